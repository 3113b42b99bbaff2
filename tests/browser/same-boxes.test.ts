import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildArticle } from '../helpers/build-article.ts'
import { buildMarpDeck, textOf } from '../helpers/build-marp-deck.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

interface Line {
  readonly what: string
  readonly box: readonly number[]
}

/**
 * Every line of text and every block of each slide, from the slide's corner, in px of the unscaled slide. The browser says
 * how high the letters of the first font that is there could be; a line is as high as its style says.
 */
const boxes = `[...document.querySelectorAll('div.marpit > div.slide')].map((slide) => {
  const frame = slide.getBoundingClientRect()
  const scale = frame.width / slide.offsetWidth
  const boxOf = (rect) => [rect.left - frame.left, rect.top - frame.top, rect.right - frame.left, rect.bottom - frame.top].map((px) => px / scale)
  const found = []
  for (const element of slide.querySelectorAll('section, section *')) {
    if (getComputedStyle(element).display !== 'inline') found.push({ what: element.tagName, box: boxOf(element.getBoundingClientRect()) })
    for (const child of element.childNodes) {
      if (child.nodeType !== Node.TEXT_NODE || child.data.trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(child)
      const height = Number.parseFloat(getComputedStyle(element).lineHeight)
      for (const rect of range.getClientRects()) {
        const [left, top, right, bottom] = boxOf(rect)
        const middle = (top + bottom) / 2
        found.push({ what: child.data.trim(), box: [left, middle - height / 2, right, middle + height / 2] })
      }
    }
  }
  return found
})`

/** The pages of one build: what is measured and printed, and what is shown in a narrow and in a wide window. */
async function boxesOf(html: string, widthPx: number, media: 'print' | 'screen'): Promise<readonly Line[][]> {
  const page = await session.openPage(html, { widthPx, heightPx: 720 })
  try {
    await page.page.emulateMediaType(media)
    // Measuring scales what is to be scaled; on the screen that is done already.
    if (media === 'print') await page.measure()
    return (await page.page.evaluate(boxes)) as Line[][]
  } finally {
    await page.close()
  }
}

/** Where two pages differ by more than half a pixel. */
function differences(a: readonly Line[][], b: readonly Line[][]): readonly string[] {
  if (a.length !== b.length) return [`${a.length} slides, and ${b.length}`]
  return a.flatMap((slide, at) => {
    const other = b[at] ?? []
    const lines = slide.filter(({ box }, line) =>
      box.some((px, side) => !(Math.abs(px - (other[line]?.box[side] ?? Number.NaN)) <= 0.5)),
    )
    const count = slide.length === other.length ? [] : [`slide ${at + 1}: ${slide.length} boxes, and ${other.length}`]
    return [...count, ...lines.map(({ what }) => `slide ${at + 1}: ${what}`)]
  })
}

test.each([
  'slides/anthropic-data-centers.md',
  'tests/fixtures/decks/gaia.md',
  'tests/fixtures/articles/ar-palms.md',
  'tests/fixtures/articles/ja-bus.md',
])('lines and blocks of %s stand at the same places on the screen as on paper', async (path) => {
  const build = path.includes('/decks/') ? buildMarpDeck : buildArticle
  const opened: string[] = []
  const watching: BrowserSession = {
    ...session,
    openPage: (html, options) => {
      opened.push(html)
      return session.openPage(html, options)
    },
  }
  const built = await build(path, watching)
  // The page that is measured first is the one that is printed; all decks here fit as they are planned.
  const printed = opened.findLast((html) => html.includes('div.marpit>div.slide{break-after:page'))
  const shown = textOf(built, 'deck.html')
  const paper = await boxesOf(printed ?? '', 1280, 'print')
  expect(paper.flat().length).toBeGreaterThan(20)
  for (const widthPx of [1400, 700]) expect(differences(paper, await boxesOf(shown, widthPx, 'screen'))).toEqual([])
})
