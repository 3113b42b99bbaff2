import { describe, expect, test } from 'vitest'
import { scanContent } from '../../../../src/export/pdf/content/scan-content.ts'
import { type Font, hexOf } from '../../../../src/export/pdf/content/text/font-book.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const text = (content: Uint8Array) => Buffer.from(content).toString('latin1')

describe('text in fewer words', () => {
  const LETTERS = ' abcdefghijklmnopqrstuvwxyz-._|/'
  const font = (): Font => ({
    codeBytes: 2,
    texts: new Map([...LETTERS].map((letter, code) => [code, letter])),
    width: () => 500,
    blank: 0,
    shown: new Set(),
  })
  const scan = (content: string, faces: ReadonlyMap<string, Font> = new Map([['F1', font()]])) =>
    scanContent(
      bytes(content),
      (name) => faces.get(name),
      () => false,
    )
  const compact = (content: string) => text(scan(content).bytes)
  /** A line of words as the browser paints it. */
  const line = (words: string, x: number, y: number, mark = '/P <</MCID 0>>') => {
    const [first, ...others] = [...words].map((letter) => `<${hexOf(LETTERS.indexOf(letter), 2)}> Tj`)
    const shown = [first, ...others.map((one) => `5 0 Td ${one}`)].join(' ')
    return `${mark} BDC BT /F1 10 Tf 1 0 0 -1 ${x} ${y} Tm ${shown} ET EMC`
  }
  /** The words of each text object, as they are shown. */
  const linesOf = (content: string) =>
    [...content.matchAll(/<([\dA-F]+)>/gu)].map(([, hex = '']) =>
      (hex.match(/.{4}/gu) ?? []).map((code) => LETTERS[Number.parseInt(code, 16)]).join(''),
    )

  test('one operator a line, numbers where glyphs stand otherwise than by their width', () => {
    expect(compact('BT /F1 10 Tf 1 0 0 -1 0 0 Tm <0001> Tj 5 0 Td <0002> Tj 5.03 0 Td <0003> Tj ET')).toBe(
      'BT /F1 10 Tf 1 0 0 -1 0 0 Tm [<00010002>-3<0003>] TJ ET',
    )
    expect(compact('BT /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj ET')).toBe('BT /F1 10 Tf <00010002> Tj ET')
  })

  test('mistakes of rounding do not add up', () => {
    const glyphs = Array.from({ length: 40 }, () => '5.004 0 Td <0002> Tj').join(' ')
    const moves = [...compact(`BT /F1 10 Tf <0001> Tj ${glyphs} ET`).matchAll(/>(-?\d+)</gu)].map(([, move]) =>
      Number(move),
    )
    expect(moves.reduce((sum, move) => sum + move, 0)).toBe(-16)
  })

  test('what stands below counts from where the line began', () => {
    const mark = '/P <</MCID 0>> BDC'
    expect(compact(`${mark} BT /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj -5 12 Td <001B> Tj ET EMC`)).toBe(
      `${mark} BT /F1 10 Tf <000100020000> Tj 5 0 Td -5 12 Td <001B0000> Tj ET EMC`,
    )
  })

  test('a line that ends between words ends with a blank', () => {
    expect(linesOf(compact(`${line('on the', 0, 0)} ${line('quay', 0, 14)}`))).toEqual(['on the ', 'quay '])
    expect(linesOf(compact(`${line('we built', 0, 0)} ${line('www.example.org', 0, 14)}`))[0]).toBe('we built ')
  })

  test('so does a name in code, before what goes on no address', () => {
    expect(linesOf(compact(`${line('check_payment.rb', 0, 0)} ${line('|', 0, 14)}`))[0]).toBe('check_payment.rb ')
  })

  test('after a sign that says in words of its own what it is', () => {
    const sign = '/Span <</ActualText <FEFF2019>>> BDC 5 0 Td <0002> Tj EMC'
    const first = line('at', 0, 0).replace(' ET', ` ${sign} ET`)
    expect(compact(`${first} ${line('quay', 0, 14)}`)).toContain('<0002> Tj EMC <0000> Tj ET')
    expect(compact(`${first} ${line('quay', 15, 0)}`)).toContain('<0002> Tj EMC ET')
    const unread = line('b', 15, 0, '/Artifact <<>>').replace('<0002>', '/Span <</ActualText <FEFF2060>>> BDC <0002>')
    expect(compact(`${line('at', 0, 0)} ${unread.replace(' ET', ' EMC ET')} ${line('quay', 0, 14)}`)).toContain(
      '<000100140000> Tj ET',
    )
  })

  test('in another face, if its own has no blank', () => {
    const faces = new Map([
      ['F1', font()],
      ['F2', { ...font(), blank: undefined }],
    ])
    const inOther = (content: string) => content.replace('/F1', '/F2')
    const content = `${line('we', 0, 0)} ${inOther(line('built', 15, 0))} ${line('it', 0, 14)}`
    const { bytes: compacted } = scan(content, faces)
    expect(text(compacted)).toContain(`Tj /F1 10 Tf <0000> Tj /F2 10 Tf ET`)
    expect(linesOf(text(compacted)).join('')).toBe('webuilt it ')
    expect(faces.get('F1')?.shown.has(0)).toBe(true)
  })

  test('so does an address that something stands before', () => {
    expect(linesOf(compact(`${line('at www.example.org', 0, 0)} ${line('is', 0, 14)}`))[0]).toBe('at www.example.org ')
    const [, linked] = linesOf(compact(`${line('at ', 0, 0)} ${line('www.example.org', 15, 0)} ${line('is', 0, 14)}`))
    expect(linked).toBe('www.example.org ')
  })

  test('so does a name in code before words in another face', () => {
    const faces = new Map([
      ['F1', font()],
      ['F2', font()],
    ])
    const content = `${line('proxy_pass', 0, 0).replace('/F1', '/F2')} ${line('directive', 0, 14)}`
    const { bytes: compacted } = scan(content, faces)
    expect(linesOf(text(compacted))[0]).toBe('proxy_pass ')
  })

  test('so does the last line of a page, whose words may go on', () => {
    expect(linesOf(compact(line('quay', 0, 0)))).toEqual(['quay '])
    expect(linesOf(compact(line('data-', 0, 0)))).toEqual(['data-'])
  })

  test('so it does before what only the eye sees', () => {
    const sign = line('a', 30, 0, '/Artifact <<>>')
    expect(linesOf(compact(`${line('we built', 0, 0)} ${sign} ${line('it', 0, 14)}`))).toEqual([
      'we built ',
      'a',
      'it ',
    ])
    expect(linesOf(compact(`${sign} ${line('it', 0, 14)}`))).toEqual(['a', 'it '])
  })

  test.each([
    ['in a word with a hyphen', line('data-', 0, 0), line('centre', 0, 14)],
    ['in an address longer than its line', line('www.example.', 0, 0), line('org', 0, 14)],
    ['in an address, behind a bar of it', line('at www.example.org/', 0, 0), line('a', 0, 14)],
    ['in a long word', line('donaudampfschifffahrts', 0, 0), line('elektrizitaetenhaupt', 0, 14)],
    ['at a blank that is there', line('on ', 0, 0), line('quay', 0, 14)],
    ['in the same line', line('the', 0, 0), line('quay', 15, 0)],
    ['at a small letter that stands higher', line('ten', 0, 0), line('th', 15, -6)],
    ['in the same line by other coordinates', line('ten', 0, 40), `q 1 0 0 1 15 40 cm ${line('th', 0, 0)} Q`],
  ])('no blank comes %s', (_, first, second) => {
    expect(linesOf(compact(`${first} ${second}`)).at(0)).toBe(linesOf(first).join(''))
  })

  test('a blank that never breaks is a blank', () => {
    const span = '/Span<</ActualText <FEFF00A0> >> BDC'
    expect(compact(`BT /F1 10 Tf <0001> Tj ${span} 5 0 Td <0000> Tj EMC 5 0 Td <0002> Tj ET`)).toBe(
      'BT /F1 10 Tf <0001> Tj  5 0 Td <0000> Tj  5 0 Td <0002> Tj ET',
    )
    const ligature = '/Span<</ActualText <FEFF00660069> >> BDC'
    expect(compact(`BT /F1 10 Tf ${ligature} <0001> Tj EMC ET`)).toContain('BDC')
  })

  test('what is marked is found where it stands then', () => {
    const glyphs = (hex: string) => `BT /F1 10 Tf <${hex}> Tj\n5 0 Td <0002> Tj\n5 0 Td <0003> Tj\nET`
    const span = '/Span<</ActualText <FEFF00A0> >> BDC'
    const content = `${glyphs('0001')} /P <</MCID 0>>BDC ${glyphs('0004')} EMC ${glyphs('0005')} ${span} <0000> Tj EMC`
    const { bytes: compacted, stretches } = scan(`${content} /P <</MCID 1>>BDC ${glyphs('0006')} EMC 0 0 1 1 re f`)
    const bodies = stretches.map(({ body: { start, end } }) => text(compacted.subarray(start, end)).trim())
    expect(bodies.filter((body) => body !== '')).toEqual([
      'BT /F1 10 Tf <000100020003> Tj\nET',
      'BT /F1 10 Tf <000400020003> Tj\nET',
      'BT /F1 10 Tf <000500020003> Tj\nET  <0000> Tj',
      'BT /F1 10 Tf <0006000200030000> Tj\nET',
      '0 0 1 1 re f',
    ])
    expect(stretches.map(({ start, end }) => text(compacted.subarray(start, end))).at(1)).toMatch(/^\/P .*EMC$/su)
  })

  test.each([
    ['two glyphs at once', '<0001> Tj\n5 0 Td <00020003> Tj\n10 0 Td <0004> Tj\nET', '<0001000200030004> Tj\nET'],
    ['a move without a glyph', '<0001> Tj\n5 0 Td 5 0 Td <0002> Tj\nET', '[<0001>-500<0002>] TJ\nET'],
    ['a move back', '<0001> Tj\n-1.5 0 Td <0002> Tj\nET', '[<0001>650<0002>] TJ\nET'],
    ['a move too small for its digits', '<0001> Tj\n.00000000000000001 0 Td <0002> Tj\nET', '[<0001>500<0002>] TJ\nET'],
    ['a move that is none', '<0001> Tj\nx 0 Td <0002> Tj\nET', '<0001> Tj\nx 0 Td <0002> Tj\nET'],
    ['other blanks', '<0001>Tj 5  0 Td<0002>Tj ET', '<00010002> Tj ET'],
    ['a glyph of one byte', '<0001> Tj\n5 0 Td <02> Tj\nET', '<0001> Tj 5 0 Td <02> Tj\nET'],
    ['lower case', '<000a> Tj\n5 0 Td <000b> Tj\nET', '<000A000B> Tj\nET'],
  ])('%s', (_, content, expected) => {
    expect(compact(`BT /F1 10 Tf ${content}`)).toBe(`BT /F1 10 Tf ${expected}`)
  })

  test('text of other fonts stays as it is', () => {
    const content = 'BT /F2 10 Tf <01> Tj 5 0 Td <02> Tj ET'
    expect(compact(content)).toBe(content)
  })
})
