import type {
  BlockContent,
  Blockquote,
  Definition,
  DefinitionContent,
  Heading,
  Html,
  Image,
  ImageReference,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Block, FigureBlock, ListItem, ParagraphBlock, RichText } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile, Span } from '../model/source.ts'
import { locationOf, spanOf } from '../text/source-position.ts'
import { commentBlocks, reportUnclosed, spokenOnly } from './author/comment-blocks.ts'
import type { MarkedRange } from './author/inline-marks.ts'
import { partNotes } from './author/part-notes.ts'
import { htmlText, isOnlyComments, isUnclosedComment } from './html/html-text.ts'
import { readHtml } from './html/read-html.ts'
import { boldHeading, covers } from './inline/bold-heading.ts'
import { withoutInline } from './inline/edits.ts'
import { imageTitle } from './inline/image-title.ts'
import { type InlineContext, richText } from './inline/rich-text.ts'
import { alertContent, quoteContent } from './quote-content.ts'

type Draft<B extends Block = Block> = B extends Block ? Omit<B, 'id' | 'section'> : never
type Content = RootContent | BlockContent | DefinitionContent

interface Context {
  readonly source: SourceFile
  readonly definitions: ReadonlyMap<string, Definition>
  /** What stands between marks in the prose. */
  ranges: readonly MarkedRange[]
  readonly report: Report
  /** Depth of the last heading, for bold lines that act as one. */
  depth: number
  /** How many bold lines have asked a question so far. */
  boldQuestions: number
  counter: number
}

const ATTRIBUTION = /^(?:[—–―]|--?)\s*\S/u
/** Lines in TeX between two pairs of dollar signs. */
const FORMULA = /^\$\$([\s\S]+)\$\$$/u
const SHORTCODE_ALONE = /^(?:\{\{[\s\S]*\}\}|\{%[\s\S]*%\})$/u

/** The blocks of an article in source order. Ids are `b1`, `b2`, …, section ids are still empty. */
export function readBlocks(
  source: SourceFile,
  tree: Root,
  ranges: readonly MarkedRange[],
  report: Report,
): readonly Block[] {
  const definitions = new Map<string, Definition>()
  collectDefinitions(tree.children, definitions)
  return blocksOf({ source, definitions, ranges, report, depth: 1, boldQuestions: 0, counter: 0 }, tree.children)
}

function collectDefinitions(nodes: readonly Content[], into: Map<string, Definition>): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !into.has(node.identifier)) into.set(node.identifier, node)
    else if ('children' in node) collectDefinitions(node.children as readonly Content[], into)
  }
}

function blocksOf(context: Context, nodes: readonly Content[]): readonly Block[] {
  const blocks: Block[] = []
  for (const node of readHtml(context.source, nodes)) {
    for (const draft of markedDrafts(context, node)) {
      const previous = blocks.at(-1)
      const caption = captionOf(draft)
      if (caption && previous?.kind === 'figure' && !isCaptioned(previous)) {
        blocks[blocks.length - 1] = { ...previous, caption, span: joined(previous.span, draft.span) }
        continue
      }
      context.counter += 1
      blocks.push({ ...draft, id: `b${context.counter}`, section: '' } as Block)
    }
  }
  return blocks
}

function draftsOf(context: Context, node: Content): readonly Draft[] {
  const span = nodeSpan(context.source, node)
  switch (node.type) {
    case 'heading':
      return headingDrafts(context, node, span)
    case 'paragraph':
      return paragraphDrafts(context, node, span)
    case 'list':
      return [listDraft(context, node, span)]
    case 'blockquote':
      return quoteDrafts(context, node, span)
    case 'table':
      return [tableDraft(context, node, span)]
    case 'code':
      return [{ kind: 'code', span, value: node.value, ...(node.lang ? { language: node.lang } : {}) }]
    case 'html':
      return htmlDrafts(context, node, span)
    case 'thematicBreak':
      return [{ kind: 'rule', span }]
    case 'definition':
      return [{ kind: 'definition', span }]
    case 'footnoteDefinition':
      return [
        { kind: 'footnote', span, label: node.label ?? node.identifier, blocks: blocksOf(context, node.children) },
      ]
    default:
      return []
  }
}

