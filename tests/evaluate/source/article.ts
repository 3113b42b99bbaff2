import type { FrontMatter } from './front-matter.ts'

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'quote' | 'table' | 'figure' | 'code' | 'html' | 'footnote'

/** A piece of an article as a reader sees it, read without any help of the program that is judged. */
export interface SourceBlock {
  readonly kind: BlockKind
  readonly line: number
  readonly endLine: number
  /** Each paragraph, item, cell or other run of text in it, folded. */
  readonly leaves: readonly string[]
  /** Texts in bold inside it, and what opens an item before a colon or a dash. */
  readonly labels: readonly string[]
  readonly depth?: number
  readonly ordered?: boolean
  readonly rows?: readonly (readonly string[])[]
  /** First paragraphs of a list's items. */
  readonly items?: readonly string[]
  readonly url?: string
  readonly code?: string
  /** All code in it, also in items of a list. */
  readonly codes: readonly string[]
  /** The paragraph right before a list, where it ends in a colon. */
  readonly leadIn?: string
  /** Of a quotation: who said it. */
  readonly attribution?: string
  /** A paragraph that is bold from end to end: a heading in all but name. */
  readonly bold?: true
}

export interface SourceSentence {
  readonly text: string
  readonly line: number
  readonly endLine: number
  readonly block: SourceBlock
  readonly next?: string
  readonly previous?: string
}

export interface SourceArticle {
  readonly front: FrontMatter
  readonly lang: string
  readonly title: string
  readonly blocks: readonly SourceBlock[]
  readonly sentences: readonly SourceSentence[]
  /** What the author writes for slides in comments. */
  readonly written: readonly string[]
}
