import type { Deck, DeckSlide } from '../../src/model/deck.ts'
import type { DeckMeasurement, Finding } from '../../src/model/measurement.ts'
import type { Atom, Body, Slide, SlidePlan } from '../../src/model/slide-plan.ts'
import type { Span } from '../../src/model/source.ts'

const SPAN: Span = { start: 0, end: 1, line: 1, endLine: 1 }

export const atom = (text: string): Atom => ({ text, markdown: text, source: SPAN })

/** A slide with a headline and one note. */
export function slideOf(body: Body, more: Partial<Slide> = {}): Slide {
  return {
    id: 'part-1',
    layout: body.kind,
    headline: atom('Headline'),
    body,
    notes: { say: [{ block: 'b1', span: SPAN, text: 'All of it.' }], more: [] },
    span: SPAN,
    seconds: 40,
    why: ['a test'],
    ...more,
  }
}

export const planOf = (...slides: readonly Slide[]): SlidePlan => ({
  title: 'T',
  options: {},
  lang: 'en',
  slides,
  appendix: [],
  blocks: [],
})

/** A deck of these slides, as a report about it needs it. */
export const deckOf = (...slides: readonly DeckSlide[]): Deck => ({
  markdown: '',
  title: 'Ships',
  lang: 'en',
  authors: [],
  keywords: [],
  theme: 'briefing',
  widthPx: 1280,
  heightPx: 720,
  slides,
  assets: [],
})

/** A measurement in which some slides have one finding; what it does not say is that of a text 10 px too tall. */
export function found(plan: SlidePlan, findingOf: (slide: Slide) => Partial<Finding> | undefined): DeckMeasurement {
  const slides = plan.slides.map((slide, index) => {
    const finding = findingOf(slide)
    return { index, findings: finding ? [{ ...TOO_TALL, ...finding }] : [], brokenImages: [] }
  })
  return { slides, failedFonts: [], unusedFonts: [] }
}

const TOO_TALL: Finding = {
  reason: 'overflow',
  side: 'bottom',
  px: 10,
  box: { top: 600, right: 600, bottom: 666, left: 80 },
  kind: 'text',
  words: 'Words',
}
