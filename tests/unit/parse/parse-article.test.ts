import { describe, expect, test } from 'vitest'
import type { Block, Section } from '../../../src/model/article.ts'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import { sourceOf } from '../../helpers/source-of.ts'
import { expectDiagnostics } from '../../helpers/unexpected.ts'

function parse(text: string, ...codes: readonly string[]) {
  const expected = expectDiagnostics(...codes)
  const article = parseArticle(sourceOf(text), expected.report)
  expected.check()
  return article
}

function kinds(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => block.kind)
}

function outline({ id, depth, children }: Section): unknown {
  return children.length > 0 ? [`${id} ${depth}`, children.map(outline)] : `${id} ${depth}`
}

describe('the title', () => {
  test.each([
    ['---\ntitle: Given\n---\n# Heading\n\nx', 'Given'],
    ['---\ntitle: 2030\n---\nx', '2030'],
    ['## Second\n\n# First\n\nx', 'First'],
    ['## Only\n\nx', 'Only'],
    ['# *Slanted* `code` &amp; [link](x)\n\nx', 'Slanted code & link'],
    ['**Bold line**\n\nx', 'Bold line'],
  ])('of %j is %s', (text, title) => expect(parse(text).meta.title).toBe(title))

  test.each(['Just text.', '- a', '---\ntitle:\n---\nx'])('of %j is the name of the file', (text) => {
    expect(parse(text, 'no-title').meta).toMatchObject({ title: 'article' })
  })

  test('given twice stands on the cover once', () => {
    const { root, blocks } = parse('---\ntitle: Given\n---\n# Heading\n\nx\n\n## Part\n\ny')
    expect(root.heading?.rich.text).toBe('Heading')
    expect(outline(root)).toEqual(['top 0', ['part 1']])
    expect(blocks).toHaveLength(4)
  })

  test('given leaves several H1 as sections', () => {
    expect(outline(parse('---\ntitle: Given\n---\n# A\n\nx\n\n# B\n\ny').root)).toEqual(['top 0', ['a 1', 'b 1']])
  })
})

describe('sections', () => {
  test('are dense, whatever levels were skipped, and have names of their own', () => {
    const { root } = parse('# T\n\n#### A\n\nx\n\n## B\n\n###### C\n\n### A\n\n## Top\n\n## ???\n')
    expect(outline(root)).toEqual(['top 0', ['a 1', ['b 1', ['c 2', 'a-2 2']], 'top-2 1', 'section 1']])
  })

  test('of bold lines lie one below the last heading', () => {
    const { root } = parse('# T\n\n## A\n\n**Why?**\n\nx\n\n**How**\n\ny')
    expect(outline(root)).toEqual(['top 0', [['a 1', ['why 2', 'how 2']]]])
  })

  test.each([
    ['**A bold sentence.**', 'paragraph'],
    ['**A bold call!**', 'paragraph'],
    ['**Half** bold', 'paragraph'],
    ['**One** **two**', 'paragraph'],
    [`**${'long '.repeat(30)}end**`, 'paragraph'],
    ['**A question?**', 'heading'],
    ['__Underscored__', 'heading'],
    ['***Bold and slanted***', 'heading'],
  ])('%s is a %s', (line, kind) => {
    expect(kinds(parse(`# T\n\n${line}\n\nx`).blocks)[1]).toBe(kind)
  })
})

