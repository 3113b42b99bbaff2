import type { DeckAsset } from '../model/deck.ts'
import type { Atom, Body, Slide } from '../model/slide-plan.ts'
import { codeFence } from '../text/code-fence.ts'
import { displayColumns } from '../text/display-columns.ts'
import { plainToMarkdown } from '../text/escape-marp.ts'
import { type TableCells, tableMarkdown } from '../text/slide/table-markdown.ts'

/** What a layout can name: strings of Marp Markdown, numbers, lists of them; null for what a slide does not have. */
export type LayoutContext = Readonly<Record<string, unknown>>

/** What a slide is part of. */
export interface SlidePlace {
  /** From 1. */
  readonly number: number
  readonly count: number
  readonly images: readonly DeckAsset[]
}

/** The variables that every layout gets below `slide`, whatever stands on it. */
export function slideContext(slide: Slide, { number, count, images }: SlidePlace): LayoutContext {
  const { continuation } = slide
  return {
    id: slide.id,
    layout: slide.layout,
    variant: slide.variant ?? null,
    headline: markdown(slide.headline),
    kicker: markdown(slide.kicker),
    continuation: continuation ? `${continuation.index}/${continuation.count}` : null,
    number,
    count,
    ...bodyContext(slide.body, images),
  }
}

function bodyContext(body: Body, images: readonly DeckAsset[]): LayoutContext {
  switch (body.kind) {
    case 'cover':
      return { description: markdown(body.description), facts: all(body.facts) }
    case 'agenda':
      return { start: body.start ?? null, items: all(body.items) }
    case 'section':
      return { number: body.number === undefined ? null : String(body.number), summary: markdown(body.summary) }
    case 'statement':
      return { statement: markdown(body.statement), support: markdown(body.support) }
    case 'points':
      return { lead: markdown(body.lead), points: all(body.points) }
    case 'closing':
      return { points: all(body.points) }
    case 'stats':
      return {
        stats: body.stats.map(({ value, label }) => ({
          value: plainToMarkdown(value.text),
          width: plainToMarkdown(value.text).length + Math.max(0, displayColumns(value.text) - value.text.length),
          unit: UNIT.exec(plainToMarkdown(value.text))?.[0] ?? '',
          label: label?.markdown ?? '',
        })),
      }
    case 'grid':
      return { items: body.items.map(({ name, detail }) => ({ name: name.markdown, detail: markdown(detail) })) }
    case 'compare':
      return { columns: body.columns.map(({ title, points }) => ({ title: title.markdown, points: all(points) })) }
    case 'timeline':
      return { entries: body.entries.map(({ date, text }) => ({ date: date.markdown, text: text.markdown })) }
    case 'math':
      return { math: `$$\n${body.tex}\n$$` }
    case 'sources':
      return { start: body.start ?? 1, sources: all(body.sources) }
    case 'steps':
      return { lead: markdown(body.lead), start: body.start, steps: all(body.steps) }
    case 'quote':
      return { paragraphs: all(body.paragraphs), attribution: markdown(body.attribution) }
    case 'table':
      return { table: tableMarkdown(cellsOf(body)), rows: body.rows.length, columns: body.header.length }
    case 'figure':
      return {
        image: imageMarkdown(body.url, body.alt),
        ratio: ratioOf(images.find(({ name }) => name === body.url)),
        caption: markdown(body.caption),
      }
    case 'code':
      return {
        code: codeFence(body.code, body.language),
        lines: body.code.split('\n').length,
        longest: Math.max(...body.code.split('\n').map((line) => line.length)),
      }
  }
}

/** Width by height; null where it is not known. */
function ratioOf(image: DeckAsset | undefined): number | null {
  return image?.widthPx && image.heightPx ? image.widthPx / image.heightPx : null
}

function markdown(atom: Atom | undefined): string | null {
  return atom ? atom.markdown : null
}

function all(atoms: readonly Atom[]): readonly string[] {
  return atoms.map((atom) => atom.markdown)
}

function cellsOf({ align, header, rows }: Extract<Body, { kind: 'table' }>): TableCells {
  return { align, header: all(header), rows: rows.map(all) }
}

/** What follows the last digits of a value, with the blank between them: ` billion`, ` a year`, `万元`; set smaller. */
const UNIT = /(?:(?<=\p{N})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+|(?<=\p{N}\S*)\s\P{N}+)$/u

/** Words of alternative text that Marp takes for a request to place, size or filter the image. */
const IMAGE_KEYWORD =
  /(?:^|\s)(?:bg|fit|left|right|auto|contain|cover|vertical|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|[wh]|width|height|\d+%|#[\da-f]{3,8})(?=[\s:]|$)/iu

/** `![alt](url)`, or the same as HTML where Marp would read more into the alternative text than a description. */
function imageMarkdown(url: string, alt: string): string {
  const text = alt.replace(/\s+/gu, ' ').trim()
  if (!IMAGE_KEYWORD.test(text) && !/[\\`*_[\]<>&$:~"]/u.test(text)) return `![${text}](${url})`
  const escaped = text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
  return `<img src="${url}" alt="${escaped}">`
}
