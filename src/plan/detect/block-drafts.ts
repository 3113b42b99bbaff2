import type { Block, ListBlock } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import { contentStems } from '../../text/compare/stem.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { openingPhraseEnd, preparePhrases } from '../../text/sentence/phrases.ts'
import { sentenceFeatures } from '../../text/sentence-features.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { type BlockSlides, codeSlides, figureSlides, sizeInWords } from '../blocks/block-slides.ts'
import { EXHIBITS } from '../blocks/groups.ts'
import { leansBack, onlyNames } from '../blocks/introduction.ts'
import { type Above, listSlides } from '../blocks/list-slides.ts'
import { asideSentences, quoteSlides } from '../blocks/quote-slides.ts'
import { tableSlides } from '../blocks/table-slides.ts'
import { headingOf, kickerOf, normalised, type PlanContext, withoutFinal } from '../context.ts'
import type { BlockGroup, Draft, Sentence } from '../draft.ts'
import { headingAbove } from '../select/headline.ts'
import type { HeadingUse } from './candidate.ts'
import { shownAbove } from './shown-above.ts'

/** Longest introduction that can head a slide, in columns: two lines, or three where little stands below. */
const LONGEST_LEAD = 90
const LONGEST_LEAD_OF_FEW = 120
const FEW_WORDS = 24
/** What a heading and the sentence before a list may have together above its items; else the heading is no headline. In words. */
const MOST_WORDS_ABOVE = 28

/** The slides of a list, a table, a figure, a quotation or a piece of code; none where it goes to the notes. */
export function blockDrafts(group: BlockGroup, context: PlanContext, heading: HeadingUse): readonly Draft[] {
  const { block, section } = group
  const furniture = group.wishes ? undefined : context.furniture.get(block.id)
  if (furniture) {
    context.rejected.set(block.id, furniture)
    return []
  }
  const { leads, above, base, stranded } = introductionOf(group, context, heading)
  const claim = base ?? leads ?? claimBefore(group, context)
  const size = (atom: Atom | undefined) => (atom ? sizeInWords(atom.text, context.language) : 0)
  const heads = headingAbove(section, context)?.headline
  const onHeading = above !== undefined && !base && group.lead !== undefined && leansBack(group.lead)
  const crowded = above !== undefined && !onHeading && size(heads) + size(above) > MOST_WORDS_ABOVE
  const free = heading === 'free' && !crowded
  const head = claim ?? (free ? heads : undefined)
  if (stranded && block.kind === 'list' && !group.wishes && (!block.ordered || group.lead?.supposed)) {
    context.rejected.set(block.id, 'the sentence that introduces it leans on one that cannot stand there')
    return []
  }
  const words = size(head) + size(above)
  const next = aboveOfNext(group, context, { claim, above })
  const wordsOfNext = size(next ? next.lead : above) + size(next?.kicker ? undefined : head)
  const { bodies, why } = asideOr(
    group,
    slidesOf(block, context, { words, wordsOfNext, lead: above ? 'shown' : 'none' }),
    context,
  )
  if (bodies.length === 0) {
    if (why !== '') context.rejected.set(block.id, why)
    return []
  }
  if (claim) context.used.add(normalised(claim.text))
  const shown = claim
    ? { headline: claim, ...kickerOf(group, context) }
    : !crowded && !bodies.every(isSigned)
      ? shownAbove(group, context, heading)
      : kickerOf(group, context)
  const drafts = bodies.map(
    (body, index): Draft => ({
      group: 'block',
      section,
      layout: body.kind,
      ...(index > 0 && next?.kicker ? { kicker: next.kicker } : shown),
      ...(index > 0 && next ? { continues: true } : {}),
      body: withLead(body, index > 0 && next ? next.lead : above),
      blocks: blocksOf(group, bodies, index),
      shows: block.id,
      why: [why],
    }),
  )
  return block.kind === 'list' ? [...drafts, ...exhibitsOf(block, group, context)] : drafts
}

