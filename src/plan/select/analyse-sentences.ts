import type { Article, Block, ParagraphBlock, Section } from '../../model/article.ts'
import type { Atom } from '../../model/slide-plan.ts'
import { contentStems } from '../../text/compare/stem.ts'
import { type TermVector, tfIdfVectors } from '../../text/compare/tf-idf.ts'
import type { Language } from '../../text/language/language.ts'
import { type Fact, findFacts } from '../../text/numbers.ts'
import { openingPhraseEnd, preparePhrases } from '../../text/sentence/phrases.ts'
import { type SentenceFeatures, sentenceFeatures } from '../../text/sentence-features.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { capitalised } from '../../text/slide/capitalised.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import type { Sentence } from '../draft.ts'
import { worth } from './choose-points.ts'
import { barredBy, INTRODUCING, LEANING, type Neighbours, POINTING_BACK, TAKEN_BACK } from './eligibility.ts'
import { pageFurniture } from './page-furniture.ts'
import { type Speaker, speakersOf } from './speakers.ts'
import { weightOf } from './weight.ts'

export interface Analysis {
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>
  readonly vectors: ReadonlyMap<number, TermVector>
  /** Blocks that are no part of what the article says, and why. */
  readonly furniture: ReadonlyMap<string, string>
  /** What is worth less than this is not worth a second slide of its section. */
  readonly leastWorth: number
}

interface Raw {
  readonly block: ParagraphBlock
  readonly section: Section
  readonly from: number
  readonly to: number
  readonly text: string
  readonly features: SentenceFeatures
  readonly stems: readonly string[]
  /** Position among the sentences of its section, and of its paragraph, from 0. */
  readonly inSection: number
  readonly inParagraph: number
}

/** An article speaks in the first person when this share of its sentences does. */
const FIRST_PERSON_SHARE = 0.2

/** Who signs an article may say "we recommend" in it; "I" is for articles that speak so throughout. */
const SINGULAR = /\b(?:I|me|my|mine|myself)\b/u
const ADVICE = /\bI (?:recommend|suggest|advise)\b/u
/** What a sentence about its authors weighs less than one about its matter. */
const HOUSE_TALK = 0.5

/** Every sentence of the article's paragraphs with its features, its weight and what keeps it off slides. */
export function analyseSentences(
  article: Article,
  language: Language,
  speakers: ReadonlyMap<string, Speaker> = speakersOf(article),
): Analysis {
  const furniture = pageFurniture(article, language)
  const raw = rawSentences(article.root, speakers, language)
  const vectors = tfIdfVectors(raw.map((one) => one.stems))
  const degrees = centrality(vectors)
  const titleStems = contentStems(article.meta.title, language)
  const summary = new Set(contentStems(article.meta.description ?? '', language))
  const firstPerson = raw.filter((one) => one.features.firstPerson).length > raw.length * FIRST_PERSON_SHARE
  const signed = article.meta.authors.length > 0 && language.code === 'en'
  const emphasis = emphasisedIn(raw)
  const stories = new Set(raw.filter((one) => opensStory(one, language)))
  const sentences = new Map<string, Sentence[]>()
  for (const [index, whole] of raw.entries()) {
    const heading = whole.section.heading ? contentStems(whole.section.heading.rich.text, language) : []
    const next = raw[index + 1]
    const turn = turnOf(raw, index)
    const around = {
      next: next && next.section === whole.section ? next.features : undefined,
      ...(turn === undefined ? {} : { turned: true as const }),
      mayBeFirstPerson: firstPerson || speakers.get(whole.block.id)?.name !== undefined || (signed && isForAll(whole)),
      supposed: isSupposed(raw, stories, index),
      contentStems: new Set(whole.stems).size,
    }
    const one = withoutConnective(whole, around, language)
    const asks = speakers.get(whole.block.id)?.asks ? 'asked, not answered' : undefined
    const barred = asks ?? furniture.get(one.block.id) ?? barredBy(one.features, one.text, around, language)
    const isFree = (given: Neighbours) => barredBy(one.features, one.text, given, language) === undefined
    const facts = findFacts(one.text, language).filter((fact) => fact.kind !== 'date')
    const figure = figureOf(one, facts, article)
    const sentence: Sentence = {
      index,
      block: one.block.id,
      atom: atomOf(one, one !== whole, article),
      text: one.text,
      rich: one.block.rich,
      from: one.from,
      features: one.features,
      stems: one.stems,
      score:
        weightOf(
          { ...one, isLead: whole.section === article.root, degree: degrees[index] ?? 0 },
          { title: new Set([...titleStems, ...heading]), summary },
          language,
        ) - (one.features.firstPerson && !firstPerson ? HOUSE_TALK : 0),
      keyFacts: facts.length,
      ...(emphasis.has(whole) ? { emphasised: true } : {}),
      ...(around.supposed && !POINTS_AHEAD.test(one.text) ? { supposed: true } : {}),
      ...(one === whole ? {} : { opened: sliceRichText(article.source, one.block.rich, whole.from, whole.to) }),
      ...(figure ? { figure } : {}),
      ...(speakers.get(one.block.id)?.name ? { speaker: speakers.get(one.block.id)?.name } : {}),
      ...(barred ? { barred } : {}),
      leans: (barred === LEANING || barred === POINTING_BACK) && isFree({ ...around, besidePrevious: true }),
      setsUp: barred === TAKEN_BACK && isFree({ ...around, next: undefined, turned: undefined }),
      ...(barred === TAKEN_BACK && turn !== undefined ? { turn } : {}),
    }
    const own = sentences.get(one.block.id)
    if (own) own.push(sentence)
    else sentences.set(one.block.id, [sentence])
  }
  return {
    sentences,
    vectors: new Map(vectors.map((vector, index) => [index, vector])),
    furniture,
    leastWorth: leastWorth(sentences),
  }
}

