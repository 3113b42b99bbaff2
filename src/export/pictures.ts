import type { OutputFile } from '../model/output.ts'
import { CARD, cardPage } from '../render/pages/card-page.ts'
import type { ExportInput } from './export-input.ts'

/** Full HD for slides of 16:9. */
const WIDTH_PX = 1920

/** Each slide as `slides/01.png`, and the first one as `card.png`, for what shows a picture beside a link. */
export async function pictures({ rendered, page, browser }: ExportInput): Promise<readonly OutputFile[]> {
  const drawn = await page.drawSlides(WIDTH_PX)
  const digits = Math.max(2, `${drawn.length}`.length)
  const slides = drawn.map((bytes, index) => ({ name: `slides/${`${index + 1}`.padStart(digits, '0')}.png`, bytes }))
  const card = await browser.openPage(cardPage(rendered), CARD)
  try {
    return [...slides, { name: 'card.png', bytes: await card.screenshot() }]
  } finally {
    await card.close()
  }
}
