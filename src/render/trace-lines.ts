import type { WrittenSlide } from '../model/marp-deck.ts'
import { blocksOf, type WrittenToken } from './written-blocks.ts'

/** A theme that a comment asks for. */
export interface ThemeWish {
  readonly name: string
  readonly line: number
}

export interface Trace {
  readonly slides: WrittenSlide[]
  readonly themes: ThemeWish[]
}

interface Token extends WrittenToken {
  readonly children: readonly Token[] | null
  attrSet(name: string, value: string): void
  attrGet(name: string): string | null
}
interface State {
  readonly tokens: readonly Token[]
  readonly inlineMode: boolean
}
type Draw = (tokens: readonly Token[], index: number, ...rest: readonly unknown[]) => string

interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, Draw | undefined> }
  readonly core: {
    readonly ruler: {
      push(name: string, rule: (state: State) => void): void
      before(after: string, name: string, rule: (state: State) => void): void
      after(before: string, name: string, rule: (state: State) => void): void
    }
  }
}

/**
 * A plugin of markdown-it that leaves its line on every block as `data-line`, and notes in `trace` which lines belong to
 * each slide. The attribute is set on tokens, where the author's own HTML cannot set it.
 */
export function traceLines(trace: Trace): (markdownIt: MarkdownIt) => void {
  return ({ core, renderer }) => {
    keepLineOfMath(renderer.rules)
    core.ruler.after('block', 'lectern_lines', ({ tokens, inlineMode }) => {
      if (inlineMode) return
      for (const token of tokens) {
        if (token.map && token.nesting >= 0 && token.type !== 'inline')
          token.attrSet('data-line', `${token.map[0] + 1}`)
      }
    })
    // Marp repeats the style of the front matter on every slide, where nothing reads it.
    core.ruler.before('marpit_directives_apply', 'lectern_style', ({ tokens }) => {
      for (const { meta } of tokens) delete meta?.marpitDirectives?.style
    })
    core.ruler.push('lectern_slides', ({ tokens, inlineMode }) => {
      if (inlineMode) return
      let slide: Token[] = []
      let opening: Token | undefined
      for (const token of tokens) {
        if (token.type === 'marpit_slide_open') {
          opening = token
          slide = []
        } else if (token.type === 'marpit_slide_close') {
          trace.slides.push({ ...linesOf(slide, opening), blocks: blocksOf(slide, opening) })
        } else slide.push(token)
        trace.themes.push(...themeWishes(token))
      }
    })
  }
}

/** Marp draws the paragraph around a formula without the attributes of its token. */
function keepLineOfMath(rules: MarkdownIt['renderer']['rules']): void {
  const draw = rules.marp_math_block
  if (!draw) return
  rules.marp_math_block = (tokens, index, ...rest) => {
    const line = tokens[index]?.attrGet('data-line')
    const html = draw(tokens, index, ...rest)
    return line ? html.replace(/^<p>/u, `<p data-line="${line}">`) : html
  }
}

function linesOf(tokens: readonly Token[], opening: Token | undefined) {
  const blocks = tokens.filter(({ type }) => type !== 'front_matter' && type !== 'inline')
  const maps = blocks.flatMap(({ map }) => (map ? [map] : []))
  if (maps.length === 0) return { line: (opening?.map?.[0] ?? 0) + 1, endLine: opening?.map?.[1] ?? 1 }
  return { line: Math.min(...maps.map(([from]) => from)) + 1, endLine: Math.max(...maps.map(([, to]) => to)) }
}

function themeWishes(token: Token): readonly ThemeWish[] {
  return [token, ...(token.children ?? [])].flatMap(({ meta }) => {
    const name = meta?.marpitParsedDirectives?.theme
    return typeof name === 'string' ? [{ name, line: (token.map?.[0] ?? 0) + 1 }] : []
  })
}
