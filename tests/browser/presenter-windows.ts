import type { SlideNotes } from '../../src/model/speaker-notes.ts'
import type { Presented } from './present-page.ts'
import { deckInSteps } from './present-sample.ts'
import type { DeckOptions, WithDeck } from './use-present-browser.ts'

/** What a window shows, in terms that hold for either: number of the slide, parts still to come, colour of the cover. */
export const place = `[
  Array.from(document.querySelectorAll('.marpit > .slide')).findIndex((slide) => slide.matches('.shown')) + 1,
  document.querySelectorAll('.shown .ahead').length,
  document.querySelector('._blank').hidden ? '' : document.querySelector('._blank').style.background,
].join(' ').trim()`

/** Waits until every window is at that place: `3 0`, `2 1`, `4 0 black`. */
export async function allAt(expected: string, ...windows: readonly Presented[]): Promise<void> {
  for (const one of windows) await one.until(`${place} === '${expected}'`)
}

/** The slide has found its place in the presenter view: the browser measures in its own time. */
export const isLaidOut = `(() => {
  const pane = document.querySelector('._current')?.getBoundingClientRect()
  const slide = document.querySelector('.marpit > .shown').getBoundingClientRect()
  const near = (one, other) => Math.abs(one - other) < 1
  return pane && near(slide.left, pane.left) && near(slide.top, pane.top) && (near(slide.width, pane.width) || near(slide.height, pane.height))
})()`

/** The presenter view of a deck in a window of its own, as `p` opens it. */
export async function openPresenter(deck: Presented): Promise<Presented> {
  const presenter = await deck.windowOf(() => deck.press('p'))
  await presenter.until(`innerWidth === 1280 && ${isLaidOut}`)
  await presenter.page.bringToFront()
  return presenter
}

/** The texts of the clocks: time of day, elapsed and, where there is a plan, what is left and the pace. */
export const clocks = `Array.from(document.querySelectorAll('._clocks strong'), (value) => value.textContent)`

/** Notes for the sample deck: a minute a slide, 30 seconds for the second. */
export const sampleNotes: readonly SlideNotes[] = [60, 30, 60, 60, 60, 60].map((seconds, index) => ({
  say: [
    { html: `<p>Say <em>first</em> ${index + 1}</p>`, lines: [12, 18] as const },
    { html: '<p>Read <a href="https://example.org/">the report</a></p>', lines: [20, 20] as const, shown: true },
  ],
  more: index === 1 ? [{ html: '<ul><li>One thing more</li></ul>', lines: [30, 41] as const }] : [],
  seconds,
}))

export type Two = (audience: Presented, presenter: Presented) => Promise<void>

/** A deck and its presenter view in two windows. Its second slide has three parts that come one by one. */
export function inTwoWindows(withDeck: WithDeck): (run: Two, before?: string) => Promise<void> {
  return (run, before) =>
    withDeck(async (deck) => run(deck, await openPresenter(deck)), {
      rendered: deckInSteps(),
      notes: sampleNotes,
      ...(before === undefined ? {} : { before }),
    })
}

/** The presenter view alone, as its address opens it. */
export function inPresenterView(
  withDeck: WithDeck,
): (run: (deck: Presented) => Promise<void>, options?: DeckOptions) => Promise<void> {
  return (run, options) =>
    withDeck(
      async (deck) => {
        await deck.until(isLaidOut)
        await run(deck)
      },
      { notes: sampleNotes, search: '?view=presenter', ...options },
    )
}
