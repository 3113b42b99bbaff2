import { Marp } from '@marp-team/marp-core'
import type { WrittenSlide } from '../model/marp-deck.ts'
import { escapeAttribute } from '../text/html/escape-html.ts'
import { CachingMarp } from './caching-marp.ts'
import { bundledFonts } from './fonts/bundled-fonts.ts'
import { type ThemeWish, type Trace, traceLines } from './trace-lines.ts'

/** What Marp makes of a deck, as it makes it: nothing inlined, nothing taken away. */
export interface MarpOutput {
  /** One `<svg>` a slide. */
  readonly html: readonly string[]
  readonly css: string
  readonly notes: readonly (readonly string[])[]
  readonly widthPx: number
  readonly heightPx: number
  /** One entry a slide where lines were traced. */
  readonly lines: readonly WrittenSlide[]
  /** Themes that comments ask for and nobody has. */
  readonly unknownThemes: readonly ThemeWish[]
}

const DOCUMENT_KEYS = ['title', 'description', 'author', 'image', 'keywords', 'url']

/** The themes that come with Marp. */
export const BUILT_IN_THEMES = ['default', 'gaia', 'uncover'] as const

/** Renders Marp Markdown. `lines: 'traced'` marks each block with its line. */
export function runMarp(markdown: string, themes: readonly string[], lines: 'traced' | 'untraced'): MarpOutput {
  const marp = createMarp(themes, lines)
  const trace: Trace = { slides: [], themes: [] }
  if (lines === 'traced') marp.use(traceLines(trace) as never)
  const { html, css, comments } = marp.render(markdown, { htmlAsArray: true })
  // The number that links to a slide may use stands on the slide itself.
  const fragments = html.map((slide) => slide.replace(/(<section) id="\d+"/u, '$1'))
  const [, width = '1280', height = '720'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(html[0] ?? '') ?? []
  return {
    html: fragments,
    css: lines === 'traced' ? bundledFonts(css) : css,
    notes: comments,
    widthPx: Number(width),
    heightPx: Number(height),
    lines: trace.slides,
    unknownThemes: trace.themes.filter(({ name }) => !marp.themeSet.has(name)),
  }
}

/** The one place that says how Marp is set up. A new one a deck: an instance keeps state of what it rendered before. */
function createMarp(themes: readonly string[], lines: 'traced' | 'untraced'): Marp {
  const marp = new CachingMarp({
    script: false,
    inlineSVG: true,
    printable: false,
    minifyCSS: true,
    // A deck written by hand may link to its slides by number.
    anchor: lines === 'traced',
    math: { lib: 'mathjax', katexFontPath: 'katex:' },
    html: Marp.html,
    emoji: { shortcode: 'twemoji', unicode: 'twemoji', twemoji: { base: 'emoji:', ext: 'svg' } },
  })
  marp.use(nameFormulas as never)
  for (const theme of themes) marp.addTheme(theme)
  // Known to Marp's command line alone; here they only make Marp read their values as loosely as those of directives.
  if (lines === 'traced') for (const key of DOCUMENT_KEYS) marp.customDirectives.global[key] = () => ({})
  return marp
}

type RenderRule = (
  tokens: readonly { readonly content: string }[],
  index: number,
  ...rest: readonly unknown[]
) => string
interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: () => void): void } }
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> }
}

/** A plugin of markdown-it that names the drawing of each formula by its TeX, for people who do not see it. */
function nameFormulas({ core, renderer: { rules } }: MarkdownIt): void {
  const naming = new WeakSet<RenderRule>()
  // Marp sets its own rules for formulas anew with a text that has any.
  core.ruler.push('lectern_formula_names', () => {
    for (const kind of ['marp_math_inline', 'marp_math_block']) {
      const draw = rules[kind]
      if (!draw || naming.has(draw)) continue
      const draws: RenderRule = (tokens, index, ...rest) => {
        const name = escapeAttribute((tokens[index]?.content ?? '').replace(/\s+/gu, ' ').trim())
        return draw(tokens, index, ...rest).replace(/<svg\s[^>]*role="img"/u, (svg) => `${svg} aria-label="${name}"`)
      }
      naming.add(draws)
      rules[kind] = draws
    }
  })
}