/** The part of an article's eligible sentences that is not worth a slide where there is better. */
const WEAK = 0.4

function leastWorth(sentences: ReadonlyMap<string, readonly Sentence[]>): number {
  const all = [...sentences.values()].flat().filter(({ barred }) => !barred)
  const sorted = all.map(worth).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * WEAK)] ?? 0
}

function rawSentences(section: Section, speakers: ReadonlyMap<string, Speaker>, language: Language): readonly Raw[] {
  const own: Raw[] = []
  for (const [at, block] of section.blocks.entries()) {
    if (!isParagraph(block)) continue
    const begin = section.runIn?.block === block.id ? section.runIn.from : (speakers.get(block.id)?.from ?? 0)
    const spoken = splitSentences(block.rich.text.slice(begin), language)
    for (const [inParagraph, part] of spoken.entries()) {
      const [from, to] = [begin + part.from, begin + part.to]
      const text = block.rich.text.slice(from, to)
      const isLast = inParagraph === spoken.length - 1
      const leadsIn = isLast && section.blocks[at + 1]?.kind === 'list' && !ENDED.test(text)
      const features = { ...sentenceFeatures(text, language), ...(leadsIn ? { endsWithColon: true } : {}) }
      const stems = contentStems(text, language)
      own.push({ block, section, from, to, text, features, stems, inSection: own.length, inParagraph })
    }
  }
  return [...own, ...section.children.flatMap((child) => rawSentences(child, speakers, language))]
}

/**
 * A sentence that leans on the one before by nothing but its opening ("In addition, …") says the same without it. One
 * that takes back what was said before keeps its opening.
 */
function withoutConnective(one: Raw, around: Neighbours, language: Language): Raw {
  const { startsRebuttal, startsWithConnective } = one.features
  if (startsRebuttal || !startsWithConnective) return one
  const from = one.from + startsWithConnective.dropLength
  const text = one.text.slice(startsWithConnective.dropLength)
  const { endsWithColon } = one.features
  const rest = { ...one, from, text, features: { ...sentenceFeatures(text, language), endsWithColon } }
  const barred = barredBy(rest.features, text, around, language)
  return barred === undefined || barred === INTRODUCING ? rest : one
}

/** "We …", or advice that somebody signs with "I". */
function isForAll({ text }: Raw): boolean {
  return !SINGULAR.test(text) || ADVICE.test(text)
}

/** A sentence as it would stand on a slide; what lost its opening begins with a capital. */
function atomOf({ block, from, to }: Raw, lostOpening: boolean, { source }: Article): Atom | undefined {
  const atom = sliceRichText(source, block.rich, from, to)
  return atom && lostOpening ? capitalised(atom) : atom
}

/** The author speaks again, and no longer tells the story. */
const POINTS_AHEAD = /\b(?:following|below)\b/iu

