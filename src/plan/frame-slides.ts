import type { Article, ArticleMeta, Block, Section } from '../model/article.ts'
import type { Atom } from '../model/slide-plan.ts'
import type { Span } from '../model/source.ts'
import { displayColumns } from '../text/display-columns.ts'
import { plainToMarkdown } from '../text/escape-marp.ts'
import type { Language } from '../text/language/language.ts'
import { sentenceFeatures } from '../text/sentence-features.ts'
import { sliceRichText } from '../text/slice-rich-text.ts'
import { spanOf } from '../text/source-position.ts'
import { splitSentences } from '../text/split-sentences.ts'
import { NUMBERED } from './account/section-numbers.ts'
import { isSkipped, opensSection } from './author/section-wishes.ts'
import { sizeInWords } from './blocks/block-slides.ts'
import { topSections } from './budget/choose/slide-values.ts'
import { headingOf, type PlanContext } from './context.ts'
import type { Draft } from './draft.ts'
import { announces, says } from './select/eligibility.ts'
import { furnitureOf } from './select/page-furniture.ts'

const FEWEST_SECTIONS_FOR_AGENDA = 3
const LONGEST_SUMMARY_WORDS = 28
/** The same for one sentence alone. */
const LONGEST_SUMMARY_SENTENCE = 38
/** Less prose than this below a deeper heading goes to the notes of the next slide. */
const WORDS_WORTH_A_SLIDE = 60
/** The same for a heading that makes a claim or asks. */
const WORDS_WORTH_A_CLAIM = 25
/** What fits on one line of an agenda, in columns. */
const AGENDA_LINE = 64

/** The first slide: title, description, and a line of facts that the front matter states. */
export function coverDraft({ article, language }: PlanContext): Draft {
  const { meta, root } = article
  const summary = meta.description === undefined ? undefined : shortSummary(meta.description, language)
  const titleText =
    root.heading && root.heading.rich.text.trim() === meta.title
      ? sliceRichText(article.source, root.heading.rich)
      : undefined
  const headline = titleText ?? plainAtom(meta.title, meta.titleSpan ?? spanOf(article.source, 0, 0))
  const description = summary === undefined ? {} : { description: plainAtom(summary, metaSpan(article, summary)) }
  const facts = coverFacts(meta).map((fact) => plainAtom(fact, metaSpan(article, fact)))
  const headingAside = root.heading && !titleText ? [root.heading] : []
  return {
    layout: 'cover',
    section: root,
    headline,
    body: { kind: 'cover', ...description, facts },
    blocks: headingAside,
    why: ['every deck has a cover'],
  }
}

/** As many whole sentences of a description as a cover holds, from the first that says something of its matter. */
function shortSummary(description: string, language: Language): string | undefined {
  const all = splitSentences(description, language)
  const told = all.map(({ from, to }) => isMatter(description.slice(from, to), language))
  const begin = told.findIndex((own, at) => own && (at === 0 || !leansBack(description, all[at], language)))
  if (begin < 0) return undefined
  const stop = told.indexOf(false, begin)
  const sentences = all.slice(begin, stop < 0 ? undefined : stop)
  const start = begin === 0 ? 0 : (all[begin]?.from ?? 0)
  // A sentence that the next one takes back is no summary.
  const ends = sentences.filter(({ to }, index) => {
    const most = index === 0 ? LONGEST_SUMMARY_SENTENCE : LONGEST_SUMMARY_WORDS
    const next = sentences[index + 1]
    const turns = next && sentenceFeatures(description.slice(next.from, next.to), language).startsRebuttal
    return !turns && sizeInWords(description.slice(start, to), language) <= most
  })
  const last = ends.at(-1)
  return last && description.slice(start, last.to)
}

function isMatter(sentence: string, language: Language): boolean {
  const isForReaders = says(sentence, language.housekeeping, language) || announces(sentence, language)
  return !isForReaders && furnitureOf(sentence, language) === undefined
}

function leansBack(text: string, range: { from: number; to: number } | undefined, language: Language): boolean {
  return sentenceFeatures(text.slice(range?.from, range?.to), language).startsDangling
}

/** What a blog calls its author by itself is no name to print: `mbland`, `ada-example`. */
const ACCOUNT = /^[a-z\d._-]+$/u

