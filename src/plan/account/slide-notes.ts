import type { Block, ListBlock, RichText, TableBlock } from '../../model/article.ts'
import type { Note } from '../../model/slide-plan.ts'
import type { SourceFile } from '../../model/source.ts'
import { codeFence } from '../../text/code-fence.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { tableMarkdown } from '../../text/slide/table-markdown.ts'

/**
 * The author's words of a block for the speaker's notes. Prose is always there in full; a table, a figure or code only
 * if no slide shows it. Undefined for a block without words.
 */
export function noteOf(block: Block, source: SourceFile, shown: boolean): Note | undefined {
  const text = blockText(block, source, shown).trim()
  return text === '' ? undefined : { block: block.id, span: block.span, text }
}

function blockText(block: Block, source: SourceFile, shown: boolean): string {
  switch (block.kind) {
    case 'heading':
      return shown ? '' : inlineText(block.rich, source)
    case 'paragraph':
      return inlineText(block.rich, source)
    case 'list':
      return listText(block, source)
    case 'quote':
      return [...block.paragraphs, ...(block.attribution ? [block.attribution] : [])]
        .map((rich) => `> ${inlineText(rich, source)}`)
        .join('\n>\n')
    case 'table':
      return shown ? '' : tableText(block, source)
    case 'code':
      return shown || block.value.trim() === '' ? '' : codeFence(block.value, block.language)
    case 'math':
      return shown ? '' : codeFence(block.tex, 'tex')
    case 'figure':
      return shown
        ? ''
        : [block.alt, block.caption ? inlineText(block.caption, source) : ''].filter((text) => text !== '').join('\n\n')
    case 'html':
      return block.text
    case 'footnote':
      return `[${block.label}] ${block.blocks.map((inner) => blockText(inner, source, false)).join('\n\n')}`
    default:
      return ''
  }
}

/** As the author typed it, unless that was HTML. */
function tableText({ span, align, header, rows }: TableBlock, source: SourceFile): string {
  const typed = source.text.slice(span.start, span.end)
  if (!typed.startsWith('<')) return typed
  const cells = (row: readonly RichText[]) => row.map((cell) => inlineText(cell, source))
  return tableMarkdown({ align, header: cells(header), rows: rows.map(cells) })
}

function listText(list: ListBlock, source: SourceFile): string {
  const items = list.items.map((item, index) => {
    const mark = list.ordered ? `${list.start + index}.` : '-'
    const rest = item.rest.map((inner) => blockText(inner, source, false)).filter((text) => text !== '')
    const lines = [inlineText(item.rich, source), ...rest].join('\n').split('\n')
    return lines.map((line, at) => (at === 0 ? `${mark} ${line}` : `${' '.repeat(mark.length + 1)}${line}`)).join('\n')
  })
  return items.join('\n')
}

function inlineText(rich: RichText, source: SourceFile): string {
  return sliceRichText(source, rich)?.markdown ?? ''
}
