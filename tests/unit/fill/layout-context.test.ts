import { describe, expect, test } from 'vitest'
import { slideContext } from '../../../src/fill/layout-context.ts'
import type { Body, Slide } from '../../../src/model/slide-plan.ts'
import { shownByMarp } from '../../helpers/marp-inline.ts'

const span = { start: 0, end: 1, line: 1, endLine: 1 }

const IMAGE = { name: 'assets/wide.png', mediaType: 'image/png', bytes: new Uint8Array(), widthPx: 300, heightPx: 200 }

function contextOf(body: Body, more: Partial<Slide> = {}) {
  const slide: Slide = {
    id: 'a-1',
    layout: 'points',
    body,
    notes: { say: [], more: [] },
    span,
    seconds: 1,
    why: [],
    ...more,
  }
  return slideContext(slide, { number: 2, count: 5, images: [IMAGE] })
}

function atom(markdown: string) {
  return { text: markdown, markdown, source: span }
}

function imageOf(alt: string): string {
  return String(contextOf({ kind: 'figure', url: 'assets/a.png', alt, source: span }).image)
}

describe('slideContext', () => {
  test.each([
    ['assets/wide.png', 1.5],
    ['assets/unknown.png', null],
  ])('the ratio of %s is %s', (url, ratio) => {
    expect(contextOf({ kind: 'figure', url, alt: '', source: span })).toMatchObject({ ratio })
  })

  test('has a null for what a slide does not have, so that a layout may ask', () => {
    expect(contextOf({ kind: 'points', points: [atom('*a*')] })).toEqual({
      id: 'a-1',
      layout: 'points',
      variant: null,
      headline: null,
      kicker: null,
      continuation: null,
      number: 2,
      count: 5,
      lead: null,
      points: ['*a*'],
    })
  })

  test('gives what a slide has as Markdown', () => {
    const slide = { headline: atom('**A**'), kicker: atom('k'), variant: 'v', continuation: { index: 2, count: 3 } }
    const context = contextOf({ kind: 'steps', start: 4, steps: [atom('b')], lead: atom('c') }, slide)
    expect(context).toMatchObject({
      headline: '**A**',
      kicker: 'k',
      variant: 'v',
      continuation: '2/3',
      start: 4,
      lead: 'c',
    })
  })

  test('writes a table with the sides of its columns, ragged rows and empty cells', () => {
    const table: Body = {
      kind: 'table',
      align: ['left', null, 'right', 'center'],
      header: ['a', 'b', 'c', 'd'].map(atom),
      rows: [['1'].map(atom), ['1', ' ', 'x \\| y', '4'].map(atom)],
    }
    expect(contextOf(table)).toMatchObject({
      table: '| a | b | c | d |\n| :--- | --- | ---: | :---: |\n| 1 |\n| 1 |   | x \\| y | 4 |',
      rows: 2,
      columns: 4,
    })
  })

  test('fences code longer than any fence in it and trusts one word of its language', () => {
    const code = '```js\n````\n```'
    const context = contextOf({ kind: 'code', code, language: 'c++ {1} <x>', source: span })
    expect(context).toMatchObject({ code: `\`\`\`\`\`c++\n${code}\n\`\`\`\`\``, lines: 3, longest: 5 })
    expect(contextOf({ kind: 'code', code: 'x', source: span })).toMatchObject({ code: '```\nx\n```' })
  })
})

describe('an image', () => {
  test.each(['', 'A crane', 'Two (2) cranes, aleft', 'behind the fitting', 'Über das Werk'])(
    'with the alternative text %j is Markdown',
    (alt) => expect(imageOf(alt)).toBe(`![${alt}](assets/a.png)`),
  )

  test('has one line of alternative text', () => expect(imageOf(' a\n  b ')).toBe('![a b](assets/a.png)'))

  test.each([
    'bg',
    'bg left',
    'fit the pieces',
    'on the left',
    'w:300',
    'a width:3em b',
    'h:10px',
    'blur',
    'contrast',
    'sepia:.5',
    '50%',
    '#fff',
    'auto',
    'BG',
    'a [link](x)',
    'a "quote"',
    '<b>',
    '& more',
    '$5',
    ':smile:',
    'back\\slash',
    '*star*',
    'a ] bracket',
    'Note: a colon',
  ])('with the alternative text %j asks for nothing but itself', (alt) => {
    const html = imageOf(alt)
    expect(html).toMatch(/^<img src="assets\/a\.png" alt="[^"]*">$/u)
    expect(shownByMarp(html)).toEqual([])
  })
})