describe('blocks', () => {
  test('keep their places behind characters of two units in the front matter', () => {
    const source = sourceOf('---\ntitle: 𠮷野家 🚌\n---\n役場の決まり。\n')
    const article = parseArticle(source, expectDiagnostics().report)
    const spans = article.blocks.map(({ span }) => source.text.slice(span.start, span.end))
    expect(spans).toEqual(['役場の決まり。'])
  })

  test('are told apart', () => {
    const text = `# T

p

- l

> q

| a |
| - |
| b |

![f](f.png)

\`\`\`
c
\`\`\`

<div>h</div>

{{< shortcode >}}

***

[d]: https://example.org

<!-- comment -->

[^1]: note`
    expect(kinds(parse(text).blocks).join(' ')).toBe(
      'heading paragraph list quote table figure code html html rule definition comment footnote',
    )
  })

  test('have ids in the order of the file, and the section they stand in', () => {
    const { blocks } = parse('# T\n\na\n\n## B\n\nb')
    expect(blocks.map(({ id, section }) => `${id} ${section}`)).toEqual(['b1 top', 'b2 top', 'b3 b', 'b4 b'])
  })

  test('cover their lines, front matter counted', () => {
    const { blocks } = parse('---\ntitle: T\n---\n\na\nb\n\n- c\n- d\n')
    expect(blocks.map(({ span }) => [span.line, span.endLine])).toEqual([
      [5, 6],
      [8, 9],
    ])
  })

  test('in a list know what is done and what is below', () => {
    const [list] = parse('---\ntitle: T\n---\n3. [x] a\n\n   more\n\n   - b\n4. [ ] c\n').blocks
    if (list?.kind !== 'list') throw new Error('no list')
    expect(list).toMatchObject({ ordered: true, start: 3 })
    expect(list.items.map(({ rich, checked, rest }) => [rich.text, checked, kinds(rest)])).toEqual([
      ['a', true, ['paragraph', 'list']],
      ['c', false, []],
    ])
  })

  test('of a quotation hold all that is quoted, and who said it', () => {
    const [quote, code] = parse(
      '---\ntitle: T\n---\n> # h\n> a\n>\n> - b\n>   - c\n>\n> > d\n>\n> ~~~\n> e\n> ~~~\n>\n> -- Ada',
    ).blocks
    if (quote?.kind !== 'quote') throw new Error('no quotation')
    expect(quote.paragraphs.map(({ text }) => text)).toEqual(['h', 'a', 'b', 'c', 'd'])
    expect(quote.attribution?.text).toBe('-- Ada')
    expect(code).toMatchObject({ kind: 'code', value: 'e' })
  })

  test('of an alert are the author’s own', () => {
    const { blocks } = parse('---\ntitle: T\n---\n> [!note]\n> *a* b\n> c\n>\n> - d\n')
    expect(kinds(blocks)).toEqual(['paragraph', 'list'])
    expect(blocks[0]).toMatchObject({ rich: { text: 'a b c' } })
  })

  test.each([
    ['![a](f.png "Title")', 'Title'],
    ['![a](f.png)\n*Below*', 'Below'],
    ['![a](f.png)\n\n*Apart*', 'Apart'],
    ['![a](f.png "Title")\n\n_Both_', 'Both'],
    ['![a][r]\n\n[r]: f.png (Title)', 'Title'],
    ['![a](f.png)\n\n*Slanted.* And more.', undefined],
    ['![a](f.png)', undefined],
  ])('%j has the caption %s', (text, caption) => {
    const figure = parse(`---\ntitle: T\n---\n${text}`).blocks[0]
    expect(figure).toMatchObject({ kind: 'figure', url: 'f.png', alt: 'a' })
    expect(figure?.kind === 'figure' ? figure.caption?.text : 'no figure').toBe(caption)
  })

  test('of a table have as many cells as its header', () => {
    const [table] = parse('---\ntitle: T\n---\n| a | b |\n| - | -: |\n| 1 | 2 | 3 |\n| 4 |\n').blocks
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([['1', '2'], ['4']])
    expect(table.align).toEqual([null, 'right'])
  })
})

describe('facts', () => {
  test.each([
    ['author: Ada', ['Ada']],
    ['authors: [Ada, 7]', ['Ada', '7']],
    ['author: { name: Ada, email: x }', ['Ada']],
    ['author: Ada\nauthors:\n  - name: Ben\n  - { }\n  - null', ['Ada', 'Ben']],
    ['author: [[nested]]', []],
  ])('%j names %j', (front, authors) => {
    expect(parse(`---\ntitle: T\n${front}\n---\nx`).meta.authors).toEqual(authors)
  })

  test.each([
    ['lang: de_AT', 'de-AT'],
    ['lang: ZH-hant-tw', 'zh-Hant-TW'],
    ['', 'en'],
  ])('%j is the language %s', (front, lang) => {
    expect(parse(`---\ntitle: T\n${front}\n---\nThe mill turns for the town.`).meta.lang).toBe(lang)
  })

  test.each([
    ['date: 2030-03-01', '2030-03-01'],
    ['date: 2030-03-01T12:00:00+02:00', '2030-03-01'],
    ['date: March 2030', 'March 2030'],
  ])('%j is the date %s', (front, date) => {
    expect(parse(`---\ntitle: T\n${front}\n---\nx`).meta.date).toBe(date)
  })

  test('of the wrong kind are left out with a warning', () => {
    const front = 'title: [a]\ndescription: { a: 1 }\nlang: not a tag\ndate: [1]'
    const { meta } = parse(`---\n${front}\n---\n# T\n\nx`, ...Array.from({ length: 4 }, () => 'invalid-meta-value'))
    expect(meta).toEqual({ title: 'T', titleSpan: expect.anything(), lang: 'en', authors: [], keywords: [] })
  })
})

