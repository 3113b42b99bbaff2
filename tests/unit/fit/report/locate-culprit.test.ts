import { describe, expect, test } from 'vitest'
import { locateCulprit, locateMargin, locateWritten } from '../../../../src/fit/report/locate-culprit.ts'
import type { CulpritKind } from '../../../../src/model/measurement.ts'
import type { Atom, Body, Slide } from '../../../../src/model/slide-plan.ts'
import type { Location, Span } from '../../../../src/model/source.ts'
import { lineStarts, spanOf } from '../../../../src/text/source-position.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

const SOURCE = sourceOf(`# Ships at the pier

- First **heavy** ship
- Second ship,
  in two lines

$$ a_1 + a_2 $$

| Port | Ships |
|------|-------|
| Oslo | 12    |

\`\`\`js
const a = 1

const b = 2
\`\`\`
`)

function span(words: string): Span {
  const start = SOURCE.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return spanOf(SOURCE, start, start + words.length)
}

const atom = (written: string, text = written): Atom => ({ text, markdown: written, source: span(written) })

function slide(body: Body, more: Partial<Slide> = {}): Slide {
  const layout = body.kind
  const whole = spanOf(SOURCE, 0, SOURCE.text.length)
  const rest = { notes: { say: [], more: [] }, span: whole, seconds: 40, why: ['a test'] }
  return { id: 'part-1', layout, headline: atom('Ships at the pier'), body, ...rest, ...more }
}

const LIST = slide({
  kind: 'points',
  points: [
    atom('First **heavy** ship', 'First heavy ship'),
    atom('Second ship,\n  in two lines', 'Second ship, in two lines'),
  ],
})

/** What a location marks. */
function marked(location: Location | undefined): string | undefined {
  if (!location) return undefined
  const starts = lineStarts(SOURCE.text)
  const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1
  return SOURCE.text.slice(
    offset(location.line, location.column),
    offset(location.endLine ?? location.line, location.endColumn ?? location.column),
  )
}

const locate = (shown: Slide, kind: CulpritKind, words: string) => marked(locateCulprit(SOURCE, shown, { kind, words }))

describe('the words of a culprit', () => {
  test.each([
    ['of the headline', 'heading', 'Ships at the pier', 'Ships at the pier'],
    ['set in capitals', 'heading', 'SHIPS AT THE PIER', 'Ships at the pier'],
    ['of a point with marks', 'list', 'First heavy ship', 'First **heavy** ship'],
    ['inside a point', 'list', 'heavy', 'heavy'],
    ['over two lines', 'list', 'Second ship, in two lines', 'Second ship,\n  in two lines'],
    ['that hold a point', 'list', 'B: Second ship, in two lines', 'Second ship,\n  in two lines'],
  ] as const)('%s', (_, kind, words, expected) => {
    expect(locate(LIST, kind, words)).toBe(expected)
  })

  test('of the part of a piece of code that a slide shows', () => {
    const code = slide({ kind: 'code', code: 'const b = 2', source: span('```js\nconst a = 1\n\nconst b = 2\n```') })
    expect(locate(code, 'code', 'const b = 2')).toBe('const b = 2')
  })
})

describe('without words that anybody wrote', () => {
  const formula = slide({ kind: 'math', tex: 'a_1 + a_2', source: span('$$ a_1 + a_2 $$') })

  test('a formula is its block, not the slide that begins above it', () => {
    expect(locateCulprit(SOURCE, formula, { kind: 'math', words: '' })).toMatchObject({
      line: 7,
      column: 1,
      endColumn: 16,
    })
  })

  test('a table is the stretch of its cells', () => {
    const header = [atom('Port'), atom('Ships |')]
    const table = slide({ kind: 'table', align: [null, null], header, rows: [[atom('Oslo'), atom('12')]] })
    expect(locate(table, 'table', '')).toBe('Port | Ships |\n|------|-------|\n| Oslo | 12')
  })

  test('what is of another kind than the block, or the deck’s own word, is the slide', () => {
    expect(locate(formula, 'text', 'Agenda')).toBeUndefined()
    const closing = slide({
      kind: 'closing',
      points: [{ text: 'In short', markdown: 'In short', source: 'furniture' }],
    })
    expect(locate(closing, 'list', 'In short')).toBeUndefined()
  })

  test('points from elsewhere are no block', () => {
    expect(locate({ ...LIST, span: span('$$ a_1 + a_2 $$') }, 'list', '')).toBeUndefined()
  })
})

describe('a deck written by hand', () => {
  const written = (line: number, words: string, kind: CulpritKind = 'list') =>
    locateWritten(SOURCE, line, { kind, words })

  test('has the column and the end of the words, also on a later line of the paragraph', () => {
    expect(written(3, 'First heavy ship')).toMatchObject({ line: 3, column: 3, endLine: 3, endColumn: 23 })
    expect(written(4, 'two')).toMatchObject({ line: 5, column: 6 })
  })

  test('has the line where the words come from elsewhere, stand behind the paragraph, or are code', () => {
    const start = { path: SOURCE.path, text: SOURCE.text, column: 1 }
    expect(written(3, 'Endurance')).toEqual({ ...start, line: 3 })
    expect(written(3, 'Oslo')).toEqual({ ...start, line: 3 })
    expect(written(13, 'const a', 'code')).toEqual({ ...start, line: 13 })
  })
})

test('the words of a footer stand in the last directive for it before the end of the slide that says them', () => {
  const text =
    '---\nfooter: |\n  Ships *at* sea\n---\n\nShips at sea\n\n<!-- _footer: Ships at sea -->\n\n<!-- header: Ports -->\n'
  const source = sourceOf(text)
  const line = (margin: 'header' | 'footer', words: string, end?: number) =>
    locateMargin(source, margin, words, end)?.line
  expect(line('footer', 'Ships at sea', text.indexOf('<!-- _footer'))).toBe(3)
  expect(line('footer', 'Ships at sea')).toBe(8)
  expect(line('header', 'Ports')).toBe(10)
  expect(line('header', 'Ships')).toBeUndefined()
})