/** A sentence before a list that ends without a mark goes on in the list. */
const ENDED = /[.!?…:;؟۔。！？．：][\s\p{Pe}\p{Pf}\p{Pi}"'*_“‘]*$|[\p{Pe}\p{Pf}"'*_“‘]\s*$/u

/** From this many words in bold on, an author marks what is said and not a name. */
const WORDS_MARKED = 3
/** Where more of the sentences than this are marked, the marks tell nothing. */
const MOST_MARKED = 0.5

/** The sentences in which the author set something in bold that is more than a name or the label of its paragraph. */
function emphasisedIn(raw: readonly Raw[]): ReadonlySet<Raw> {
  const marked = raw.filter(({ block, from, to }) =>
    block.rich.inlines.some((inline) => {
      const isLabel = inline.from === 0 && inline.to < to && from === 0
      const words = block.rich.text.slice(inline.from, inline.to).split(/\s+/u).length
      return inline.kind === 'strong' && inline.from >= from && inline.to <= to && !isLabel && words >= WORDS_MARKED
    }),
  )
  return new Set(marked.length <= raw.length * MOST_MARKED ? marked : [])
}

function isParagraph(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph'
}

/**
 * The sentence that takes another one back: the next one, or the one after that where the next only goes on from the first.
 * By its index; undefined where nothing in the paragraph does.
 */
function turnOf(raw: readonly Raw[], index: number): number | undefined {
  const [own, next, after] = [raw[index], raw[index + 1], raw[index + 2]]
  if (!own || next?.section !== own.section) return undefined
  if (next.features.startsRebuttal) return index + 1
  const goesOn = next.features.startsDangling || next.features.anaphoric
  if (!goesOn || next.block !== own.block || after?.block !== own.block) return undefined
  return after.features.startsRebuttal ? index + 2 : undefined
}

/** How many sentences a supposition may go on for. */
const STORY = 6

/** "Imagine …" opens a story; the word in the middle of a sentence does not. */
function opensStory({ text }: Raw, language: Language): boolean {
  const { suppositions } = language
  return (
    suppositions !== undefined && openingPhraseEnd(preparePhrases(text.slice(wayIn(text)), language), suppositions) > 0
  )
}

/** Whether a sentence, or one shortly before it in its section, is in `stories`. */
function isSupposed(raw: readonly Raw[], stories: ReadonlySet<Raw>, index: number): boolean {
  const around = raw.slice(Math.max(0, index - STORY), index + 1)
  return around.some((one) => one.section === raw[index]?.section && stories.has(one))
}

/** The length of a short opening with a comma behind it: "As a thought experiment, imagine …", "Now, suppose …". */
function wayIn(text: string): number {
  return /^\p{L}+(?:\s\p{L}+){0,3},\s/u.exec(text)?.[0].length ?? 0
}

/** Longest figure that can be set large, in characters. */
const LONGEST_FIGURE = 20

function figureOf(one: Raw, facts: readonly Fact[], article: Article): Atom | undefined {
  const [fact, ...others] = facts
  const { hypothetical, negated, question } = one.features
  if (!fact || others.length > 0 || hypothetical || negated || question) return undefined
  if (fact.raw.length > LONGEST_FIGURE || fact.kind === 'range') return undefined
  // "We list pages of at least 10 visitors and domains of at least 1,000" is about neither of the two.
  if (/\p{Nd}/u.test(one.text.slice(0, fact.from))) return undefined
  return sliceRichText(article.source, one.block.rich, one.from + fact.from, one.from + fact.to)
}

/** How much each sentence has in common with all others, 0 to 1: the sum of its cosines with them. */
function centrality(vectors: readonly TermVector[]): readonly number[] {
  const units = vectors.map(unit)
  const all = new Map<string, number>()
  for (const own of units) for (const [stem, weight] of own) all.set(stem, (all.get(stem) ?? 0) + weight)
  const degrees = units.map((own) => {
    let sum = own.size > 0 ? -1 : 0
    for (const [stem, weight] of own) sum += weight * (all.get(stem) ?? 0)
    return sum
  })
  const most = Math.max(...degrees, 0)
  return degrees.map((degree) => (most > 1e-9 ? degree / most : 0))
}

function unit(vector: TermVector): TermVector {
  let squares = 0
  for (const weight of vector.values()) squares += weight * weight
  const length = Math.sqrt(squares)
  return new Map([...vector].map(([stem, weight]) => [stem, weight / length]))
}
