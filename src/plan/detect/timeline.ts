import type { RichText } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import { digitsValue } from '../../text/figures/find-dates.ts'
import { findFacts } from '../../text/numbers.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import type { BlockContext } from '../blocks/block-slides.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { normalised, type PlanContext, withoutFinal } from '../context.ts'
import type { ProseGroup, Sentence } from '../draft.ts'
import type { Candidate, HeadingUse } from './candidate.ts'
import { shownAbove } from './shown-above.ts'

type Entry = Extract<Body, { kind: 'timeline' }>['entries'][number]

const FEWEST = 3
const MOST = 6
const LONGEST_ENTRY = 20
/** All that a timeline says, its dates included. */
const ALL_ENTRIES = 46

/** Three sentences or more that open with their dates, in the order of time. */
export function timeline(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const dated: { sentence: Sentence; entry: Entry; year: number }[] = []
  for (const sentence of group.sentences) {
    if ((sentence.barred && !BARS_OF_DATED.has(sentence.barred)) || context.used.has(normalised(sentence.text)))
      continue
    const { rich, from, text } = sentence
    const found = datedEntry(rich, from, from + text.length, context)
    if (found && sizeInWords(text, context.language) <= LONGEST_ENTRY) dated.push({ sentence, ...found })
  }
  const entries = dated.map(({ entry }) => entry)
  if (
    !isTimeline(
      entries,
      dated.map(({ year }) => year),
      context,
    )
  )
    return []
  const sentences = dated.map(({ sentence }) => sentence)
  for (const { text } of sentences) context.used.add(normalised(text))
  const draft = {
    layout: 'timeline',
    ...shownAbove(group, context, heading),
    body: { kind: 'timeline', entries },
  } as const
  return [{ draft: { ...draft, why: ['sentences that open with their dates, in order'] }, sentences }]
}

/** What a sentence may be barred by and stand on a timeline all the same: its neighbours stand there, too. */
const BARS_OF_DATED: ReadonlySet<string> = new Set(['says too little', 'no main verb', 'too short'])

/** The items of a list that open with their dates, in the order of time; undefined for any other list. */
export function timelineOf(items: readonly RichText[], context: BlockContext): Body | undefined {
  const dated = items.map((rich) => datedEntry(rich, 0, rich.text.length, context))
  const entries = dated.flatMap((one) => (one ? [one.entry] : []))
  if (entries.length < items.length) return undefined
  return isTimeline(
    entries,
    dated.map((one) => one?.year ?? 0),
    context,
  )
    ? { kind: 'timeline', entries }
    : undefined
}

function isTimeline(entries: readonly Entry[], years: readonly number[], { language }: BlockContext): boolean {
  if (entries.length < FEWEST || entries.length > MOST) return false
  const sizes = entries.map(({ date, text }) => sizeInWords(`${date.text} ${text.text}`, language))
  if (Math.max(...sizes) > LONGEST_ENTRY || sizes.reduce((sum, size) => sum + size, 0) > ALL_ENTRIES) return false
  return years.every((year, index) => index === 0 || year >= (years[index - 1] ?? 0)) && new Set(years).size > 1
}

/** Words before a date that belong to it: In 2019, On 3 May 2020, By the end of 2034. */
const LEAD_COLUMNS = 14

/** A text that opens with a date: the date with its preposition, and what follows it. */
export function datedEntry(
  rich: RichText,
  from: number,
  to: number,
  context: BlockContext,
): { entry: Entry; year: number } | undefined {
  const text = rich.text.slice(from, to)
  const date = findFacts(text, context.language).find((fact) => fact.kind === 'date')
  const year = /\p{Nd}{4}/u.exec(date?.raw ?? '')?.[0]
  if (!date || !year || date.from > LEAD_COLUMNS || /[,;:.(]/u.test(text.slice(0, date.from))) return undefined
  const rest = /^\)?\s*(?:[,:，、：—–-]\s*)?/u.exec(text.slice(date.to))?.[0].length ?? 0
  const shown = sliceRichText(context.source, rich, from, from + date.to)
  const told = sliceRichText(context.source, rich, from + date.to + rest, to)
  if (!shown || !told || /^[.;)]/u.test(told.text)) return undefined
  return { entry: { date: shown, text: withoutStop(told) }, year: digitsValue(year) }
}

function withoutStop(atom: Atom): Atom {
  return withoutFinal(atom, '.')
}
