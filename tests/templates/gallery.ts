import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import { printPage } from '../../src/render/pages/print-page.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { drawExample } from './draw-example.ts'
import { drawSpecimens, readTemplate, TEMPLATES } from './draw-specimens.ts'
import { ALL_SPECIMENS } from './specimens/all-specimens.ts'

/*
 * `npm run gallery [TEMPLATE] [PART-OF-A-NAME]` draws every layout of a template in every form, and its example: as
 * contact sheets, and each slide in full size, as a thumbnail and in grey. Into output/gallery/TEMPLATE.
 */

const THUMBNAIL_PX = 320

interface Picture {
  readonly name: string
  readonly png: Uint8Array
}

async function drawGallery(name: string, part: string): Promise<string> {
  const folder = join(PROJECT, 'output', 'gallery', name)
  const wanted = ALL_SPECIMENS.filter((specimen) => specimen.name.includes(part))
  const browser = await openTestBrowser()
  try {
    await writePictures(browser, await drawSpecimens(wanted, await readTemplate(name)), join(folder, 'layouts'))
    if (part === '' && existsSync(join(TEMPLATES, name, 'example.md'))) {
      await writePictures(browser, (await drawExample(name, browser)).rendered, join(folder, 'example'))
    }
  } finally {
    await browser.close()
  }
  return folder
}

async function writePictures(browser: BrowserSession, rendered: RenderedDeck, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const slides = await drawSlides(browser, rendered)
  for (const { name, png } of [...slides, ...(await drawThumbnails(browser, slides))]) {
    await writeFile(join(folder, `${name}.png`), png)
  }
}

async function drawSlides(browser: BrowserSession, rendered: RenderedDeck): Promise<readonly Picture[]> {
  const session = await browser.openPage(printPage(rendered), rendered.deck)
  const pictures: Picture[] = []
  for (const [index, { slide }] of rendered.slides.entries()) {
    pictures.push({
      name: slide.id,
      png: await session.screenshot(`.marpit > .slide:nth-child(${index + 1})`),
    })
  }
  await session.close()
  return pictures
}

/** Each slide small and small in grey, and all of them on one sheet, in colour and in grey. */
async function drawThumbnails(browser: BrowserSession, slides: readonly Picture[]): Promise<readonly Picture[]> {
  const figures = slides.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}"><figcaption>${name}</figcaption></figure>`,
  )
  const style = `body{margin:0}main{display:grid;grid-template-columns:repeat(5,${THUMBNAIL_PX}px);gap:16px;padding:16px;background:#777}
    figure{margin:0}img{display:block;width:${THUMBNAIL_PX}px}figcaption{font:12px/1.5 sans-serif;color:#fff}.grey img{filter:grayscale(1)}`
  const sheet = (className: string) => `<main class="${className}">${figures.join('')}</main>`
  const html = `<!doctype html><meta charset="utf-8"><style>${style}</style>${sheet('colour')}${sheet('grey')}`
  const session = await browser.openPage(html, { widthPx: 5 * (THUMBNAIL_PX + 16) + 16, heightPx: 900 })
  const pictures: Picture[] = []
  for (const kind of ['colour', 'grey']) {
    pictures.push({ name: `contact-sheet-${kind}`, png: await session.screenshot(`main.${kind}`) })
    for (const [index, { name }] of slides.entries()) {
      const png = await session.screenshot(`main.${kind} figure:nth-child(${index + 1}) img`)
      pictures.push({ name: `${name}-${kind === 'grey' ? 'grey' : 'small'}`, png })
    }
  }
  await session.close()
  return pictures
}

const [name = 'briefing', part = ''] = process.argv.slice(2)
console.info(await drawGallery(name, part))
