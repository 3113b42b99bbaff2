import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import type { DeckMeasurement } from '../../src/model/measurement.ts'
import { printPage } from '../../src/render/pages/print-page.ts'
import { withDrawnContrast } from '../look/drawn-contrast.ts'
import { pageCode } from '../look/page-code.ts'
import type { SlideFacts } from './slide-facts.ts'

export interface Inspection {
  readonly slides: readonly SlideFacts[]
  readonly measurement: DeckMeasurement
}

/** What the browser says of the slides, with `css` laid over the theme. */
export async function inspect(browser: BrowserSession, rendered: RenderedDeck, css = ''): Promise<Inspection> {
  const deck = { ...rendered, css: `${rendered.css}\n${css}` }
  const page = await browser.openPage(printPage(deck), deck.deck)
  try {
    const measurement = await page.measure()
    const facts = (await page.page.evaluate(
      await pageCode('templates/page/inspect-deck.ts', 'inspectDeck'),
    )) as readonly SlideFacts[]
    const boxes = await withDrawnContrast(
      page,
      facts.map((slide) => slide.boxes),
    )
    return { slides: facts.map((slide, index) => ({ ...slide, boxes: boxes[index] ?? [] })), measurement }
  } finally {
    await page.close()
  }
}
