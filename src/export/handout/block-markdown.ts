import type { Block, ListBlock, RichText } from '../../model/article.ts'
import type { SourceFile } from '../../model/source.ts'
import { formulaMarkdown } from '../../render/pages/handout/typeset-formulas.ts'
import { codeFence } from '../../text/code-fence.ts'
import { escapeLineEdges, plainToMarkdown } from '../../text/escape-marp.ts'
import { tableMarkdown } from '../../text/slide/table-markdown.ts'
import { inlineFormulas } from './inline-formulas.ts'

export interface BlockContext {
  readonly source: SourceFile
  /** Numbers of the footnotes by their labels. */
  readonly footnotes: ReadonlyMap<string, number>
  /** Names of the deck's assets by the address that the author wrote. */
  readonly images: ReadonlyMap<string, string>
  /** Where the figures that slides show stand in the source: nothing is left to say of them. */
  readonly shown: ReadonlySet<number>
}

/** All the words of a block in Markdown, with its images and with links to its footnotes; empty for one without words. */
export function blockMarkdown(block: Block, context: BlockContext): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineMarkdown(block.rich, context)
    case 'list':
      return listMarkdown(block, context)
    case 'quote':
      return [...block.paragraphs, ...(block.attribution ? [block.attribution] : [])]
        .map((rich) => `> ${inlineMarkdown(rich, context)}`)
        .join('\n>\n')
    case 'table': {
      const cells = (row: readonly RichText[]) => row.map((cell) => inlineMarkdown(cell, context))
      return tableMarkdown({ align: block.align, header: cells(block.header), rows: block.rows.map(cells) })
    }
    case 'code':
      return block.value.trim() === '' ? '' : codeFence(block.value, block.language)
    case 'math':
      return formulaMarkdown(block.tex, 'block')
    case 'figure': {
      if (context.shown.has(block.span.start)) return ''
      const name = context.images.get(block.url)
      const alt = plainToMarkdown(block.alt)
      const image = name === undefined ? alt : `![${alt}](<${name}>)`
      return [image, block.caption ? inlineMarkdown(block.caption, context) : ''].filter(Boolean).join('\n\n')
    }
    case 'html':
      return plainToMarkdown(wordsOfMarkup(block.text))
    case 'footnote':
      return block.blocks
        .map((inner) => blockMarkdown(inner, context))
        .filter(Boolean)
        .join('\n\n')
    default:
      return ''
  }
}

/** What a reader would see of raw markup for a site generator, roughly: words, and what its images show. */
function wordsOfMarkup(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)(?:\s*\}\}\))?/gu, '$1')
    .replace(/<img\b[^>]*?\salt=(["'])([\s\S]*?)\1[^>]*>/giu, '$2')
    .replace(/<\/?[a-z][^>]*>/giu, ' ')
    .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/gu, (code) => {
      const quoted = [...code.matchAll(/(["'])([^"']*)\1/gu)].map(([, , words = '']) => words)
      return quoted.filter((words) => /\S\s+\S/u.test(words)).join(' ')
    })
    .replace(/\s+/gu, ' ')
    .trim()
}

const REFERENCE = /^\s*\[\^([^\]\s]+)\]\s*$/u

/** A run of prose as the author wrote it. Unlike on a slide, references to footnotes stay and formulas are typeset. */
export function inlineMarkdown(rich: RichText, { source, footnotes }: BlockContext): string {
  const { span } = rich
  const formulas = inlineFormulas(source.text, rich).map(({ start, end, tex }) => {
    return { start, end, replacement: formulaMarkdown(tex, 'inline') }
  })
  const kept = rich.edits.filter(({ start, end }) => !formulas.some((one) => start < one.end && end >= one.start))
  let markdown = ''
  let at = span.start
  for (const edit of [...kept, ...formulas].sort((a, b) => a.start - b.start)) {
    if (edit.start < at || edit.end > span.end) continue
    const label = REFERENCE.exec(source.text.slice(edit.start, edit.end))?.[1]
    const number = label === undefined ? undefined : footnotes.get(label.toLowerCase())
    markdown += source.text.slice(at, edit.start)
    markdown += number === undefined ? edit.replacement : `[${number}](#Note-${number})`
    at = edit.end
  }
  return escapeLineEdges((markdown + source.text.slice(at, span.end)).trim())
}

function listMarkdown(list: ListBlock, context: BlockContext): string {
  const items = list.items.map((item, index) => {
    const mark = list.ordered ? `${list.start + index}.` : '-'
    const box = item.checked === undefined ? '' : `[${item.checked ? 'x' : ' '}] `
    const rest = item.rest.map((inner) => blockMarkdown(inner, context)).filter(Boolean)
    const text = [`${box}${inlineMarkdown(item.rich, context)}`, ...rest].join(rest.length > 0 ? '\n\n' : '')
    return text
      .split('\n')
      .map((line, at) => (at === 0 ? `${mark} ${line}` : `${' '.repeat(mark.length + 1)}${line}`))
      .join('\n')
  })
  return items.join('\n')
}
