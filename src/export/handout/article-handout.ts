import type { Block, FootnoteBlock, Section } from '../../model/article.ts'
import type { ArticleText, Handout, HandoutEntry } from '../../model/handout.ts'
import type { Slide, SlidePlan } from '../../model/slide-plan.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { type BlockContext, blockMarkdown, inlineMarkdown } from './block-markdown.ts'
import type { LettersOfLine, Rows } from './collect-rows.ts'
import { type PlacedSlide, slidePlaces } from './slide-places.ts'

/**
 * The whole article in its own order, each slide before the text that it stands for, collected in `rows`. Pictures that
 * are on a slide are shown there only, in large; everything else is text.
 */
export function articleHandout(
  plan: SlidePlan,
  { article, images }: ArticleText,
  { rows, appendix }: { readonly rows: Rows; readonly appendix?: SlidePlan | undefined },
): Pick<Handout, 'entries' | 'footnotes'> {
  const { source, root, blocks, meta } = article
  const notes = numberedFootnotes(blocks, source.text)
  const footnotes = new Map(notes.map(({ label }, index) => [label.toLowerCase(), index + 1]))
  const context: ArticleContext = {
    source,
    footnotes,
    images,
    shown: shownFigures([...plan.slides, ...(appendix?.slides ?? [])]),
    levels: headingLevels(root),
    lettersOfLine: rows.lettersOfLine,
  }
  const places = slidePlaces(plan, blocks)
  const leftOut = appendix ? slidePlaces(appendix, blocks) : undefined
  for (const [index, block] of blocks.entries()) {
    const slides = inOrder(places.get(index) ?? [], leftOut?.get(index) ?? [])
    // A picture inside a list comes after it, one that stands alone in its own place.
    const isInside = ({ body }: Slide) => body.kind === 'figure' && body.source.start > block.span.start
    const add = ({ index, slide, leftOut }: PlacedSlide) => {
      const [read, place] =
        slide.body.kind === 'figure' ? (['figure', 'large'] as const) : (['picture', 'beside'] as const)
      rows.addSlide({ index, ...(leftOut ? { leftOut } : {}), read }, place)
    }
    for (const one of slides) if (!isInside(one.slide)) add(one)
    const isTitle = block.id === root.heading?.id && root.heading.rich.text.trim() === meta.title
    const entry = block.kind === 'footnote' || isTitle ? undefined : entryOf(block, context)
    if (entry) rows.addEntry(entry)
    for (const one of slides) if (isInside(one.slide)) add(one)
  }
  return { entries: rows.entries(), footnotes: notes.map((note) => blockMarkdown(note, context)) }
}

interface ArticleContext extends BlockContext {
  /** Levels of headings by their blocks. */
  readonly levels: ReadonlyMap<string, number>
  readonly lettersOfLine: LettersOfLine
}

/** What a block is in the document; undefined where nothing is left to say of it. */
function entryOf(block: Block, context: ArticleContext): HandoutEntry | undefined {
  const text = blockMarkdown(block, context)
  if (text === '') return undefined
  const image = block.kind === 'figure' ? context.images.get(block.url) : undefined
  if (block.kind === 'figure' && image !== undefined) {
    const caption = block.caption ? inlineMarkdown(block.caption, context) : ''
    return { kind: 'figure', image, alt: block.alt, caption }
  }
  if (block.kind === 'heading') return { kind: 'heading', level: context.levels.get(block.id) ?? 2, text }
  return isWide(block, context.lettersOfLine) ? { kind: 'wide', text } : { kind: 'row', slides: [], text }
}

/** Footnotes in the order in which the text refers to them, then those that it never does. */
function numberedFootnotes(blocks: readonly Block[], text: string): readonly FootnoteBlock[] {
  const all = blocks.filter((block) => block.kind === 'footnote')
  const first = (note: FootnoteBlock) => {
    const at = text.toLowerCase().indexOf(`[^${note.label.toLowerCase()}]`)
    return at === note.span.start ? text.length + at : at
  }
  return [...all].sort((a, b) => first(a) - first(b))
}

function headingLevels(root: Section): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const visit = (section: Section) => {
    if (section.heading) levels.set(section.heading.id, Math.max(2, Math.min(6, section.depth + 1)))
    for (const child of section.children) visit(child)
  }
  visit(root)
  return levels
}

/** Slides of one place, those that the deck leaves out among the others in the order of the article. */
function inOrder(shown: readonly PlacedSlide[], leftOut: readonly PlacedSlide[]): readonly PlacedSlide[] {
  const marked = leftOut.map((one): PlacedSlide => ({ ...one, leftOut: true }))
  return [...shown, ...marked].sort((a, b) => a.slide.span.start - b.slide.span.start)
}

/** Where the figures that slides show stand in the source. */
function shownFigures(slides: readonly Slide[]): ReadonlySet<number> {
  return new Set(slides.flatMap(({ body }) => (body.kind === 'figure' ? [body.source.start] : [])))
}

function isWide(block: Block, most: LettersOfLine): boolean {
  if (block.kind === 'math') return widthOfTex(block.tex) > most.formula
  if (block.kind === 'code') return block.value.split('\n').some((line) => displayColumns(line) > most.code)
  if (block.kind !== 'table') return false
  const rows = [block.header, ...block.rows]
  const widths = block.header.map((_, column) =>
    Math.max(...rows.map((row) => displayColumns(row[column]?.text ?? ''))),
  )
  return block.header.length > 2 && widths.reduce((sum, width) => sum + width, 0) > most.table
}

/** Letters of the longest line, a command as one. */
function widthOfTex(tex: string): number {
  const lines = tex.split('\\\\').map((line) => line.replace(/\\[a-z]+/giu, 'x').replace(/[\s{}_^&\\]/gu, ''))
  return Math.max(...lines.map((line) => line.length))
}