function htmlDrafts(context: Context, node: Html, span: Span): readonly Draft[] {
  if (isUnclosedComment(node.value)) reportUnclosed(context.source, span, context.report)
  if (isOnlyComments(node.value)) return commentBlocks(context.source, span)
  return [{ kind: 'html', span, text: htmlText(node.value) }]
}

/** What stands between the marks of notes is skipped; a list or a table among it stays whole. */
function markedDrafts(context: Context, node: Content): readonly Draft[] {
  const { ranges } = context
  const { start, end } = nodeSpan(context.source, node)
  const isLine = node.type === 'paragraph' || node.type === 'heading'
  if (!isLine) context.ranges = ranges.filter((range) => start < range.start || end > range.end)
  const drafts = draftsOf(context, node)
  context.ranges = ranges
  return spokenOnly(context.source, ranges, drafts)
}

function headingDrafts(context: Context, node: Heading, span: Span): readonly Draft[] {
  const { rich, figures, spoken } = inline(context, node.children, node)
  if (rich.text.trim() === '') return [...figures, ...spoken]
  context.depth = node.depth
  return [{ kind: 'heading', span, depth: node.depth, rich }, ...figures, ...spoken]
}

function paragraphDrafts(context: Context, node: Paragraph, span: Span): readonly Draft[] {
  const formula = FORMULA.exec(context.source.text.slice(span.start, span.end).trim())?.[1]
  if (formula !== undefined && !formula.includes('$$')) return [{ kind: 'math', span, tex: formula.trim() }]
  const { rich, figures, spoken } = inline(context, node.children, node)
  return [...shownDrafts(context, rich, figures, span), ...spoken]
}

