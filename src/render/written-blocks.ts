import type { WrittenBlock, WrittenItem } from '../model/marp-deck.ts'

/** What is read of a token of markdown-it. */
export interface WrittenToken {
  readonly type: string
  readonly tag: string
  readonly level: number
  readonly nesting: number
  readonly hidden: boolean
  readonly map: readonly [number, number] | null
  readonly children: readonly Pick<WrittenToken, 'type' | 'meta'>[] | null
  readonly meta: {
    readonly marpitParsedDirectives?: Readonly<Record<string, unknown>>
    readonly marpitDirectives?: Record<string, unknown>
    readonly marpitStyleScoped?: boolean
  } | null
  attrGet(name: string): string | number | null
}

const KINDS: Readonly<Record<string, WrittenBlock['kind']>> = {
  heading_open: 'heading',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  table_open: 'table',
  fence: 'code',
  code_block: 'code',
  blockquote_open: 'quote',
  html_block: 'html',
  marpit_style: 'style',
}

/** The blocks of one slide, in the order in which they were written, with what opens the slide. */
export function blocksOf(slide: readonly WrittenToken[], opening?: WrittenToken): readonly WrittenBlock[] {
  const dividers = dividersOf(opening?.meta?.marpitDirectives?.headingDivider)
  // Header and footer, which were written elsewhere, stand beside them as inline tokens at whatever level.
  const outer = Math.min(...slide.flatMap(({ level, map, type }) => (map && type !== 'inline' ? [level] : [])))
  return slide.flatMap((token, at) => {
    const { type, level, nesting, map } = token
    if (level !== outer || nesting < 0 || !map || type === 'front_matter' || type === 'inline') return []
    const kind = kindOf(token)
    const inside = slide.slice(at + 1, at + 1 + slide.slice(at + 1).findIndex((next) => next.level === outer))
    const block = { kind, line: map[0] + 1, endLine: map[1], ...detailsOf(token, kind, inside) }
    return [kind === 'heading' ? { ...block, divides: dividers.includes(block.level ?? 0) } : block]
  })
}

function kindOf({ type, hidden, meta }: WrittenToken): WrittenBlock['kind'] {
  if (type === 'marpit_comment')
    return Object.keys(meta?.marpitParsedDirectives ?? {}).length > 0 ? 'directive' : 'note'
  // Marp hides a paragraph of background images.
  if (type === 'paragraph_open' && hidden) return 'background'
  return KINDS[type] ?? 'text'
}

function detailsOf(token: WrittenToken, kind: WrittenBlock['kind'], inside: readonly WrittenToken[]) {
  if (kind === 'heading') return { level: Number(token.tag.slice(1)) }
  if (kind === 'style') return { scoped: token.meta?.marpitStyleScoped === true }
  if (kind === 'table') {
    const body = inside.findIndex(({ type }) => type === 'tbody_open')
    return { starts: body < 0 ? [] : startsOf(inside.slice(body), 'tr_open', token.level + 2) }
  }
  if (kind === 'code') return { fenced: token.type === 'fence' }
  if (kind === 'quote') return { starts: blocksIn(inside, token.level + 1) }
  if (kind === 'list') return { items: itemsOf(token, inside) }
  return token.type === 'paragraph_open' ? { plain: inside.every(isPlain) } : {}
}

const PLAIN: readonly string[] = ['text', 'softbreak']

function isPlain({ children }: WrittenToken): boolean {
  return (children ?? []).every(({ type }) => PLAIN.includes(type))
}

const LISTS: readonly string[] = ['bullet_list_open', 'ordered_list_open']

/** The items of a list, which consists of the tokens `inside`. */
function itemsOf(list: WrittenToken, inside: readonly WrittenToken[]): readonly WrittenItem[] {
  const opens = inside.flatMap((token, at) =>
    token.type === 'list_item_open' && token.level === list.level + 1 ? [at] : [],
  )
  const first = list.type === 'ordered_list_open' ? Number(list.attrGet('start') ?? 1) : undefined
  return opens.flatMap((from, index): readonly WrittenItem[] => {
    const map = inside[from]?.map
    if (!map) return []
    const own = inside.slice(from + 1, opens[index + 1])
    const items = own.flatMap((token, at) => {
      if (!LISTS.includes(token.type) || token.level !== list.level + 2) return []
      return itemsOf(
        token,
        own.slice(at + 1, at + 1 + own.slice(at + 1).findIndex(({ level }) => level === token.level)),
      )
    })
    return [{ line: map[0] + 1, endLine: map[1], ...(first === undefined ? {} : { number: first + index }), items }]
  })
}

/** The lines on which blocks of one level begin. */
function blocksIn(tokens: readonly WrittenToken[], depth: number): readonly number[] {
  return tokens.flatMap(({ level, nesting, map }) => (level === depth && nesting >= 0 && map ? [map[0] + 1] : []))
}

function startsOf(tokens: readonly WrittenToken[], wanted: string, depth: number): readonly number[] {
  return tokens.flatMap(({ type, level, map }) => (type === wanted && level === depth && map ? [map[0] + 1] : []))
}

/** As Marp reads `headingDivider`: a level stands for itself and those above it, a list for its members. */
function dividersOf(asked: unknown): readonly number[] {
  if (Array.isArray(asked)) return asked.map(Number)
  return typeof asked === 'number' ? [1, 2, 3, 4, 5, 6].filter((level) => level <= asked) : []
}
