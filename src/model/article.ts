import type { SourceFile, Span } from './source.ts'
import type { AuthorLayout, Wish } from './wishes.ts'

/**
 * A run of author's prose: what a reader sees, where each character stands in the file, and how to quote any part of it.
 * `text[i]` (a UTF-16 unit) was written at file offsets `[starts[i], ends[i])`.
 */
export interface RichText {
  readonly span: Span
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Inline nodes (emphasis, links, code) over `[from, to)` of `text`; a quotation must not cut through one. */
  readonly inlines: readonly Inline[]
  /** Replacements that make a slice of the file safe and whole as Marp Markdown, ascending, never overlapping. */
  readonly edits: readonly Edit[]
  /** Stretches `[from, to)` of `text` that the author wants on a slide, word for word. */
  readonly points?: readonly { readonly from: number; readonly to: number }[]
}

export interface Inline {
  readonly kind: 'emphasis' | 'strong' | 'delete' | 'link' | 'code'
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** What the comments above a block, or above a heading for its section, ask of the planner. */
export interface Wishes {
  /** Notes and handout only. */
  readonly skip?: Wish<true>
  /** On a slide in every profile. */
  readonly keep?: Wish<true>
  /** A new slide begins here. */
  readonly new?: Wish<true>
  /** On a slide in these profiles only. */
  readonly only?: Wish<readonly Profile[]>
  readonly layout?: Wish<AuthorLayout>
  readonly variant?: Wish<string>
  /** Titles of the two sides of a comparison. */
  readonly left?: Wish<string>
  readonly right?: Wish<string>
  /** The headline. */
  readonly title?: Wish<string>
  readonly points?: Wish<readonly Wish<string>[]>
  /** A figure to be set large, and what it says. */
  readonly stat?: Wish<string>
  readonly label?: Wish<string>
}

interface BlockBase {
  /** `b1`, `b2`, … in source order. */
  readonly id: string
  readonly span: Span
  /** Id of the section the block belongs to. */
  readonly section: string
  /** What the author asks for in comments above the block. */
  readonly wishes?: Wishes
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading'
  readonly depth: number
  readonly rich: RichText
}
export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph'
  readonly rich: RichText
}
export interface ListBlock extends BlockBase {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly start: number
  readonly items: readonly ListItem[]
}
export interface ListItem {
  readonly span: Span
  /** The item's first paragraph. */
  readonly rich: RichText
  /** Everything below the first paragraph: nested lists, further paragraphs, code. */
  readonly rest: readonly Block[]
  /** For a task list: done or not. */
  readonly checked?: boolean
}
export interface QuoteBlock extends BlockBase {
  readonly kind: 'quote'
  readonly paragraphs: readonly RichText[]
  /** A last paragraph that names the speaker: `— Name`. */
  readonly attribution?: RichText
}
export interface TableBlock extends BlockBase {
  readonly kind: 'table'
  readonly align: readonly ('left' | 'right' | 'center' | null)[]
  readonly header: readonly RichText[]
  readonly rows: readonly (readonly RichText[])[]
}
export interface FigureBlock extends BlockBase {
  readonly kind: 'figure'
  readonly url: string
  readonly alt: string
  /** Text in italics right under the image, or its title. */
  readonly caption?: RichText
}
export interface CodeBlock extends BlockBase {
  readonly kind: 'code'
  readonly language?: string
  readonly value: string
}
/** A formula in TeX that stands alone, `$$ … $$`. */
export interface MathBlock extends BlockBase {
  readonly kind: 'math'
  readonly tex: string
}
/** Raw HTML or a shortcode that stands alone. `text` is what is left when the tags are gone. */
export interface HtmlBlock extends BlockBase {
  readonly kind: 'html'
  readonly text: string
}
/** What carries no prose: a thematic break, a link definition, somebody's comment, a slide comment. */
export interface SilentBlock extends BlockBase {
  readonly kind: 'rule' | 'definition' | 'comment' | 'directive'
}
export interface FootnoteBlock extends BlockBase {
  readonly kind: 'footnote'
  readonly label: string
  readonly blocks: readonly Block[]
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | TableBlock
  | FigureBlock
  | CodeBlock
  | MathBlock
  | HtmlBlock
  | SilentBlock
  | FootnoteBlock

/** A heading and what stands under it. The root section is the article itself: depth 0, headed by its title if it has one. */
export interface Section {
  /** Unique in the article: the heading's slug, with an ordinal where two agree. The root is `top`. */
  readonly id: string
  readonly depth: number
  readonly heading?: HeadingBlock
  /** Its heading is the label in bold that a paragraph of it opens with; the paragraph's own words begin at `from`. */
  readonly runIn?: { readonly block: string; readonly from: number }
  /** Its heading is a question; where that begins in the heading, behind the name of who asks it. */
  readonly asks?: number
  /** The blocks between this heading and the first one below it, without the heading. */
  readonly blocks: readonly Block[]
  readonly children: readonly Section[]
}

export interface ArticleMeta {
  readonly title: string
  /** Where the title was found; absent when it is the file's name. */
  readonly titleSpan?: Span
  readonly description?: string
  /** BCP 47. */
  readonly lang: string
  /** `YYYY-MM-DD`, as the author wrote it. */
  readonly date?: string
  readonly authors: readonly string[]
  readonly keywords: readonly string[]
  readonly license?: string
}

/** One deck asked for under `deck:` in the front matter. */
export interface DeckOptions {
  readonly template?: string
  /** Where the template is named. */
  readonly templateSpan?: Span
  readonly profile?: Profile
  readonly minutes?: number
  readonly name?: string
}

export type Profile = 'brief' | 'talk' | 'full'

export interface Article {
  readonly source: SourceFile
  readonly meta: ArticleMeta
  /** At least one. */
  readonly decks: readonly DeckOptions[]
  /** Every block of the body in source order, headings included; nested blocks stay inside theirs. */
  readonly blocks: readonly Block[]
  readonly root: Section
}
