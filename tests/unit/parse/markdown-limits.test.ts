import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { createCollector } from '../../../src/diagnostics/collector.ts'
import { parseMarkdown } from '../../../src/parse/markdown.ts'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import { parseMarpDeck } from '../../../src/parse/parse-marp-deck.ts'
import { randomScraps } from '../../helpers/random-article.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const HEAD = '# A title\n\nThe pump warms the house.\n\n'

function found(body: string): readonly string[] {
  const { report, diagnostics } = createCollector()
  parseArticle(sourceOf(HEAD + body), report)
  return diagnostics().map(({ code, location }) => `${code}:${location?.line}`)
}

describe('Markdown that would take too long is refused where it does', () => {
  test.each([
    ['emphasis that never closes', '*a_ '.repeat(30_000)],
    ['brackets that never close', '['.repeat(50_000)],
    ['brackets that nothing opened', ']'.repeat(50_000)],
    ['links in links', `${'['.repeat(20_000)}a${'](b)'.repeat(20_000)}`],
    ['images without an address', '![a]['.repeat(50_000)],
    ['runs of backticks of every length', Array.from({ length: 600 }, (_, at) => `${'`'.repeat(at + 1)}a`).join(' ')],
    ['comments that never close', 'a <!--'.repeat(4_000)],
    ['tags that never close', 'a <b '.repeat(20_000)],
    ['strike-through that never closes', '~~a '.repeat(20_000)],
    ['many paragraphs that are nearly as bad', `${'*a_ '.repeat(900)}\n\n`.repeat(20)],
  ])('%s', (name, body) => {
    const [code, ...others] = found(body)
    expect(code).toMatch(/^tangled-markdown:/)
    expect(others).toEqual([])
    if (!name.startsWith('many')) expect(code).toBe('tangled-markdown:5')
  })

  test.each([
    ['quotations', `${'> '.repeat(5_000)}a`],
    ['lists on one line', `${'- '.repeat(5_000)}a`],
    ['numbered lists on one line', `${'1. '.repeat(5_000)}a`],
    ['both by turns', `${'> - '.repeat(2_000)}a`],
  ])('%s inside one another', (_, body) => {
    expect(found(`First.\n\n${body}`)).toEqual(['tangled-markdown:7'])
  })

  test('lists inside one another, a line each', () => {
    const body = Array.from({ length: 5_000 }, (_, at) => `${' '.repeat(2 * Math.min(at, 95))}- a`).join('\n')
    expect(found(body)).toEqual(['tangled-markdown:66'])
  })

  test('in a deck written by hand, too', () => {
    const { report, diagnostics } = createCollector()
    parseMarpDeck(sourceOf(`---\nmarp: true\n---\n\n${'> '.repeat(5_000)}a`), report)
    expect(diagnostics()).toMatchObject([{ code: 'tangled-markdown', location: { line: 5 } }])
  })
})

test('counting marks changes nothing about what they mean', () => {
  const plain = (text: string) =>
    fromMarkdown(text, {
      extensions: [gfm({ singleTilde: false })],
      mdastExtensions: gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
    })
  const runs = 'One ```` two `code` three ``four` five\\`` six *seven **eight* nine [ten](http://a.b) <b>11</b>.'
  for (const text of [runs, ...Array.from({ length: 60 }, (_, seed) => randomScraps(seed))]) {
    expect(parseMarkdown(text)).toEqual(plain(text))
  }
})

describe('Markdown that people write is not', () => {
  test.each([
    ['a list ten deep', Array.from({ length: 10 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['a paragraph with hundreds of links', '[a](https://example.org/) *b* `c` '.repeat(150)],
    ['thousands of such paragraphs', '[a](https://example.org/) *b* `c` and _d_.\n\n'.repeat(500)],
    ['a rule of dashes', `- `.repeat(40)],
    ['code full of marks', `\`\`\`\n${'a[0] *= b[1] < c_d;\n'.repeat(1_000)}\`\`\``],
    ['a table full of code', `| a | b |\n|---|---|\n${'| `a` | *b* <br> `b` |\n'.repeat(1_000)}`],
    ['a comment that is not closed, with many more in it', '<!--\n'.repeat(20_000)],
  ])('%s', (name, body) => {
    expect(found(body)).toEqual(name.startsWith('a comment') ? ['unclosed-comment:5'] : [])
  })
})

describe('front matter that would take too long is refused', () => {
  test.each([
    ['brackets in brackets', `---\ntitle: x\nk: ${'['.repeat(20_000)}\n---\n`],
    ['the same in TOML', `+++\ntitle = "x"\nk = ${'['.repeat(20_000)}\n+++\n`],
    ['ten thousand keys', `---\n${Array.from({ length: 10_000 }, (_, at) => `k${at}: v\n`).join('')}---\n`],
  ])('%s', (_, front) => {
    const { report, diagnostics } = createCollector()
    parseArticle(sourceOf(front + HEAD), report)
    expect(diagnostics()).toMatchObject([{ code: 'invalid-front-matter', location: { line: 1 } }])
  })
})
