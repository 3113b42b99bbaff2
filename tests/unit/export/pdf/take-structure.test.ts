import { describe, expect, test } from 'vitest'
import { Reference, TextValue, takeStructure } from '../../../../src/export/pdf/structure/take-structure.ts'

/** A file of objects by their numbers, as the browser writes one. */
function file(objects: Readonly<Record<number, string>>, trailer = '/Root 1 0 R'): Buffer {
  let body = '%PDF-1.4\n'
  const places = Object.entries(objects).map(([number, object]) => {
    const start = body.length
    body += `${number} 0 obj\n${object}\nendobj\n`
    return [Number(number), start] as const
  })
  const rows = Array.from({ length: Math.max(...places.map(([number]) => number)) + 1 }, (_, number) => {
    const place = places.find(([of]) => of === number)?.[1]
    return `${String(place ?? 0).padStart(10, '0')} ${place === undefined ? '65535 f' : '00000 n'} \n`
  })
  const table = `xref\n0 ${rows.length}\n${rows.join('')}trailer\n<<${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table, 'latin1')
}

const CATALOG = '<</Type /Catalog /StructTreeRoot 4 0 R>>'
const part = (objects: Readonly<Record<number, string>>) => takeStructure(file({ 1: CATALOG, ...objects }))

describe('the structure tree of a file', () => {
  test('is taken out whole, and nothing else', () => {
    const objects = {
      2: '<</Type /Page /StructParents 0>>',
      3: '<</Type /Annot /StructParent 1>>',
      4: '<</Type /StructTreeRoot /K 6 0 R /ParentTree 5 0 R>>',
      5: '<</Nums [0 8 0 R 1 7 0 R]>>',
      6: '<</Type /StructElem /S /Document /P 4 0 R /K [7 0 R]>>',
      7: '<</Type /StructElem /S /Link /P 6 0 R /K [0 <</Type /OBJR /Obj 3 0 R>> <</Type /MCR /Pg 2 0 R /MCID 1>>]>>',
      8: '[7 0 R]',
      9: '<</Length 26>>\nstream\n7 0 obj\n<</Type /StructElem\nendstream',
    }
    const { objects: found, rest, tree } = part(objects)
    expect([...found.keys()].sort()).toEqual([4, 5, 6, 7, 8])
    expect(tree).toMatchObject({ Type: '/StructTreeRoot', K: new Reference(6) })
    const left = Object.entries({ 1: CATALOG, ...objects }).filter(([number]) => !found.has(Number(number)))
    expect(rest.toString()).toBe(
      `%PDF-1.4\n${left.map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`).join('')}${
        /trailer[\s\S]*$/u.exec(file({ 1: CATALOG, ...objects }).toString())?.[0]
      }`,
    )
  })

  test.each([
    ['names', '/Blank#20name', '/Blank name'],
    ['texts in brackets', '(a \\(b\\) (c) \\\\)', new TextValue('a (b) (c) \\')],
    ['texts with the end of an object', '(>>\nendobj ])', new TextValue('>>\nendobj ]')],
    ['texts of other letters', '<FEFF00E9>', new TextValue('é')],
    ['numbers', '-.5', -0.5],
    ['lists', '[1 [/A (b)]true]', [1, ['/A', new TextValue('b')], undefined]],
    ['dictionaries', '<</O/Table/RowSpan 2>>', { O: '/Table', RowSpan: 2 }],
    ['references', '12 0 R', new Reference(12)],
    ['nothing', 'null', undefined],
  ])('reads %s', (_, written, value) => {
    const { objects } = part({ 4: '<</K 6 0 R>>', 6: `<</A ${written} /S /P>>` })
    expect(objects.get(6)).toEqual({ A: value, S: '/P' })
  })

  test('need not be there', () => {
    const catalog = '1 0 obj\n<</Type /Catalog>>\nendobj'
    const { objects, rest, tree } = takeStructure(file({ 1: '<</Type /Catalog>>' }))
    expect({ objects: objects.size, tree }).toEqual({ objects: 0, tree: {} })
    expect(rest.toString()).toContain(catalog)
  })

  test('that cannot be read is refused', () => {
    expect(() => part({ 4: '<</K 6 0 R>>', 6: '<</Alt (open >>' })).toThrow('without an end')
    expect(() => part({ 4: '<</K ' })).toThrow('cannot be read')
    expect(() => part({ 4: '7' })).toThrow('tree of the PDF cannot be read')
    expect(() => takeStructure(Buffer.from('%PDF-1.4'))).toThrow('no table')
  })
})
