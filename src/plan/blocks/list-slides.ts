import type { ListBlock, ListItem, RichText } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { sentenceFeatures } from '../../text/sentence-features.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { withoutFinal } from '../context.ts'
import { timelineOf } from '../detect/timeline.ts'
import { says } from '../select/eligibility.ts'
import { type BlockContext, type BlockSlides, sizeInWords } from './block-slides.ts'

/** An item of at most this many words is shown whole; a longer one by its label or its first sentence. */
const SHORT_ITEM = 20
/** What an item may have at the very most; it then stands on a slide by itself. */
const LONGEST_ITEM = 45
const LONGEST_LABEL = 10
/** Where nothing but the labels fits, they may be longer. */
const LONGEST_LABEL_ALONE = 16
/** Items this short stand closer: more of them on one slide. */
const SHORT_LINE = 8
const MOST_SHORT_LINES = 5
/** What a slide of a list holds with all that stands above it, and the least that is left for its items. In words. */
const MOST_WORDS = 42
const LEAST_ROOM = 22
/** A list is often what an article is about, so it may go on for longer than a table or code. */
const MOST_SLIDES_A_LIST = 10
/** What one item and what stands above it may have together. */
const MOST_WORDS_OF_ONE = 50
/** More addresses than these slides hold are for readers, and so are a few. */
const MOST_SOURCES_SLIDES = 2
const FEWEST_SOURCES = 3
/** The words by which an author links, at most. */
const LONGEST_SOURCE = 28
const LONGEST_NAME = { words: 4, columns: 26 }

/** What stands on each slide above the items, in words; `lead` says that the sentence before the list is a part of it. */
export interface Above {
  readonly words: number
  /** The same for the second part and those after it. */
  readonly wordsOfNext: number
  readonly lead: 'shown' | 'none'
  /** The items are shown by their labels only. */
  readonly items?: 'labels'
}

/** The items of a list in order, all in the same form, in as few slides as hold them. */
export function listSlides(list: ListBlock, context: BlockContext, above: Above): BlockSlides {
  const { housekeeping } = context.language
  if (list.items.every(({ rich }) => says(rich.text, housekeeping, context.language)))
    return { bodies: [], why: 'for readers, not for an audience' }
  if (list.items.every((item) => leadsInto(item, context))) return { bodies: [], why: 'a table of contents' }
  if (above.lead === 'none' && list.items.every((item) => isLink(item.rich))) return sourcesSlides(list, context)
  const timeline =
    above.lead === 'none'
      ? timelineOf(
          list.items.map(({ rich }) => rich),
          context,
        )
      : undefined
  if (timeline) return { bodies: [timeline], why: 'a list that goes by dates' }
  const whole = itemsOnSlides(
    list,
    itemAtoms(list, context, Math.min(LONGEST_ITEM, MOST_WORDS_OF_ONE - above.words)),
    context,
    above,
  )
  if (whole.bodies.length > 0) return whole
  const labels = list.items.flatMap(({ rich }) => labelOf(rich, context, LONGEST_LABEL_ALONE) ?? [])
  // Labels are read at a glance: they may stand closer.
  const crowded = { ...above, items: 'labels' } as const
  const short = labels.length === list.items.length ? itemsOnSlides(list, labels, context, crowded) : whole
  return short.bodies.length > 0 ? short : whole
}

function itemsOnSlides(list: ListBlock, atoms: readonly Atom[], context: BlockContext, above: Above): BlockSlides {
  if (atoms.length < list.items.length)
    return { bodies: [], why: 'an item of the list is too long for a slide, or has no words of its own' }
  if (above.lead === 'none' && isGrid(list, atoms, context)) {
    return {
      bodies: [{ kind: 'grid', items: atoms.map((atom) => ({ name: withoutFinal(atom, '.') })) }],
      why: 'a list of names',
    }
  }
  const capacity = context.template.capacities.points ?? {}
  const words = (atom: Atom) => sizeInWords(atom.text, context.language)
  const roomBelow = (taken: number) =>
    Math.max(Math.min(LEAST_ROOM, MOST_WORDS_OF_ONE - taken), Math.min(capacity.words ?? 40, MOST_WORDS - taken))
  const brief =
    above.items === 'labels' || atoms.every((atom) => words(atom) <= SHORT_LINE && displayColumns(atom.text) <= 48)
  const items = brief ? MOST_SHORT_LINES : (capacity.items ?? 4)
  const weight = roomBelow(above.wordsOfNext)
  const runs = splitEvenly(atoms, words, { items, weight, firstWeight: roomBelow(above.words) })
  if (runs.length > MOST_SLIDES_A_LIST) return { bodies: [], why: `the list would need ${runs.length} slides` }
  let start = list.start
  const bodies = runs.map((run): Body => {
    const body: Body = list.ordered ? { kind: 'steps', start, steps: run } : { kind: 'points', points: run }
    start += run.length
    return body
  })
  return { bodies, why: list.ordered ? 'the author numbered them' : 'list' }
}

