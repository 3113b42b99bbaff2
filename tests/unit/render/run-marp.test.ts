import { describe, expect, test } from 'vitest'
import { inlineKatexFonts } from '../../../src/render/fonts/katex-fonts.ts'
import { runMarp } from '../../../src/render/run-marp.ts'
import { stableScopeNames } from '../../../src/render/scope-names.ts'
import { deckTitleOf, slideTitleOf } from '../../../src/render/slide-title.ts'

const traced = (markdown: string) => runMarp(markdown, [], 'traced')

describe('runMarp', () => {
  test('marks blocks with their lines and says which lines a slide has', () => {
    const { html, lines } = traced('---\nmarp: true\nheader: H\n---\n\n# A\n\n- b\n- c\n\n---\n\n| d |\n| - |\n| e |\n')
    expect(lines).toMatchObject([
      { line: 6, endLine: 10 },
      { line: 13, endLine: 15 },
    ])
    expect(html[0]).toMatch(/<h1 data-line="6"[\s\S]*<li data-line="8"[\s\S]*<li data-line="9"/u)
    expect(html[1]).toMatch(/<tr data-line="15"/u)
  })

  test('lets nobody write such a mark by hand', () => {
    expect(traced('<p data-line="99" style="color:red" onclick="x">x</p>').html[0]).not.toMatch(/99|onclick|color:red/u)
  })

  test('names each formula by its TeX', () => {
    const { html } = traced('# A $a<b$ and $"c"$\n\n$$\n\\sum_i\n  x_i\n$$\n')
    const names = [...(html[0] ?? '').matchAll(/<svg[^>]*role="img" aria-label="([^"]*)"/gu)].map(([, name]) => name)
    expect(names).toEqual(['a&lt;b', '&quot;c&quot;', '\\sum_i x_i'])
  })

  test('names the size of the slides', () => {
    expect(traced('---\nsize: 4:3\n---\n')).toMatchObject({ widthPx: 960, heightPx: 720 })
  })

  test('finds themes that nobody has', () => {
    expect(traced('# A\n\n---\n\n<!-- theme: gaja -->\n').unknownThemes).toEqual([{ name: 'gaja', line: 5 }])
    expect(traced('<!-- theme: gaia -->\n').unknownThemes).toEqual([])
  })

  test('packs a style sheet anew for whatever changes it', () => {
    const theme = (color: string) => `/* @theme one */ h1 { color: ${color} }`
    const cssOf = (markdown: string, color = 'red', more: readonly string[] = []) =>
      runMarp(markdown, [theme(color), ...more], 'untraced').css
    const plain = '---\ntheme: one\n---\n\n# A\n'
    const css = cssOf(plain)
    expect(cssOf('---\ntheme: one\n---\n\n# B\n')).toBe(css)
    expect(css).toContain('color:red')
    expect(cssOf(plain, 'blue')).toContain('color:blue')
    expect(cssOf(`${plain}\n<style>h1 { color: green }</style>\n`)).toContain('color:green')
    expect(cssOf('---\ntheme: one\n---\n\n$x$\n')).toContain('mjx')
    expect(cssOf('---\ntheme: gaia\n---\n')).not.toContain('color:red')
    expect(cssOf(plain)).toBe(css)
  })

  test('puts bundled fonts before those of the computer', () => {
    for (const theme of ['default', 'gaia', 'uncover']) {
      const { css } = traced(`---\ntheme: ${theme}\n---\n`)
      expect(css).toContain('"Source Sans 3"')
      expect(css).toContain('"JetBrains Mono"')
    }
  })

  test('does not repeat the style of the front matter on every slide', () => {
    const { html, css } = traced('---\nstyle: "h1 { color: navy }"\n---\n\n# A\n')
    expect(html[0]).not.toContain('navy')
    expect(css).toContain('navy')
  })
})

test('scoped styles get the same names every time', () => {
  const markdown =
    '<style scoped>h1{animation:go 1s}@keyframes go{from{top:0}}</style>\n\n# A\n\n---\n\n<style scoped>p{top:0}</style>\n\nB'
  const [first, second] = [traced(markdown), traced(markdown)].map(({ html, css }) => stableScopeNames(html, css))
  expect(first).toEqual(second)
  expect(first?.html[0]).toContain('data-marpit-scope-1=""')
  expect(first?.css).toContain('[data-marpit-scope-2]')
  expect(first?.css).toMatch(/@keyframes go-1/u)
})

test('only the fonts of KaTeX that a slide needs are put inside', () => {
  const { html, css } = traced('---\nmath: katex\n---\n\n$\\mathbb{R}$')
  const asked: string[] = []
  const fonted = inlineKatexFonts(css, html.join(''), (name) => {
    asked.push(name)
    return 'AAAA'
  })
  expect(fonted).not.toContain('katex:')
  expect(asked).toContain('KaTeX_AMS-Regular.woff2')
  expect(asked).toContain('KaTeX_Main-Regular.woff2')
  expect(asked.join()).not.toMatch(/Fraktur|Script|Size4|Typewriter/u)
})

describe('slide titles', () => {
  test.each([
    ['<header>H</header><p>x</p><h2 id="a" data-line="3">A <em>b</em> &amp; c</h2>', 'A b & c'],
    ['<p>Only words,</p><p>more words</p>', 'Only words, more words'],
    ['<h1><img class="emoji" alt="🎉" src="x"></h1>', '🎉'],
    ['<footer>F</footer><figure></figure>', undefined],
  ])('%s', (html, title) => expect(slideTitleOf(html)).toBe(title))

  test('a deck is named after its first heading of the highest level', () => {
    expect(deckTitleOf(['<h2>a</h2>', '<h1>b</h1>', '<h1>c</h1>'])).toBe('b')
    expect(deckTitleOf(['<p>a</p>'])).toBeUndefined()
  })
})
