import { Marp } from '@marp-team/marp-core'
import { describe, expect, test } from 'vitest'
import { articleValues } from '../../../src/fill/article-values.ts'
import { fillMarpDeck } from '../../../src/fill/fill-marp-deck.ts'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import { parseMarpDeck } from '../../../src/parse/parse-marp-deck.ts'
import { loadLanguage } from '../../../src/text/language/load-language.ts'
import { sourceOf } from '../../helpers/source-of.ts'
import { expectDiagnostics, reportNothing } from '../../helpers/unexpected.ts'

const HEAD = '---\nmarp: true\nliquid: true\n---\n'
const deckOf = (body: string) => parseMarpDeck(sourceOf(HEAD + body, 'slides/deck.md'), reportNothing)
const fill = (body: string, values: Record<string, unknown> = {}) => fillMarpDeck(deckOf(body), values, reportNothing)
const bodyOf = (text: string | undefined) => text?.slice(text.indexOf('---\n', 4) + 4)

const HOSTILE = [
  'a\n\n---\n\n# b',
  '---',
  '***',
  '# heading',
  '- item',
  '> quote',
  '```',
  '<!-- class: invert -->',
  '--> <!-- class: invert -->',
  'class: invert',
  '{class: invert}',
  '{"class":"invert"}',
  '"class": invert',
  '? class\n: invert',
  'footer:',
  '<style>section{color:red}</style>',
  '<img src="x">',
  '![bg](x.png)',
  '[x]: y',
  '| a | b |',
  '$x$ and :ship:',
  '{{ data.secret }} {% if %}',
  '**bold** _it_ `code` ~~no~~ &amp; \\',
]

describe('text from outside stays text', () => {
  test.each(HOSTILE)('%j', (value) => {
    const filled = fill('# Title\n\n{{ data.x }}\n\n<!--\n{{ data.x }}\n-->\n\n<!-- footer: {{ data.x }} -->\n', {
      data: { x: value },
    })
    const { html, comments } = new Marp({ script: false }).render(filled?.text ?? '', { htmlAsArray: true })
    expect(html).toHaveLength(1)
    const shown = html[0] ?? ''
    expect(shown).not.toMatch(
      /<section[^>]*class=|<(?:img|style|h2|blockquote|li|table|pre|code|strong|em|del|hr|mjx)/u,
    )
    expect(shown.match(/<h1/gu)).toHaveLength(1)
    expect(shown.match(/<p>/gu)).toHaveLength(1)
    const plain = (text: string) => text.replace(/[\s\u00A0\u2060]+/gu, '')
    const text = /<p>([\s\S]*?)<\/p>/u.exec(shown)?.[1]?.replace(/<wbr\s*\/?>/gu, '') ?? ''
    const decoded = text
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, '&')
    expect(plain(decoded)).toBe(plain(value))
    expect(comments[0]).toHaveLength(1)
    expect(shown.match(/<footer>/gu)).toHaveLength(1)
  })
})

test('numbers, lists and what is empty', () => {
  const data = { n: -1.5, yes: true, list: ['a', 'b_c'], none: null }
  const filled = fill('{{ data.n }}|{{ data.yes }}|{{ data.list }}|{{ data.none }}|{{ data.list | join: ", " }}', {
    data,
  })
  expect(bodyOf(filled?.text)).toBe('-1.5|true|a b\\_c||a, b\\_c')
})

test('the filter "markdown" says that a text may be Markdown', () => {
  expect(bodyOf(fill('{{ data.x | markdown }}', { data: { x: '**a**\n\n---' } })?.text)).toBe('**a**\n\n---')
})

test('the front matter is not filled, and no longer asks for Liquid', () => {
  const deck = parseMarpDeck(
    sourceOf('---\nmarp: true\ntitle: "{{ x }}"\nliquid: true\ndata: a.yml\n---\n\n# A\n'),
    reportNothing,
  )
  expect(fillMarpDeck(deck, {}, reportNothing)).toEqual({
    text: '---\nmarp: true\ntitle: "{{ x }}"\n---\n\n# A\n',
    lines: [1, 2, 3, 6, 7, 8, 8],
  })
})

