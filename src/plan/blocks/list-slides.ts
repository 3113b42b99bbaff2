import type { ListBlock, ListItem, RichText } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { sentenceFeatures } from '../../text/sentence-features.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { type Limits, splitEvenly } from '../../text/slide/split-evenly.ts'
import { withoutFinal } from '../context.ts'
import { timelineOf } from '../detect/timeline.ts'
import { says } from '../select/eligibility.ts'
import { type BlockContext, type BlockSlides, sizeInWords } from './block-slides.ts'
import { type ItemForm, itemForms } from './item-forms.ts'

/** What an item may have at the very most; it then stands on a slide by itself. */
const LONGEST_ITEM = 45
/** Items this short stand closer: more of them on one slide. */
const SHORT_LINE = 8
const MOST_SHORT_LINES = 5
/** So few items of one line, one of two lines among them, stand on one slide if all of it has no more than so many words. */
const FEW = { items: 5, words: 48 }
/** What a line holds, in columns. */
const LINE = 60
/** What a slide of a list holds with all that stands above it, in words; rather the more than an item by itself. */
const MOST_WORDS = [38, 44]
/** Explained labels may take more: without what explains them they say little. */
const MOST_DEFINED = [...MOST_WORDS, 50]
/** The least that is left for the items, whatever stands above them; in words. */
const LEAST_ROOM = 22
/** What a slide without a headline holds more than one with it, in words. */
const HEADLINE = 6
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
  const longest = Math.min(LONGEST_ITEM, MOST_WORDS_OF_ONE - above.words)
  const forms = itemForms(list, context, longest)
  const tried = forms.flatMap((form) => {
    const limits = form.kind === 'defined labels' ? MOST_DEFINED : MOST_WORDS
    const whole = isOfFewLines(form.atoms) ? [itemsOnSlides(list, form, context, above, FEW.words)] : []
    return [
      ...whole.filter(({ bodies }) => bodies.length === 1),
      ...limits.map((most) => itemsOnSlides(list, form, context, above, most)),
    ]
  })
  const possible = tried.filter(({ bodies }) => bodies.length > 0)
  const cost = ({ atWorst, lonely, bodies }: ListSlides) => (atWorst ? 1000 : 0) + 20 * lonely + bodies.length
  const [first] = [...possible].sort((a, b) => cost(a) - cost(b))
  return possible.find((one) => one.even) ?? first ?? tried[0] ?? { bodies: [], why: 'the list is empty' }
}

/** The items of a list in one form. */
interface ListSlides extends BlockSlides {
  /** No more items stand by themselves than this form is worth. */
  readonly even: boolean
  /** How many items stand on a slide by themselves. */
  readonly lonely: number
  readonly atWorst: boolean
}

function itemsOnSlides(
  list: ListBlock,
  { kind, atoms }: ItemForm,
  context: BlockContext,
  above: Above,
  most: number,
): ListSlides {
  const atWorst = kind === 'labels at worst'
  const none = (why: string): ListSlides => ({ bodies: [], why, even: false, lonely: 0, atWorst })
  if (atoms.length < list.items.length)
    return none('an item of the list is too long for a slide, or has no words of its own')
  if (above.lead === 'none' && isGrid(list, atoms, context)) {
    const grid: Body = { kind: 'grid', items: atoms.map((atom) => ({ name: withoutFinal(atom, '.') })) }
    return { ...none('a list of names'), bodies: [grid], even: !atWorst }
  }
  const { points = {}, steps = points } = context.template.capacities
  const capacity = list.ordered ? steps : points
  const words = (atom: Atom) => sizeInWords(atom.text, context.language)
  const roomBelow = (taken: number) =>
    Math.max(
      Math.min(LEAST_ROOM, MOST_WORDS_OF_ONE - taken),
      Math.min((capacity.words ?? 40) + (taken === 0 ? HEADLINE : 0), most - taken),
    )
  const brief =
    kind === 'labels' ||
    isOfFewLines(atoms) ||
    atoms.every((atom) => words(atom) <= SHORT_LINE && displayColumns(atom.text) <= 48)
  const items = brief ? MOST_SHORT_LINES : (capacity.items ?? 4)
  const weight = roomBelow(above.wordsOfNext)
  const runs = evenRuns(atoms, words, { items, weight, firstWeight: roomBelow(above.words) })
  if (runs.length > MOST_SLIDES_A_LIST) return none(`the list would need ${runs.length} slides`)
  let start = list.start
  const bodies = runs.map((run): Body => {
    const body: Body = list.ordered ? { kind: 'steps', start, steps: run } : { kind: 'points', points: run }
    start += run.length
    return body
  })
  const lonely = atoms.length > 1 ? runs.filter((run) => run.length === 1).length : 0
  const even = kind === 'defined labels' ? lonely <= 1 && runs.length * 2 <= atoms.length + 1 : lonely === 0
  const why = list.ordered ? 'the author numbered them' : 'list'
  return { bodies, why, even: (even && !atWorst) || kind === 'labels', lonely, atWorst }
}

/** In as few runs as the limits allow, of as many items each where these hold that: never two long ones before four short ones. */
function evenRuns(atoms: readonly Atom[], words: (atom: Atom) => number, limits: Limits): readonly (readonly Atom[])[] {
  const runs = splitEvenly(atoms, words, limits)
  const items = Math.ceil(atoms.length / Math.max(1, runs.length))
  const alike = splitEvenly(atoms, words, { ...limits, items: Math.min(items, limits.items) })
  return alike.length === runs.length ? alike : runs
}

function isOfFewLines(atoms: readonly Atom[]): boolean {
  const lines = atoms.reduce((sum, { text }) => sum + Math.ceil(displayColumns(text) / LINE), 0)
  return atoms.length <= FEW.items && lines <= atoms.length + 1
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
  let start = list.ordered ? list.start : 1
  const bodies = runs.map((sources): Body => {
    const body: Body = { kind: 'sources', ...(start === 1 ? {} : { start }), sources }
    start += sources.length
    return body
  })
  return { bodies, why: 'a list of links' }
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
