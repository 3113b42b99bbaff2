import type { RichText, Wishes } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { itemAtoms } from '../blocks/item-forms.ts'
import type { PlanContext } from '../context.ts'
import type { Group, Sentence } from '../draft.ts'
import { choosePoints, worth } from '../select/choose-points.ts'
import { authorRich } from './author-text.ts'

/** Content that an author asks a layout for. */
export interface Asked {
  readonly group: Group
  readonly wishes: Wishes
  readonly context: PlanContext
}

/** What a layout shows of the content that it was asked for: one body a slide. */
export interface Filled {
  readonly bodies: readonly Body[]
  /** Where a part of the content itself heads the slide. */
  readonly headline?: Atom
}

/** One of the things that a slide may show beside one another: a stretch of a text. */
export interface Entry {
  readonly rich: RichText
  readonly from: number
  readonly to: number
  readonly sentence?: Sentence
}

/** Longest item of a list that a slide can show, in words. */
const LONGEST_ITEM = 45
/** What the headline of a slide takes up: nothing is known of it here. */
const NO_HEADLINE = { words: 0, columns: 0 }

/** What there is: the points of the comment, else those marked in the prose, else items, else whole sentences. */
export function entriesOf({ group, wishes, context }: Asked): readonly Entry[] {
  if (wishes.points) return wishes.points.value.map((point) => whole(authorRich(context.source, point)))
  if (group.kind === 'block') return group.block.kind === 'list' ? group.block.items.map(({ rich }) => whole(rich)) : []
  const marked = markedIn(group.sentences)
  if (marked.length > 0) return marked
  return group.sentences.map((sentence) => {
    const { rich, from, text } = sentence
    return { rich, from, to: from + text.length, sentence }
  })
}

/** What the author marked as points among the texts of sentences, in source order. */
export function markedIn(sentences: readonly Sentence[]): readonly Entry[] {
  const texts = [...new Set(sentences.map(({ rich }) => rich))]
  return texts.flatMap((rich) => (rich.points ?? []).map(({ from, to }) => ({ rich, from, to })))
}

/** Entries as short as a point: whole items, or their first sentences; of prose, the sentences that were chosen. */
export function pointsOf(asked: Asked): readonly Atom[] {
  const { group, wishes, context } = asked
  const entries = entriesOf(asked)
  const isChosen = wishes.points || entries.some(({ sentence }) => !sentence)
  if (!wishes.points && group.kind === 'block') {
    if (group.block.kind !== 'list') return []
    const atoms = itemAtoms(group.block, context, LONGEST_ITEM)
    return atoms.length === group.block.items.length ? atoms : []
  }
  if (isChosen) return entries.flatMap((entry) => atomOf(entry, context) ?? [])
  const sentences = group.kind === 'prose' ? group.sentences : []
  const chosen = choosePoints(sentences, context.vectors, NO_HEADLINE, context.language)
  return chosen.length > 0 ? chosen.flatMap(({ atom }) => atom ?? []) : bestOf(sentences)
}

function bestOf(sentences: readonly Sentence[]): readonly Atom[] {
  const [best] = sentences.filter((one) => one.atom && !one.barred).sort((a, b) => worth(b) - worth(a))
  return best?.atom ? [best.atom] : []
}

export function atomOf({ rich, from, to }: Entry, { source }: PlanContext): Atom | undefined {
  return sliceRichText(source, rich, from, to)
}

function whole(rich: RichText): Entry {
  const [point] = rich.points ?? []
  return { rich, from: point?.from ?? 0, to: point?.to ?? rich.text.length }
}