function coverFacts(meta: ArticleMeta): readonly string[] {
  const names = meta.authors.filter((author) => !ACCOUNT.test(author))
  return [...(names.length > 0 ? [names.join(', ')] : []), ...(meta.date === undefined ? [] : [meta.date])]
}

/**
 * What lies ahead, for an article of three sections or more: those that `content` has slides of. One slide; a longer list
 * guides nobody.
 */
export function agendaDraft(content: readonly Draft[], context: PlanContext): Draft | undefined {
  const { article, template, language } = context
  const tops = topSections(context)
  const sectionsOf = ({ section, body, blocks }: Draft) =>
    body.kind === 'compare' ? [section.id, ...blocks.map((block) => block.section)] : [section.id]
  const shown = new Set(content.flatMap(sectionsOf).map((id) => tops.get(id)))
  const sections = article.root.children.filter((section) => !isSkipped(section) && shown.has(section.id))
  const items = sections.flatMap((section) => headingOf(section, context)?.atom ?? [])
  const most = template.capacities.agenda?.items ?? 7
  const lines = items.reduce((sum, item) => sum + Math.ceil(displayColumns(item.text) / AGENDA_LINE), 0)
  if (items.length < FEWEST_SECTIONS_FOR_AGENDA || lines > most) return undefined
  const headline: Atom = { text: language.furniture.agenda, markdown: language.furniture.agenda, source: 'furniture' }
  const why = [`the article has ${items.length} sections`]
  return {
    layout: 'agenda',
    section: article.root,
    headline,
    body: { kind: 'agenda', items, ...(items.some(({ text }) => NUMBERED.test(text)) ? {} : { start: 1 }) },
    blocks: [],
    why,
  }
}

/** The slide that opens a section. */
export function sectionDraft(section: Section, context: PlanContext): Draft | undefined {
  const headline = headingOf(section, context)?.atom
  if (!headline) return undefined
  return {
    layout: 'section',
    section,
    headline,
    body: { kind: 'section' },
    blocks: [],
    why: [opensSection(section) ? 'the author asks for it' : 'a section of several slides'],
  }
}

/** A section of which no word may stand on a slide alone: its heading, with the words in the notes. */
export function headingOnlyDraft(section: Section, blocks: readonly Block[], context: PlanContext): Draft | undefined {
  const { article } = context
  const heading = headingOf(section, context)
  const words = blocks.reduce((sum, block) => sum + wordsOf(block, context), 0)
  const isLast = article.root.children.at(-1)?.id === section.id
  const all = wordsOfAll(context)
  const least = heading?.assertive ? WORDS_WORTH_A_CLAIM : WORDS_WORTH_A_SLIDE
  const slight = all >= WORDS_WORTH_A_SLIDE && (isLast || words < least)
  if (!heading || heading.repeated || slight) return undefined
  const { atom } = heading
  const why = ['no sentence of the section may stand on a slide alone']
  return { layout: 'statement', section, body: { kind: 'statement', statement: atom }, blocks, why }
}

function wordsOf(block: Block, { sentences, language, furniture }: PlanContext): number {
  if (furniture.has(block.id)) return 0
  if (block.kind === 'list') return block.items.reduce((sum, { rich }) => sum + sizeInWords(rich.text, language), 0)
  if (block.kind === 'quote') return block.paragraphs.reduce((sum, { text }) => sum + sizeInWords(text, language), 0)
  return (sentences.get(block.id) ?? []).reduce((sum, one) => sum + one.features.words, 0)
}

const counted = new WeakMap<Article, number>()

/** Words of all prose; counted once. */
function wordsOfAll(context: PlanContext): number {
  const { article } = context
  const known = counted.get(article)
  if (known !== undefined) return known
  const all = article.blocks.reduce((sum, block) => sum + wordsOf(block, context), 0)
  counted.set(article, all)
  return all
}

function plainAtom(text: string, source: Span): Atom {
  return { text, markdown: plainToMarkdown(text), source }
}

/** Where a value of the front matter stands: its words, or all that comes before the body. */
function metaSpan({ source, blocks }: Article, value: string): Span {
  const bodyStart = blocks[0]?.span.start ?? source.text.length
  const at = source.text.slice(0, bodyStart).indexOf(value)
  return at === -1 ? spanOf(source, 0, bodyStart) : spanOf(source, at, at + value.length)
}
