import type { Body } from '../../model/slide-plan.ts'
import { findFacts } from '../../text/numbers.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { labelOf } from '../blocks/item-forms.ts'
import { datedEntry } from '../detect/timeline.ts'
import { type Asked, atomOf, type Entry, entriesOf, type Filled } from './entries.ts'

type Dated = Extract<Body, { kind: 'timeline' }>['entries'][number]
type Stat = Extract<Body, { kind: 'stats' }>['stats'][number]

const FEWEST_DATES = 2
const MOST_DATES = 6

/** Items that open with a date or with a label, or the sentences that open with a date. */
export function fillTimeline(asked: Asked): Filled | undefined {
  const { context } = asked
  const entries = entriesOf(asked)
  const dated = entries.flatMap((entry): Dated[] => {
    const found = datedEntry(entry.rich, entry.from, entry.to, context)
    if (found) return [found.entry]
    const label = entry.sentence ? undefined : labelOf(entry.rich, context)
    if (!label) return []
    const rest = /^[\s:.,—–-]*/u.exec(entry.rich.text.slice(label.text.length))?.[0].length ?? 0
    const text = atomOf({ ...entry, from: label.text.length + rest }, context)
    return text ? [{ date: label, text }] : []
  })
  const all = entries.every(({ sentence }) => sentence) || dated.length === entries.length
  if (dated.length < FEWEST_DATES || !all) return undefined
  const runs = splitEvenly(dated, () => 1, { items: MOST_DATES, weight: Number.POSITIVE_INFINITY })
  return { bodies: runs.map((own): Body => ({ kind: 'timeline', entries: own })) }
}

const MOST_STATS = 3

/** Items that each state a figure, or the sentences that are about one. */
export function fillStats(asked: Asked): Filled | undefined {
  const entries = entriesOf(asked)
  const stats = entries.flatMap((entry): Stat[] => statOf(entry, asked) ?? [])
  const all = entries.every(({ sentence }) => sentence) || stats.length === entries.length
  if (stats.length === 0 || !all) return undefined
  const runs = splitEvenly(stats, () => 1, { items: MOST_STATS, weight: Number.POSITIVE_INFINITY })
  return { bodies: runs.map((own): Body => ({ kind: 'stats', stats: own })) }
}

function statOf(entry: Entry, { context }: Asked): Stat[] | undefined {
  const { rich, from, to, sentence } = entry
  // A sentence that supposes or denies its figure keeps it among its words.
  if (sentence && (!sentence.figure || sentence.barred)) return undefined
  const text = rich.text.slice(from, to)
  const fact = findFacts(text, context.language).find(({ kind }) => kind !== 'date')
  const value = fact && atomOf({ ...entry, from: from + fact.from, to: from + fact.to }, context)
  if (!fact || !value) return undefined
  const opens = text.slice(0, fact.from).trim() === ''
  const rest = /^[\s:.,—–-]*/u.exec(text.slice(fact.to))?.[0].length ?? 0
  const label = atomOf(opens ? { ...entry, from: from + fact.to + rest } : entry, context)
  return [{ value, ...(label ? { label } : {}) }]
}
