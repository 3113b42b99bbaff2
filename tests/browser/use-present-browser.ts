import { afterAll, beforeAll, expect } from 'vitest'
import type { RenderedDeck } from '../../src/model/deck.ts'
import { openPresentBrowser, type PresentBrowser, type Presented, type PresentOptions } from './present-page.ts'
import { sampleDeck } from './present-sample.ts'

export interface DeckOptions extends PresentOptions {
  /** Default: the sample deck, in `lang`. */
  readonly rendered?: RenderedDeck
  readonly lang?: string
  /** `expected`: the test itself looks at what the page complains of. Default: a complaint fails the test. */
  readonly complaints?: 'expected'
}

export type WithDeck = (run: (deck: Presented) => Promise<void>, options?: DeckOptions) => Promise<void>

/** One browser for a test file. Each run gets a page of its own and fails on any request, violation or error in it. */
export function usePresentBrowser(): WithDeck {
  let present: PresentBrowser | undefined
  beforeAll(async () => {
    present = await openPresentBrowser()
  })
  afterAll(async () => {
    await present?.close()
  })
  return async (run, options = {}) => {
    if (!present) throw new Error('The browser is not open.')
    const deck = await present.open(options.rendered ?? sampleDeck(options.lang ? { lang: options.lang } : {}), options)
    try {
      await run(deck)
      if (options.complaints !== 'expected') expect(await deck.problems()).toEqual([])
    } finally {
      await deck.close()
    }
  }
}
