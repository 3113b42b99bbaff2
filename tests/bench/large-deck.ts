import { openPresentBrowser } from '../browser/present-page.ts'
import { makeDeckOfFile, PROJECT } from '../helpers/make-deck.ts'
import { median } from './stages.ts'

/** How a deck of many slides does in the browser. */
export interface LargeDeck {
  readonly slides: number
  /** From the moment before it is opened until its first slide has been painted. */
  readonly firstSlideMs: number
  /** From a key until the next slide has been painted, the median and the longest of all slides. */
  readonly changeMs: number
  readonly longestChangeMs: number
  /** What its script and its document take, in MB. */
  readonly heapMb: number
}

const LEAST_SLIDES = 200

/** Two frames: what was asked for in the first is on the screen in the second. */
const PAINTED = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`

/** Opens the example of the template, as often as it takes to have 200 slides, and goes through all of them. */
export async function timeLargeDeck(): Promise<LargeDeck> {
  const { made } = await makeDeckOfFile('templates/briefing/example.md', PROJECT)
  if (!made) throw new Error('The example cannot be read')
  const { rendered } = made
  const copies = Math.ceil(LEAST_SLIDES / rendered.slides.length)
  const slides = Array.from({ length: copies }, () => rendered.slides).flat()
  const browser = await openPresentBrowser()
  try {
    const start = performance.now()
    const deck = await browser.open({ ...rendered, slides })
    await deck.ask(PAINTED)
    const firstSlideMs = performance.now() - start
    const changes: number[] = []
    for (let slide = 1; slide < slides.length; slide += 1) {
      const before = performance.now()
      await deck.press('ArrowRight')
      await deck.ask(PAINTED)
      changes.push(performance.now() - before)
    }
    const { JSHeapUsedSize = 0 } = await deck.page.metrics()
    return {
      slides: slides.length,
      firstSlideMs,
      changeMs: median(changes),
      longestChangeMs: Math.max(...changes),
      heapMb: JSHeapUsedSize / 1e6,
    }
  } finally {
    await browser.close()
  }
}
