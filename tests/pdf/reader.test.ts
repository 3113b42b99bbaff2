import { describe, expect, test } from 'vitest'
import { readCMap } from './reader/read-cmap.ts'
import { Name, type Operand, readOperators } from './reader/read-operators.ts'
import { elementsNamed, readXml } from './reader/read-xml.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

/** Operands as one would write them. */
function plain(operand: Operand): unknown {
  if (operand instanceof Name) return `/${operand.name}`
  if (operand instanceof Uint8Array) return Buffer.from(operand).toString('latin1')
  if (operand instanceof Map) return Object.fromEntries([...operand].map(([key, value]) => [key, plain(value)]))
  return Array.isArray(operand) ? operand.map(plain) : operand
}

function operators(text: string): readonly unknown[] {
  return [...readOperators(bytes(text))].map(({ name, operands }) => [name, ...operands.map(plain)])
}

describe('content streams', () => {
  test.each<[string, readonly unknown[]]>([
    ['q\n1 0 0 -1 .5 -12. cm Q', [['q'], ['cm', 1, 0, 0, -1, 0.5, -12], ['Q']]],
    ['(a (b) \\) c\\\n\\101\\n) Tj', [['Tj', 'a (b) ) cA\n']]],
    [
      '<4 142 4> Tj[<41>-20(B)]TJ',
      [
        ['Tj', 'AB@'],
        ['TJ', ['A', -20, 'B']],
      ],
    ],
    [
      '/P <</MCID 3/Alt<feff>/A[1 2]/B<</C/D>>>>BDC EMC',
      [['BDC', '/P', { MCID: 3, Alt: 'þÿ', A: [1, 2], B: { C: '/D' } }], ['EMC']],
    ],
    ['/A#20B Do % (a comment) Tj\nf*', [['Do', '/A B'], ['f*']]],
    ['BI /W 1 /H 1 ID xEI yEI\x00 EI Q', [['BI'], ['EI', '/W', 1, '/H', 1], ['Q']]],
    ['(a)\' 1 2 (b)" T*', [["'", 'a'], ['"', 1, 2, 'b'], ['T*']]],
  ])('%j', (text, expected) => expect(operators(text)).toEqual(expected))
})

test('maps to Unicode: letters, ranges, lists, letters beyond 16 bits', () => {
  const map = readCMap(
    bytes(`1 begincodespacerange <0000> <FFFF> endcodespacerange
      2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar
      2 beginbfrange <0003> <0005> <0061> <0006> <0007> [<0078> <D83DDE00>] endbfrange`),
  )
  expect(map.width).toBe(2)
  expect([...map.texts.values()]).toEqual(['A', 'fi', 'a', 'b', 'c', 'x', '😀'])
})

describe('XML', () => {
  test('names have the address of their prefix', () => {
    const root = readXml('<?x?><!-- <b> --><a xmlns="u:" xmlns:p="v:" p:q="1 &lt; 2"><p:b>x &amp; <c/>&#x41;</p:b></a>')
    expect(root.name).toBe('u:a')
    expect(root.attributes.get('v:q')).toBe('1 < 2')
    expect([...elementsNamed(root, 'v:b')].map(({ text }) => text)).toEqual(['x & A'])
  })

  test.each(['<a>', '<a></b>', '<a/><b/>', '<a>&</a>', '<a x="1" x="2"/>', '<p:a/>', 'x<a/>', '<a x=1/>'])(
    '%s is not well-formed',
    (xml) => expect(() => readXml(xml)).toThrow(),
  )
})
