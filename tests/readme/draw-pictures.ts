import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openTestBrowser } from '../browser/browser-session.ts'
import { buildShown } from './build-shown.ts'
import { articleAndDeck, PICTURES, sampleSlides } from './pictures/readme-pictures.ts'
import { firstArticle, readmeSample } from './shown-sources.ts'

/*
 * `npm run readme-picture` draws the pictures of the README into docs/pictures: from the first article and from the sample
 * that stands in the README, both built as the program builds them.
 */

const browser = await openTestBrowser()
try {
  const pictures = [
    articleAndDeck(await buildShown(await firstArticle(), browser)),
    sampleSlides(await buildShown(await readmeSample(), browser)),
  ]
  await mkdir(PICTURES, { recursive: true })
  for (const { name, draw } of pictures) {
    const png = await draw(browser)
    await writeFile(join(PICTURES, name), png)
    console.info(`docs/pictures/${name}: ${png.length} bytes`)
  }
} finally {
  await browser.close()
}