interface Next {
  /** Stands for the headline of the first part. */
  readonly kicker?: Atom
  readonly lead?: Atom | undefined
}

/**
 * What leaves the second part of a list and those after it more room for items: the headline of the first part in small, and
 * no introduction that only names the list. Undefined where all stands above each part.
 */
function aboveOfNext(
  group: BlockGroup,
  context: PlanContext,
  { claim, above }: { readonly claim: Atom | undefined; readonly above: Atom | undefined },
): Next | undefined {
  if (group.block.kind !== 'list') return undefined
  const spare = [group.lead, group.base].every((one) => !one || onlyNames(one, context.language))
  const { kicker } = kickerOf(group, context)
  if (claim && displayColumns(claim.text) <= LONGEST_LEAD) return { kicker: claim, lead: spare ? undefined : above }
  if (!spare || !kicker) return undefined
  return claim ? { kicker } : above && {}
}

function withLead(body: Body, lead: Atom | undefined): Body {
  return lead && (body.kind === 'points' || body.kind === 'steps') ? { ...body, lead } : body
}

/** A quotation with its speaker needs no headline to be understood. */
function isSigned(body: Body): boolean {
  return body.kind === 'quote' && body.attribution !== undefined
}

interface Placed {
  /** Heads the slide. */
  readonly leads?: Atom | undefined
  /** Stands above the items of a list. */
  readonly above?: Atom | undefined
  /** The sentence that `above` leans on: it heads the slide. */
  readonly base?: Atom | undefined
  /** It leans on a sentence that cannot stand there, so that neither can the list: what it says of its items would be lost. */
  readonly stranded?: true
}

/** Where the sentence that introduces a block stands. One that leans on the sentence before it needs that one, or says little. */
function introductionOf(group: BlockGroup, context: PlanContext, heading: HeadingUse): Placed {
  const { block, lead, base } = group
  const atom = lead?.atom
  if (!lead || !atom) return {}
  const isFree = (one: Atom) => !context.used.has(normalised(one.text))
  if (lead.supposed) return { stranded: true }
  if (leansBack(lead)) {
    if (block.kind !== 'list') return {}
    if (base?.atom && isFree(base.atom)) return { above: atom, base: withoutFinal(base.atom, '.') }
    if (heading === 'free' && leansOnHeading(group, context)) return { above: atom }
    if (!opensExamples(lead, context)) return { stranded: true }
  }
  const longest = block.kind === 'list' && wordsOfList(block, context) <= FEW_WORDS ? LONGEST_LEAD_OF_FEW : LONGEST_LEAD
  if (displayColumns(atom.text) <= longest && isFree(atom)) return { leads: atom }
  return block.kind === 'list' ? { above: atom } : {}
}

/** "Rules: These are …": what opens a section leans on its heading, which heads nothing else yet. */
function leansOnHeading({ section, lead }: BlockGroup, context: PlanContext): boolean {
  const own = headingOf(section, context)
  const opening = section.blocks.find(({ id }) => context.sentences.has(id))
  const [first] = context.sentences.get(opening?.id ?? '') ?? []
  return own !== undefined && !own.repeated && first === lead && !context.used.has(normalised(own.atom.text))
}

/** Longest opening that says only that examples follow, in words. */
const BARE_OPENING = 4

/** "For example, these three towns rebuilt their halls:" leans on what it is an example of, but says what follows. */
function opensExamples({ text, features }: Sentence, { language }: PlanContext): boolean {
  return features.words > BARE_OPENING && openingPhraseEnd(preparePhrases(text, language), language.exampleIntros) > 0
}

/** A sentence right before code, a table, a picture or a formula that may head it: short, and whole by itself. */
function claimBefore({ before, block }: BlockGroup, { used, language }: PlanContext): Atom | undefined {
  if (!before?.atom || before.barred || before.speaker || used.has(normalised(before.text))) return undefined
  if (block.kind === 'table') {
    const words = [...block.header, ...block.rows.flat()].map(({ text }) => text).join(' ')
    const stems = new Set(contentStems(words, language))
    if (!before.stems.some((stem) => stems.has(stem))) return undefined
  }
  return displayColumns(before.text) <= LONGEST_LEAD ? withoutFinal(before.atom, '.') : undefined
}