test('each line knows the line of the file it comes from', () => {
  const body =
    '\n{% for x in data %}\n- {{ x }}\n\n  more\n{% endfor %}\n{%- if true -%}\n\nend\n{% endif %}\n{% capture c %}\nkept\n{% endcapture %}\n{{ c | strip }}\n'
  const filled = fill(body, { data: ['a', 'b'] })
  const lineOf = (text: string) =>
    filled?.text.split('\n').flatMap((line, index) => (line.includes(text) ? [filled.lines[index]] : []))
  expect(lineOf('- ')).toEqual([7, 7])
  expect(lineOf('more')).toEqual([9, 9])
  expect(lineOf('end')).toEqual([13])
  expect(lineOf('kept')).toEqual([18])
  expect(filled?.text).not.toMatch(/[\u{100000}-\u{10FFFF}]/u)
  expect(filled?.lines).toHaveLength(filled?.text.split('\n').length ?? 0)
})

test.each([
  ['# {{ data.x }}', 'deck-undefined-variable', 5, 6],
  ['\n\n  text {{ article.title }}', 'deck-undefined-variable', 7, 11],
  ['\n{{ data.list | containing: "x" }}', 'deck-undefined-variable', 6, 1],
  ['{% for %}', 'deck-syntax', 5, 1],
  ['{{ "a" | date: "%Y" }}', 'deck-syntax', 5, 1],
  ['{{ "a" | raw }}', 'deck-syntax', 5, 1],
  ['{% include "x" %}', 'deck-syntax', 5, 1],
  ['{% echo "x" %}', 'deck-syntax', 5, 1],
])('%s is reported at its place', (body, code, line, column) => {
  const { report, reported } = expectDiagnostics()
  expect(fillMarpDeck(deckOf(body), { data: { list: ['a'] } }, report)).toBeUndefined()
  expect(reported.map((one) => [one.code, one.location?.line, one.location?.column])).toEqual([[code, line, column]])
})

test('Liquid stays text where the deck does not ask for it', () => {
  const source = sourceOf('---\nmarp: true\n---\n\n{{ x }} {% y %}\n')
  expect(fillMarpDeck(parseMarpDeck(source, reportNothing), undefined, reportNothing)?.text).toBe(source.text)
})

test('an article offers its parts', async () => {
  const text =
    '---\ntitle: T\nauthor: Ada\n---\n\nIntro of 5 words. It cost $3 million.\n\n## One\n\n- a\n- **b**\n\n> Q\n>\n> — Bo\n\n| h |\n| - |\n| c |\n\n![A](img/a.png)\n\n### Deep\n\nD.\n'
  const article = parseArticle(sourceOf(text, 'articles/a.md'), reportNothing)
  expect(articleValues(article, await loadLanguage('en'), 'slides/deck.md')).toMatchObject({
    title: 'T',
    description: null,
    authors: ['Ada'],
    sentences: ['Intro of 5 words.', 'It cost $3 million.', 'D.'],
    facts: [{ text: '$3 million', kind: 'money', sentence: 'It cost $3 million.' }],
    introduction: { text: 'Intro of 5 words. It cost $3 million.' },
    sections: [
      {
        title: 'One',
        lists: [{ ordered: false, items: ['a', 'b'] }],
        quotes: [{ paragraphs: ['Q'] }],
        tables: [{ header: ['h'], rows: [['c']] }],
        figures: [{ url: '../articles/img/a.png', alt: 'A' }],
        children: [{ title: 'Deep', text: 'D.' }],
      },
    ],
    section: { one: { title: 'One' }, deep: { title: 'Deep' } },
  })
})
