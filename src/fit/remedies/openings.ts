import type { Finding } from '../../model/measurement.ts'
import type { Atom, Body, Slide } from '../../model/slide-plan.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { plainToMarkdown } from '../../text/escape-marp.ts'
import { placeOfPart } from '../../text/slide/share-run.ts'
import { SPLIT } from './as-parts.ts'
import { because, tallnessOf, withoutHeadline } from './remedy.ts'

/** A cover keeps its title; the description is in the front matter for whoever looks for it. */
export function withoutDescription(slide: Slide): readonly Slide[] | undefined {
  const { body } = slide
  if (body.kind !== 'cover' || !body.description) return undefined
  return [because({ ...slide, body: { kind: 'cover', facts: body.facts } }, 'the description did not fit')]
}

/** The facts about an article are in its front matter too. */
export function withoutFacts(slide: Slide): readonly Slide[] | undefined {
  const { body } = slide
  if (body.kind !== 'cover' || body.facts.length === 0) return undefined
  return [because({ ...slide, body: { ...body, facts: [] } }, 'the facts did not fit')]
}

/** Covers and openers have a form for long titles. A short one is not what is in the way of the facts below it. */
export function longTitle(slide: Slide): readonly Slide[] | undefined {
  const { body, variant, headline } = slide
  if ((body.kind !== 'cover' && body.kind !== 'section') || variant === LONG_TITLE) return undefined
  if (body.kind === 'cover' && body.facts.length > 0 && displayColumns(headline?.text ?? '') <= SHORT_TITLE)
    return undefined
  return [because({ ...slide, variant: LONG_TITLE }, 'a long title is set smaller')]
}

const LONG_TITLE = 'long-title'

/** About two lines in large type, in columns. */
const SHORT_TITLE = 48

/** A title that no slide could hold: its first words. It stands in full in the handout and in the properties of the files. */
export function beginningOfTitle(slide: Slide, findings: readonly Finding[]): readonly Slide[] | undefined {
  const { body, headline } = slide
  if (body.kind !== 'cover' || !headline) return undefined
  const { excess, limit } = tallnessOf(findings) ?? { excess: 1, limit: 1 }
  const beginning = firstWords(headline, Math.floor((headline.text.length * 0.9 * limit) / (limit + excess)))
  return beginning && [because({ ...slide, headline: beginning }, 'the end of the title did not fit')]
}

/** Of at most so many characters; undefined where nothing would be left, or all. */
function firstWords({ text, source }: Atom, most: number): Atom | undefined {
  const end = text.lastIndexOf(' ', most)
  const words = text.slice(0, end > most / 2 ? end : endOfLetter(text, most)).trimEnd()
  if (words === '' || words === text) return undefined
  const isAsTyped = source !== 'furniture' && source.end - source.start === text.length
  const span = isAsTyped ? { ...source, end: source.start + words.length } : source
  return { text: words, markdown: plainToMarkdown(words), source: span }
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The last place up to `most` where no letter or emoji is cut. */
function endOfLetter(text: string, most: number): number {
  return LETTERS.segment(text).containing(most)?.index ?? text.length
}

/** The sentence that stands with a heading gets the next slide. */
export function bareOpener(slide: Slide): readonly Slide[] | undefined {
  const { body, seconds, notes } = slide
  if (body.kind !== 'section' || !body.summary) return undefined
  const { summary, ...bare } = body
  const none = { say: [], more: [] }
  const heads = slide.headline ? [slide.headline] : []
  const place = placeOfPart(slide.span, bare, heads, none, true)
  const opener: Slide = { ...slide, body: bare, seconds: SECONDS_OF_OPENER, notes: none, span: place }
  const { rejected: _, ...rest } = withoutHeadline(slide)
  const shown: Body = { kind: 'statement', statement: summary }
  const statement: Slide = {
    ...rest,
    id: `${slide.id}-part-2`,
    layout: 'statement',
    body: shown,
    seconds: Math.max(5, seconds - SECONDS_OF_OPENER),
    span: placeOfPart(slide.span, shown, [summary], notes, false),
  }
  return [because(opener, SPLIT), because(statement, SPLIT)]
}

const SECONDS_OF_OPENER = 7

/** A long heading is set smaller as a sentence than as the opening of a section. */
export function plainOpener(slide: Slide): readonly Slide[] | undefined {
  const { body, headline } = slide
  if (body.kind !== 'section' || !headline) return undefined
  const statement: Slide = {
    ...withoutHeadline(slide),
    layout: 'statement',
    body: { kind: 'statement', statement: headline },
  }
  return [because(statement, 'too long to open a section')]
}