/** Addresses to read on, by the words that the author gave them. */
function sourcesSlides(list: ListBlock, { source, template, language }: BlockContext): BlockSlides {
  const atoms = list.items.flatMap(({ rich }) => sliceRichText(source, rich) ?? [])
  const capacity = template.capacities.sources ?? {}
  const size = (atom: Atom) => sizeInWords(atom.text, language)
  const limits = { items: capacity.items ?? 8, weight: capacity.words ?? 100 }
  const runs = splitEvenly(atoms, size, limits)
  if (
    atoms.length < list.items.length ||
    atoms.length < FEWEST_SOURCES ||
    runs.length > MOST_SOURCES_SLIDES ||
    atoms.some((one) => size(one) > LONGEST_SOURCE)
  )
    return { bodies: [], why: 'a list of links' }
  return { bodies: runs.map((sources): Body => ({ kind: 'sources', sources })), why: 'a list of links' }
}

/** Labels only, where one item has room for no more than its label and all the others have one, too. */
export function itemAtoms(list: ListBlock, context: BlockContext, longest: number): readonly Atom[] {
  const whole = list.items.map((item) => itemText(item, context))
  const labels = list.items.map((item) => labelOf(item.rich, context))
  const size = (atom: Atom | undefined) => (atom ? sizeInWords(atom.text, context.language) : Number.POSITIVE_INFINITY)
  const long = whole.some((atom) => size(atom) > SHORT_ITEM)
  if (long && labels.every((label) => label !== undefined)) return labels
  return whole.flatMap((atom, index) => (atom && size(atom) <= longest ? [atom] : (labels[index] ?? [])))
}

/** What the author marked of an item, else the item whole, or its first sentence where it is long. */
function itemText({ rich }: ListItem, { source, language }: BlockContext): Atom | undefined {
  const [marked] = rich.points ?? []
  if (marked) return sliceRichText(source, rich, marked.from, marked.to)
  if (/\{\{|\{%/u.test(rich.text)) return undefined
  const whole = sliceRichText(source, rich, 0, endOfItem(rich.text)) ?? sliceRichText(source, rich)
  if (!whole || sizeInWords(whole.text, language) <= SHORT_ITEM) return whole
  const [first] = splitSentences(rich.text, language)
  const opening = first && sliceRichText(source, rich, first.from, first.to)
  return opening ?? whole
}

/** Where an item ends without the mark that joins it to the next one, or leads in to what stands below it. */
function endOfItem(text: string): number {
  const joined = /\s*[,;，；、،؛]\s*(?:and|or|und|oder|et|ou|y|o|و|أو)?\s*$/u.exec(text)
  const leadsIn = /^[^.!?]*?(\s*[:：]\s*)$/u.exec(text)
  return text.length - (joined?.[0].length ?? leadsIn?.[1]?.length ?? 0)
}

/** What stands in bold at the start of a text, or before its first colon or dash. */
export function labelOf(rich: RichText, { source, language }: BlockContext, longest = LONGEST_LABEL): Atom | undefined {
  const bold = rich.inlines.find((inline) => inline.kind === 'strong' && rich.text.slice(0, inline.from).trim() === '')
  const plain = /^[^.!?:—–]{2,60}?(?=:\s|\s[—–-]\s)/u.exec(rich.text)?.[0].length
  const end = bold ? bold.to : plain
  if (end === undefined || end >= rich.text.trimEnd().length) return undefined
  const shown = rich.text.slice(0, end).replace(/[\s:.—–-]+$/u, '')
  const label = sliceRichText(source, rich, 0, shown.length)
  return label && sizeInWords(label.text, language) <= longest ? label : undefined
}

function isLink(rich: RichText): boolean {
  const linked = rich.inlines
    .filter((inline) => inline.kind === 'link')
    .reduce((sum, inline) => sum + inline.to - inline.from, 0)
  return linked >= rich.text.trim().length * 0.8 && linked > 0
}

/** Nothing but a link to a place in the article itself, with such links below it or not. */
function leadsInto({ span, rich }: ListItem, { source }: BlockContext): boolean {
  const markdown = source.text.slice(rich.span.start, rich.span.end).trim()
  return (
    /^[*_]*\[[^\n]*\]\(#[^)\n]*\)[*_]*$/u.test(markdown) || HTML_ANCHOR.test(source.text.slice(span.start, span.end))
  )
}

const HTML_ANCHOR = /^<li\b[^>]*>\s*<a\s[^>]*href\s*=\s*["']?#[^>]*>[^<]*<\/a>/iu

/** Three to twelve short names, none of them a sentence. */
function isGrid(list: ListBlock, atoms: readonly Atom[], { template, language }: BlockContext): boolean {
  const most = Math.min(12, template.capacities.grid?.items ?? 12)
  if (list.ordered || atoms.length < 3 || atoms.length > most) return false
  return atoms.every((atom) => {
    const { words, columns, hasFiniteVerb, question } = sentenceFeatures(atom.text, language)
    return words <= LONGEST_NAME.words && columns <= LONGEST_NAME.columns && hasFiniteVerb !== true && !question
  })
}
