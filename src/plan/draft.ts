import type { Block, Profile, RichText, Section, Wishes } from '../model/article.ts'
import type { Alternative, Atom, Body } from '../model/slide-plan.ts'
import type { Layout } from '../model/template.ts'
import type { SentenceFeatures } from '../text/sentence-features.ts'

/** A sentence of a paragraph with everything that decides whether it may stand on a slide. */
export interface Sentence {
  /** Position in the article, from 0. */
  readonly index: number
  readonly block: string
  /** The sentence as it would stand on a slide; absent where a slice would cut through markup. */
  readonly atom: Atom | undefined
  readonly text: string
  /** The text that the sentence is a part of, and where it begins there. */
  readonly rich: RichText
  readonly from: number
  readonly features: SentenceFeatures
  /** Who says it, in an interview: it may stand on a slide with that name only. */
  readonly speaker?: Atom | undefined
  readonly stems: readonly string[]
  /** Weight against every other sentence; higher is better. */
  readonly score: number
  /** How many amounts, shares and ranges it states; a date is none. */
  readonly keyFacts: number
  /** The one figure that it is about, with its qualifier and unit: stated as a fact, not supposed or denied. */
  readonly figure?: Atom
  /** The rule of `eligibility.ts` that keeps it off slides; absent when it may stand there alone. */
  readonly barred?: string
  /** The author set what it says in bold. */
  readonly emphasised?: true
  /** It tells a story that nobody claims to be true. */
  readonly supposed?: true
  /** With the opening that it lost ("In addition, …"), for standing right below the sentence before it. */
  readonly opened?: Atom | undefined
  /** It may stand on a slide right below the sentence before it: it leans on that one or takes it back, and nothing else. */
  readonly leans: boolean
  /** Nothing bars it but that the next sentence takes it back: it may stand there together with that one only. */
  readonly setsUp: boolean
  /** The index of the sentence that takes it back. */
  readonly turn?: number
}

/** What may become one slide: a stretch of prose, or one block with the words that introduce it. */
export type Group = ProseGroup | BlockGroup

export interface ProseGroup {
  readonly kind: 'prose'
  readonly section: Section
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  /** What the author asks for in comments above it. */
  readonly wishes?: Wishes
}

export interface BlockGroup {
  readonly kind: 'block'
  readonly section: Section
  readonly block: Block
  /** The paragraphs before it that only introduce it. */
  readonly blocks: readonly Block[]
  /** The sentence that introduces it: it ends with a colon. */
  readonly lead?: Sentence
  /** The sentence that the introduction leans on, where that may head a slide. */
  readonly base?: Sentence
  /** Without one, the last sentence before it: what is shown may well show that. */
  readonly before?: Sentence
  readonly wishes?: Wishes
}

/** A slide before it has its id, its notes and its place in a run. */
export interface Draft {
  readonly layout: Layout
  readonly variant?: string
  /** What it was made of; absent for slides that the deck adds. */
  readonly group?: Group['kind']
  readonly section: Section
  readonly headline?: Atom
  readonly kicker?: Atom
  readonly body: Body
  /** Blocks whose words belong to this slide's notes, in source order. */
  readonly blocks: readonly Block[]
  /** The block that it shows; slides of one block stay together or go together. */
  readonly shows?: string
  /** It goes on with what the slide before it shows, under a kicker that says of what. */
  readonly continues?: true
  /** The author keeps it in every deck, whatever the time. */
  readonly must?: true
  /** The author wants it in decks of these profiles only. */
  readonly only?: readonly Profile[]
  /** An author's comment shaped it, so that no later step gives it another form. */
  readonly asked?: true
  /** The form it would have had. */
  readonly rejected?: Alternative
  readonly why: readonly string[]
}