function shownDrafts(
  context: Context,
  rich: RichText,
  figures: readonly Draft<FigureBlock>[],
  span: Span,
): readonly Draft[] {
  const text = rich.text.trim()
  if (text === '' && figures.length === 0) {
    // An image whose address is a shortcode shows nothing; its words are for the notes.
    const raw = context.source.text.slice(span.start, span.end)
    return /\{[{%]/u.test(raw) ? [{ kind: 'html', span, text: raw }] : []
  }
  if (text === '') return figures.map((figure) => ({ ...figure, span }))
  if (SHORTCODE_ALONE.test(text)) return [{ kind: 'html', span, text }, ...figures]
  if (figures.length > 0 && isEmphasised(rich, text)) {
    return figures.map((figure, index) => (index === figures.length - 1 ? { ...figure, span, caption: rich } : figure))
  }
  const bold = boldHeading(rich, text, context.boldQuestions)
  if (bold) {
    if (/[?？؟]$/u.test(text)) context.boldQuestions += 1
    const depth = Math.min(6, context.depth + 1)
    return [{ kind: 'heading', span, depth, rich: withoutInline(rich, bold) }, ...figures]
  }
  return [{ kind: 'paragraph', span, rich }, ...figures]
}

function isEmphasised(rich: RichText, text: string): boolean {
  return rich.inlines.some((inline) => inline.kind === 'emphasis' && covers(inline, rich.text)) && text.length <= 400
}

/** Has its words in italics below it; a title is only the second choice. */
function isCaptioned({ caption }: FigureBlock): boolean {
  return caption !== undefined && isEmphasised(caption, caption.text)
}

function captionOf(draft: Draft): RichText | undefined {
  return draft.kind === 'paragraph' && isEmphasised(draft.rich, draft.rich.text.trim()) ? draft.rich : undefined
}

function listDraft(context: Context, node: List, span: Span): Draft {
  const items = node.children.map((item): ListItem => {
    const [first, ...others] = item.children
    const leads = first?.type === 'paragraph'
    const { rich, figures, spoken } = inline(context, leads ? first.children : [], leads ? first : item)
    const rest = blocksOf(context, leads ? others : item.children)
    const shown = [...figures, ...spoken].map((own) => ({ ...own, id: `b${++context.counter}`, section: '' }) as Block)
    const checked = typeof item.checked === 'boolean' ? { checked: item.checked } : {}
    return { span: nodeSpan(context.source, item), rich, rest: [...shown, ...rest], ...checked }
  })
  return { kind: 'list', span, ordered: node.ordered === true, start: node.start ?? 1, items }
}

function quoteDrafts(context: Context, node: Blockquote, span: Span): readonly Draft[] {
  const alert = alertContent(node, context.source.text)
  if (alert) return alert.flatMap((child) => draftsOf(context, child))
  const paragraphs: RichText[] = []
  const others: Draft[] = []
  const content = quoteContent(node)
  for (const child of content.said) {
    const { rich, figures, spoken } = inline(context, child.children, child)
    if (rich.text.trim() !== '') paragraphs.push(rich)
    others.push(...figures, ...spoken)
  }
  others.push(...content.others.flatMap((child) => draftsOf(context, child)))
  const last = paragraphs.at(-1)
  const speaks = last && (isSpeaker(content.said.at(-1)) || ATTRIBUTION.test(last.text.trim()))
  const attribution = speaks && paragraphs.length > 1 ? last : undefined
  if (paragraphs.length === 0) return others
  const said = attribution ? paragraphs.slice(0, -1) : paragraphs
  return [{ kind: 'quote', span, paragraphs: said, ...(attribution ? { attribution } : {}) }, ...others]
}

function isSpeaker(node: Paragraph | Heading | undefined): boolean {
  return node?.type === 'paragraph' && node.data?.speaker === true
}

function tableDraft(context: Context, node: Table, span: Span): Draft {
  const rows = node.children.map((row) => row.children.map((cell) => inline(context, cell.children, cell).rich))
  const [header = [], ...body] = rows
  const align = (node.align ?? []).map((side) => side ?? null)
  // Cells beyond the header are shown by nobody who reads the article.
  return { kind: 'table', span, align, header, rows: body.map((cells) => cells.slice(0, header.length)) }
}

interface InlineContent {
  readonly rich: RichText
  readonly figures: readonly Draft<FigureBlock>[]
  /** What the author wants to be said only. */
  readonly spoken: readonly Draft<ParagraphBlock>[]
}

function inline(
  context: Context,
  nodes: readonly PhrasingContent[],
  parent: Content | Table['children'][number]['children'][number] | List['children'][number],
): InlineContent {
  const figures: Draft<FigureBlock>[] = []
  const onImage = (image: Image | ImageReference) => {
    const target = image.type === 'image' ? image : context.definitions.get(image.identifier)
    if (target === undefined) return
    const caption = imageTitle(context.source, target)
    const span = nodeSpan(context.source, image)
    figures.push({ kind: 'figure', span, url: target.url, alt: image.alt ?? '', ...(caption ? { caption } : {}) })
  }
  const inlineContext: InlineContext = { source: context.source, definitions: context.definitions, onImage }
  const { shown, spoken, cut } = partNotes(nodes, context.ranges)
  if (cut) {
    const location = locationOf(context.source, spanOf(context.source, cut.start, cut.end))
    const message = 'A mark of these notes stands inside a link or an emphasis.'
    const hint = 'Put both marks outside of it.'
    context.report(diagnose('misplaced-slide-comment', { message, hint, location }))
  }
  const rich = richText(inlineContext, shown, parent)
  return { rich, figures, spoken: spoken.map((run) => spokenDraft(context, richText(inlineContext, run, parent))) }
}

function spokenDraft({ source }: Context, rich: RichText): Draft<ParagraphBlock> {
  return {
    kind: 'paragraph',
    span: rich.span,
    rich,
    wishes: { skip: { value: true, span: spanOf(source, rich.span.start, rich.span.start) } },
  }
}

function joined(first: Span, second: Span): Span {
  return { start: first.start, end: second.end, line: first.line, endLine: second.endLine }
}

function nodeSpan(source: SourceFile, node: { position?: Root['position'] }): Span {
  return spanOf(source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
