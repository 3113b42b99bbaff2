import type { Article, Section } from '../model/article.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Atom } from '../model/slide-plan.ts'
import type { TermVector } from '../text/compare/tf-idf.ts'
import { displayColumns } from '../text/display-columns.ts'
import { sentenceFeatures } from '../text/sentence-features.ts'
import { sliceRichText } from '../text/slice-rich-text.ts'
import { capitalised } from '../text/slide/capitalised.ts'
import { authorAtom } from './author/author-text.ts'
import type { BlockContext } from './blocks/block-slides.ts'
import type { Sentence } from './draft.ts'

/** What the planner knows while it goes through an article; nothing here changes but what it notes on the way: `used`, `rejected`, `refused`. */
export interface PlanContext extends BlockContext {
  readonly article: Article
  /** Sentences of each paragraph by block id. */
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>
  readonly vectors: ReadonlyMap<number, TermVector>
  /** Blocks that are no part of what the article says, and why. */
  readonly furniture: ReadonlyMap<string, string>
  /** What is worth less than this is not worth a second slide of its section. */
  readonly leastWorth: number
  /** Headlines so far, lower case: no two slides say the same. */
  readonly used: Set<string>
  /** The section whose heading stands on a slide of its own, so that it heads no other; its id. */
  readonly opened?: string
  /** Why a block that has a layout of its own is on no slide, by its id. */
  readonly rejected: Map<string, string>
  /** What authors ask for and cannot have, by where they ask for it: sections are planned more than once. */
  readonly refused: Map<number, Diagnostic>
}

export interface Heading {
  readonly atom: Atom
  /** Another section has the same heading, so it cannot name a slide. */
  readonly repeated: boolean
  /** It makes a claim or asks a question, so it can head a slide by itself. */
  readonly assertive: boolean
}

/** The heading of a section as it would stand on a slide; undefined for a section without one. */
export function headingOf(section: Section, { article, source, language }: PlanContext): Heading | undefined {
  if (!section.heading || section.depth === 0) return undefined
  const { title } = section.heading.wishes ?? {}
  if (title) return { atom: authorAtom(source, title), repeated: false, assertive: true }
  const atom = sliceRichText(source, section.heading.rich, section.asks)
  if (!atom) return undefined
  const features = sentenceFeatures(atom.text, language)
  const named = headingCounts(article.root).get(normalised(atom.text)) ?? 0
  const assertive = features.question || features.hasFiniteVerb === true
  return { atom: withoutFinal(atom, ':'), repeated: named > 1, assertive }
}

const counted = new WeakMap<Section, ReadonlyMap<string, number>>()

/** How often each heading occurs in an article; counted once. */
function headingCounts(root: Section): ReadonlyMap<string, number> {
  const known = counted.get(root)
  if (known) return known
  const counts = new Map<string, number>()
  for (const text of headings(root)) counts.set(normalised(text), (counts.get(normalised(text)) ?? 0) + 1)
  counted.set(root, counts)
  return counts
}

function headings(section: Section): readonly string[] {
  const own = section.heading && section.depth > 0 ? [section.heading.rich.text] : []
  return [...own, ...section.children.flatMap(headings)]
}

/** A kicker says where we are in one line. In columns. */
const LONGEST_KICKER = 80

/** A heading small above a slide that says something of its own, if it is short enough for that. */
export function asKicker(atom: Atom | undefined): { readonly kicker?: Atom } {
  return atom && displayColumns(atom.text) <= LONGEST_KICKER ? { kicker: atom } : {}
}

/** The heading of a section as the kicker of one of its slides; of one that others have, too, the heading above it. */
export function kickerOf({ section }: { readonly section: Section }, context: PlanContext): { readonly kicker?: Atom } {
  const own = headingOf(section, context)
  const above = own?.repeated ? asKicker(parentHeading(section, context)?.atom) : {}
  return above.kicker ? above : asKicker(own?.atom)
}

/** The heading one level up, to say where a slide belongs. */
export function parentHeading(
  section: Section,
  context: PlanContext,
): (Heading & { readonly opened: boolean }) | undefined {
  const parent = findParent(context.article.root, section.id)
  const heading = parent && headingOf(parent, context)
  return heading && { ...heading, opened: parent.id === context.opened }
}

const parents = new WeakMap<Section, ReadonlyMap<string, Section>>()

/** The section that another hangs under, by its id; an article is gone through once. */
function findParent(root: Section, id: string): Section | undefined {
  let known = parents.get(root)
  if (!known) {
    known = new Map(parentsBelow(root))
    parents.set(root, known)
  }
  return known.get(id)
}

function parentsBelow(section: Section): readonly (readonly [string, Section])[] {
  return section.children.flatMap((child) => [[child.id, section] as const, ...parentsBelow(child)])
}

/** An atom without its last character if that is `mark`; the dot of an abbreviation stays. */
export function withoutFinal(atom: Atom, mark: '.' | ':'): Atom {
  if (mark === '.' && atom.text.endsWith('。') && atom.markdown.endsWith('。')) {
    return { ...atom, text: atom.text.slice(0, -1), markdown: atom.markdown.slice(0, -1) }
  }
  if (!atom.text.endsWith(mark) || !atom.markdown.endsWith(mark)) return atom
  const lastWord = atom.text.split(/\s/u).at(-1) ?? ''
  if (mark === '.' && /^(?:\p{L}{1,2}\.){2,}$/u.test(lastWord)) return atom
  return { ...atom, text: atom.text.slice(0, -1).trimEnd(), markdown: atom.markdown.slice(0, -1).trimEnd() }
}

/** A part of a sentence, as it would stand on a slide; undefined where a slice would cut through markup. */
export function sliceSentence(sentence: Sentence, from: number, to: number, { source }: PlanContext): Atom | undefined {
  const atom = sliceRichText(source, sentence.rich, sentence.from + from, sentence.from + to)
  return atom && from === 0 && sentence.opened ? capitalised(atom) : atom
}

export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.:!?]+/gu, ' ')
    .trim()
}
