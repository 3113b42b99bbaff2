import { describe, expect, test } from 'vitest'
import { ORIGIN } from '../../../../src/export/pdf/content/matrix.ts'
import type { Sheet } from '../../../../src/export/pdf/content/read-sheets.ts'
import {
  type Content,
  type Element,
  isElement,
  type Kid,
  newElement,
} from '../../../../src/export/pdf/structure/element.ts'
import { flatten, wrapWords } from '../../../../src/export/pdf/structure/tidy/flatten.ts'
import { levelHeadings } from '../../../../src/export/pdf/structure/tidy/headings.ts'
import { tidyLists } from '../../../../src/export/pdf/structure/tidy/lists.ts'
import { nameHeaders, tidyTables } from '../../../../src/export/pdf/structure/tidy/tables.ts'

/** Something painted, called by a word. */
function painted(word: string, text: boolean): Content {
  const body = { start: 0, end: 0 }
  const paints = { paths: !text, text, objects: [] }
  return {
    sheet: { ref: word } as unknown as Sheet,
    stretch: { start: 0, end: 0, body, place: ORIGIN, paints, mcid: 0 },
  }
}
const words = (word: string) => painted(word, true)
const ground = (word: string) => painted(word, false)
const of = (type: string, kids: Kid[] = [], more: Partial<Element> = {}): Element => ({
  ...newElement(type, kids),
  ...more,
})

function outline(kid: Kid): string {
  if (isElement(kid)) return `${kid.type}(${kid.kids.map(outline).join(' ')})`
  return 'sheet' in kid ? String(kid.sheet.ref) : 'link'
}
const below = (root: Element) => root.kids.map(outline).join(' ')
const document = (...kids: Kid[]) => of('Document', kids)

describe('the tree of the browser', () => {
  test('loses boxes, grounds and what is empty', () => {
    const root = document(
      of('NonStruct', [
        ground('page'),
        of('P', [of('NonStruct', [words('a')]), of('Strong', [of('NonStruct', [words('b')])])]),
      ]),
      of('P', [ground('line')]),
    )
    flatten(root)
    expect(below(root)).toBe('P(a Strong(b))')
  })

  test('keeps pictures with a name, whatever they paint, and no others', () => {
    const root = document(
      of('Figure', [ground('map')], { alt: 'A map' }),
      of('Figure', [ground('ornament')]),
      of('Figure', [ground('blank')], { alt: ' ' }),
      of('Figure', [of('Figure', [ground('photo')], { alt: 'A photo' }), of('P', [words('caption')])]),
    )
    flatten(root)
    expect(below(root)).toBe('Figure(map) Div(Figure(photo) P(caption))')
  })

  test('keeps boxes that say a language', () => {
    const root = document(
      of('P', [of('NonStruct', [words('mot')], { lang: 'fr' })]),
      of('NonStruct', [of('P', [words('x')])], { lang: 'de' }),
    )
    flatten(root)
    expect(below(root)).toBe('P(Span(mot)) Div(P(x))')
  })

  test('keeps empty cells, for the columns they stand in', () => {
    const root = document(of('Table', [of('TR', [of('TH'), of('TD', [words('1')])])]))
    flatten(root)
    expect(below(root)).toBe('Table(TR(TH() TD(1)))')
  })

  test('has no bare words in groups', () => {
    const root = document(
      of('Div', [words('a'), of('Link', [words('b')]), of('Div', [words('c')]), of('H1', [words('d')])]),
    )
    wrapWords(root)
    expect(below(root)).toBe('Div(P(a Link(b)) P(c) H1(d))')
  })

  test('a picture by itself needs no paragraph', () => {
    const root = document(of('Figure', [ground('map')], { alt: 'A map' }))
    wrapWords(root)
    expect(below(root)).toBe('Figure(map)')
  })
})

describe('headings', () => {
  test.each([
    ['H1 H2 H3', 'H1 H2 H3'],
    ['H2 H3 H2', 'H1 H2 H1'],
    ['H1 H4 H2 H3 H3', 'H1 H2 H2 H3 H3'],
    ['H3 H2 H1 H3', 'H1 H1 H1 H2'],
  ])('%s become %s', (before, after) => {
    const root = document(...before.split(' ').map((type) => of(type, [words(type)])))
    levelHeadings(root)
    expect(root.kids.map((kid) => isElement(kid) && kid.type).join(' ')).toBe(after)
  })
})