describe('decks', () => {
  test.each([
    ['', [{}], []],
    ['deck:', [{}], []],
    ['deck: []', [{}], []],
    ['deck: { profile: full }', [{ profile: 'full' }], []],
    ['deck: { profile: talk, minutes: 20 }', [{ profile: 'talk', minutes: 20 }], []],
    [
      'deck:\n  - template: briefing\n  - name: board\n    profile: brief',
      [
        { template: 'briefing', templateSpan: expect.objectContaining({ line: 4 }) },
        { name: 'board', profile: 'brief' },
      ],
      [],
    ],
  ])('%j asks for %j', (front, decks, codes) => {
    expect(parse(`---\ntitle: T\n${front}\n---\nx`, ...codes).decks).toEqual(decks)
  })

  test.each([
    ['---\ntitle: T\ndate: 2026-02-31\n---\nx', 3, 7],
    ['---\ntitle: T\ndate: "2026-13-01T10:00:00Z"\n---\nx', 3, 7],
    ['+++\ntitle = "T"\ndate = "2026-04-31"\n+++\nx', 3, undefined],
  ])('a day that does not exist is reported and left out: %j', (text, line, column) => {
    const expected = expectDiagnostics('invalid-meta-value')
    const article = parseArticle(sourceOf(text), expected.report)
    expected.check()
    expect(article.meta).not.toHaveProperty('date')
    const [first] = expected.reported
    expect(first).toMatchObject({ severity: 'warning', location: { line } })
    expect(first?.message).toMatch(/^There is no day 2026-\d\d-\d\d\.$/u)
    expect(first?.hint).toContain('YEAR-MONTH-DAY')
    if (column !== undefined) expect(first?.location?.column).toBe(column)
  })

  test.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-28T10:00:00+01:00', '2026-02-28'],
    ['Spring 2026', 'Spring 2026'],
  ])('the date %s is %s', (written, date) => {
    expect(parse(`---\ntitle: T\ndate: ${written}\n---\nx`).meta.date).toBe(date)
  })

  test('a key that is a letter away from ours gets a hint', () => {
    const expected = expectDiagnostics('near-miss-key')
    parseArticle(sourceOf('---\ntitel: X\nlayout: post\n---\n# T\n\nx'), expected.report)
    expected.check()
  })

  test.each([
    ['deck: board', 'invalid-deck-value', 3, 7],
    ['deck: [board]', 'invalid-deck-value', 3, 8],
    ['deck: { profile: long }', 'invalid-deck-value', 3, 18],
    ['deck: { minutes: ten }', 'invalid-deck-value', 3, 18],
    ['deck: { minutes: 0 }', 'invalid-deck-value', 3, 18],
    ['deck: { name: ../x }', 'invalid-deck-value', 3, 15],
    ['deck: { name: "" }', 'invalid-deck-value', 3, 15],
    ['deck: { template: 1 }', 'invalid-deck-value', 3, 19],
    ['deck:\n  profil: talk', 'unknown-deck-key', 4, 3],
    ['deck:\n  - name: a\n  - constructor: b', 'unknown-deck-key', 5, 5],
  ])('%j is %s', (front, code, line, column) => {
    const expected = expectDiagnostics(code)
    parseArticle(sourceOf(`---\ntitle: T\n${front}\n---\nx`), expected.report)
    expected.check()
    expect(expected.reported[0]?.location).toMatchObject({ line, column })
  })
})

test.each(['', '\n\n', '<!-- a -->', '[a]: b', '---\ntitle: T\n---\n', '***'])('%j is empty', (text) => {
  expect(parse(text, 'empty-article').decks).toEqual([{}])
})

test('a comment that is not closed is reported where it begins', () => {
  const expected = expectDiagnostics('unclosed-comment')
  parseArticle(sourceOf('# T\n\na\n\n<!-- b\n\nc\n'), expected.report)
  expected.check()
  expect(expected.reported[0]?.location).toMatchObject({ line: 5, column: 1, endColumn: 5 })
})
