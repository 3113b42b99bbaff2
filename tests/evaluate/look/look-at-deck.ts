import type { BrowserSession } from '../../../src/browser/open-browser.ts'
import { withDrawnContrast } from '../../look/drawn-contrast.ts'
import { pageCode } from '../../look/page-code.ts'
import type { DeckLook } from './deck-look.ts'

/** Wide enough that slides are shown at their own size. */
const WINDOW = { widthPx: 1440, heightPx: 900 }

/** Opens `deck.html` as a reader without scripts has it, and notes what stands where. */
export async function lookAtDeck(html: string, session: BrowserSession): Promise<DeckLook> {
  const opened = await session.openPage(html, WINDOW)
  try {
    const look = (await opened.page.evaluate(
      await pageCode('evaluate/look/page/inspect-page.ts', 'inspectPage'),
    )) as DeckLook
    const boxes = await withDrawnContrast(
      opened,
      look.slides.map((slide) => slide.boxes),
    )
    return { ...look, slides: look.slides.map((slide, index) => ({ ...slide, boxes: boxes[index] ?? [] })) }
  } finally {
    await opened.close()
  }
}