describe('lists', () => {
  test('hold items, items hold a label and a body', () => {
    const [first, second, inner] = [words('first'), words('second'), words('inner')]
    const root = document(of('L', [of('LI', [first]), of('LI', [of('P', [second]), of('L', [of('LI', [inner])])])]))
    tidyLists(root, (content) => (content === inner ? undefined : { contents: [words('no')], text: '1.' }))
    expect(below(root)).toBe('L(LI(Lbl(no) LBody(first)) LI(Lbl(no) LBody(P(second) L(LI(LBody(inner))))))')
    expect(root.kids[0]).toMatchObject({ numbering: 'Decimal' })
  })

  test('items without a list get one, and what stands in a list an item', () => {
    const root = document(
      of('LI', [words('a')]),
      of('LI', [words('b')]),
      of('P', [words('c')]),
      of('L', [of('P', [words('d')])]),
    )
    tidyLists(root, () => undefined)
    expect(below(root)).toBe('L(LI(LBody(a)) LI(LBody(b))) P(c) L(LI(LBody(P(d))))')
  })

  test('labels that are there already stay', () => {
    const root = document(of('L', [of('LI', [of('Lbl', [words('1.')]), words('a')])]))
    tidyLists(root, () => {
      throw new Error('not asked for')
    })
    expect(below(root)).toBe('L(LI(Lbl(1.) LBody(a)))')
  })

  test.each([
    ['1.', 'Decimal'],
    ['b)', 'LowerAlpha'],
    ['i.', 'LowerRoman'],
    ['IV.', 'UpperRoman'],
    ['C.', 'UpperAlpha'],
    ['•', 'Disc'],
    ['▪', 'Square'],
  ])('%s counts as %s', (text, numbering) => {
    const root = document(of('L', [of('LI', [words('a')])]))
    tidyLists(root, () => ({ contents: [words('mark')], text }))
    expect(root.kids[0]).toMatchObject({ numbering })
  })
})

describe('tables', () => {
  const cell = (type: string, rows: number, columns: number) =>
    of(type, [words('x')], { cell: { rows, columns, headers: [], scope: 'Column' } })

  test('have as many columns in every row, with the cells in mind that reach down', () => {
    const root = document(
      of('Table', [
        of('TR', [cell('TH', 2, 1), cell('TH', 1, 2), cell('TH', 1, 1)]),
        of('TR', [cell('TD', 1, 1)]),
        of('TR', [cell('TD', 1, 4)]),
      ]),
    )
    tidyTables(root)
    expect(below(root)).toBe('Table(TR(TH(x) TH(x) TH(x)) TR(TD(x) TD() TD()) TR(TD(x)))')
  })

  test('hold one caption, then rows of cells; without rows they are no tables', () => {
    const root = document(
      of('Table', [of('TR', [words('a')]), words('stray'), of('Caption', [words('c')])]),
      of('Table', [of('P', [words('b')])]),
    )
    tidyTables(root)
    expect(below(root)).toBe('Table(Caption(c stray) TR(TD(a))) Div(P(b))')
  })

  test('whose headers say what they head need no names for them; others get names by their order', () => {
    const table = (cell: Partial<NonNullable<Element['cell']>>) =>
      of('Table', [
        of('TR', [of('TH', [], { id: 'node00000142', cell: { rows: 1, columns: 1, headers: [], ...cell } })]),
        of('TR', [of('TD', [], { cell: { rows: 1, columns: 1, headers: ['node00000142', 'node00000009'] } })]),
      ])
    const root = document(table({ scope: 'Column' }), table({}))
    nameHeaders(root)
    const [plain, named] = root.kids.map((kid) => JSON.stringify(kid))
    expect(plain).not.toContain('node')
    expect(plain).toContain('"headers":[]')
    expect(named).toContain('"id":"header00001"')
    expect(named).toContain('"headers":["header00001"]')
  })
})
