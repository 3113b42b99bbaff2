import type { Atom } from '../../model/slide-plan.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import type { PlanContext } from '../context.ts'
import type { Candidate, HeadingUse } from '../detect/candidate.ts'
import { shownAbove } from '../detect/shown-above.ts'
import type { ProseGroup, Sentence } from '../draft.ts'
import { choosePoints } from '../select/choose-points.ts'
import { atomOf, type Entry, markedIn } from './entries.ts'

/** Beside a single point of the author's there is room for two chosen ones. */
const MOST_CHOSEN = 2
const WHY = 'the author marked the point'
const WHY_SEVERAL = 'the author marked the points'

/** What the author marked in the prose, word for word; a single point together with others that are chosen. */
export function markedPoints(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const marked = markedIn(group.sentences)
  const [only, ...more] = marked
  const first = only && atomOf(only, context)
  if (!first) return []
  const shown = shownAbove(group, context, heading)
  const sentences = group.sentences.filter((one) => marked.some((entry) => overlaps(one, entry)))
  if (more.length > 0) {
    const { items = 4, words = 40 } = context.template.capacities.points ?? {}
    const size = (entry: Entry) => sizeInWords(entry.rich.text.slice(entry.from, entry.to), context.language)
    return splitEvenly(marked, size, { items, weight: words }).map((run) => {
      const points = run.flatMap((entry) => atomOf(entry, context) ?? [])
      const body = { kind: 'points', points } as const
      const own = sentences.filter((one) => run.some((entry) => overlaps(one, entry)))
      return { draft: { layout: 'points', ...shown, body, why: [WHY_SEVERAL], asked: true }, sentences: own }
    })
  }
  const rest = group.sentences.filter((one) => !sentences.includes(one))
  const chosen = choosePoints(rest, context.vectors, sizeOf(first, context), context.language).slice(0, MOST_CHOSEN)
  const before = chosen.filter((one) => one.index < (sentences[0]?.index ?? 0))
  const after = chosen.filter((one) => !before.includes(one))
  const atoms = (own: readonly Sentence[]) => own.flatMap(({ atom }) => atom ?? [])
  const points = [...atoms(before), first, ...atoms(after)]
  if (points.length === 1) {
    const body = { kind: 'statement', statement: first } as const
    return [{ draft: { layout: 'statement', ...shown, body, why: [WHY], asked: true }, sentences }]
  }
  const body = { kind: 'points', points } as const
  return [
    { draft: { layout: 'points', ...shown, body, why: [WHY], asked: true }, sentences: [...sentences, ...chosen] },
  ]
}

function sizeOf(atom: Atom, { language }: PlanContext): { words: number; columns: number } {
  return { words: sizeInWords(atom.text, language), columns: atom.text.length }
}

function overlaps({ rich, from, text }: Sentence, entry: Entry): boolean {
  return rich === entry.rich && from < entry.to && from + text.length > entry.from
}