const MOST_EXHIBITS = 6

/** Code, tables, pictures and formulas that stand inside the items of a list, each under the words of its item. */
function exhibitsOf(list: ListBlock, { section }: BlockGroup, context: PlanContext): readonly Draft[] {
  const kicker = headingOf(section, context)?.atom
  const drafts = list.items.flatMap((item) =>
    item.rest.flatMap((inner) => {
      const words = sliceRichText(context.source, item.rich)
      const heads = words && displayColumns(words.text) <= LONGEST_LEAD ? { headline: withoutFinal(words, ':') } : {}
      const { bodies } = EXHIBITS.has(inner.kind)
        ? slidesOf(inner, context, { words: 0, wordsOfNext: 0, lead: 'none' })
        : { bodies: [] }
      const why = ['it stands inside a list']
      const base = { group: 'block', section, ...heads, ...(kicker ? { kicker } : {}), blocks: [], why } as const
      return bodies.map((body): Draft => ({ ...base, layout: body.kind, body, shows: inner.id }))
    }),
  )
  return drafts.length <= MOST_EXHIBITS ? drafts : []
}

/** Paragraphs with labels go with the slide that shows their label; every other block goes with the first. */
function blocksOf({ block, blocks }: BlockGroup, bodies: readonly Body[], index: number): readonly Block[] {
  const items = block.kind === 'list' ? block.items : []
  const places = items.map(({ span }) => blocks.findIndex((one) => one.span.start === span.start))
  if (bodies.length < 2 || places.length === 0 || places.includes(-1)) return index === 0 ? blocks : []
  const begins = (part: number) => places[bodies.slice(0, part).reduce((sum, body) => sum + entriesOf(body), 0)]
  return blocks.slice(index === 0 ? 0 : begins(index), index === bodies.length - 1 ? undefined : begins(index + 1))
}

function entriesOf(body: Body): number {
  if (body.kind === 'points') return body.points.length
  return body.kind === 'steps' ? body.steps.length : 0
}

/** Longest aside that is set as a statement; what is longer is set as a point. In words. */
const LONGEST_ASIDE = 24

/** A block quote that nobody is named for, nothing leads in to, and that has neither quotation marks nor an I or we, quotes nobody. */
function asideOr({ block, lead }: BlockGroup, slides: BlockSlides, context: PlanContext): BlockSlides {
  if (block.kind !== 'quote' || lead) return slides
  const own = block.paragraphs.some(({ text }) => sentenceFeatures(text, context.language).firstPerson)
  const quotes = slides.bodies.some((body) => {
    return body.kind === 'quote' && (body.attribution || body.paragraphs.some(({ text }) => /["“”„«»「]/u.test(text)))
  })
  if (quotes || own || slides.bodies.length === 0) return slides
  const sentences = asideSentences(block, context)
  const [first, ...others] = sentences
  if (!first) return slides
  const short = others.length === 0 && sizeInWords(first.text, context.language) <= LONGEST_ASIDE
  const body: Body = short ? { kind: 'statement', statement: first } : { kind: 'points', points: sentences }
  return { bodies: [body], why: 'an aside that the author set off' }
}

function wordsOfList(list: ListBlock, context: PlanContext): number {
  return list.items.reduce((sum, item) => sum + sizeInWords(item.rich.text, context.language), 0)
}

function slidesOf(block: Block, context: PlanContext, above: Above): BlockSlides {
  switch (block.kind) {
    case 'list':
      return listSlides(block, context, above)
    case 'table':
      return tableSlides(block, context)
    case 'figure':
      return figureSlides(block, context)
    case 'quote':
      return quoteSlides(block, context)
    case 'code':
      return codeSlides(block, context)
    case 'math':
      return { bodies: [{ kind: 'math', tex: block.tex, source: block.span }], why: 'formula' }
    default:
      return { bodies: [], why: '' }
  }
}
