import { describe, expect, test } from 'vitest'
import { measureStretch } from '../../../../src/export/pdf/content/measure-stretch.ts'
import { readOperators } from '../../../../src/export/pdf/content/read-operators.ts'
import type { Sheet } from '../../../../src/export/pdf/content/read-sheets.ts'
import { scanContent } from '../../../../src/export/pdf/content/scan-content.ts'
import { compactText } from '../../../../src/export/pdf/content/text/compact-text.ts'
import { type Font, hexOf } from '../../../../src/export/pdf/content/text/font-book.ts'
import { splitWords } from '../../../../src/export/pdf/content/text/split-words.ts'
import { writeContent } from '../../../../src/export/pdf/content/write-content.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const text = (content: Uint8Array) => Buffer.from(content).toString('latin1')

describe('operators of a content stream', () => {
  const operatorsOf = (content: string) => {
    const found: string[] = []
    readOperators(bytes(content), ({ name, start, nameStart }) => {
      found.push(`${name}: ${content.slice(start, nameStart).trim()}`)
    })
    return found
  }

  test('come with their operands', () => {
    expect(operatorsOf('q 1 0 0 -1 0 540 cm\n/F4 10.6 Tf\n[<0001>-3<0002>]TJ\n0 0 643 4 re f*\nQ')).toEqual([
      'q: ',
      'cm: 1 0 0 -1 0 540',
      'Tf: /F4 10.6',
      'TJ: [<0001>-3<0002>]',
      're: 0 0 643 4',
      'f*: ',
      'Q: ',
    ])
  })

  test('are not looked for in texts, names, dictionaries, comments and pictures', () => {
    expect(operatorsOf('(a (Tj) \\) Q) Tj')).toEqual(['Tj: (a (Tj) \\) Q)'])
    expect(operatorsOf('/Q gs % Tj Q\nn')).toEqual(['gs: /Q', 'n: '])
    expect(operatorsOf('/Span <</Lang (en) /ActualText <FEFF0041> /Wide true>> BDC EMC')).toEqual([
      'BDC: /Span <</Lang (en) /ActualText <FEFF0041> /Wide true>>',
      'EMC: ',
    ])
    expect(operatorsOf('BI /W 1 ID \x00Tj Q\x01 EI Q')).toEqual(['BI: ', 'EI: ', 'Q: '])
  })
})

describe('content', () => {
  const marked = (content: string, keep: (mcid: number | undefined, text: boolean) => number | undefined) => {
    const source = bytes(content)
    const stretches = scanContent(source, () => false)
    return text(
      writeContent(source, stretches, ({ mcid, paints }) => {
        const number = keep(mcid, paints.text)
        return number === undefined ? { artifact: undefined } : { type: 'P', mcid: number }
      }),
    )
  }

  test('that nobody marked becomes an artifact, settings around it stay', () => {
    expect(marked('q\n1 0 0 rg\n0 0 9 9 re\nf\nBT\n<0001> Tj\nET\nQ\n', () => undefined)).toBe(
      'q\n1 0 0 rg\n/Artifact BMC\n0 0 9 9 re\nf\nEMC\n/Artifact BMC\nBT\n<0001> Tj\nET\nEMC\nQ\n',
    )
  })

  test('of two states of the page becomes two artifacts, clips none', () => {
    expect(marked('0 0 1 1 re\nW n\nq\n0 0 2 2 re\nf\nQ\n0 0 3 3 re\nS\n', () => undefined)).toBe(
      '0 0 1 1 re\nW n\nq\n/Artifact BMC\n0 0 2 2 re\nf\nEMC\nQ\n/Artifact BMC\n0 0 3 3 re\nS\nEMC\n',
    )
  })

  test('that is kept gets the number and type of its owner, marks inside it stay', () => {
    const content = '/NonStruct <</MCID 7 >>BDC\nBT\n/Span <</ActualText <FEFF0041> >>BDC\n<0001> Tj\nEMC\nET\nEMC\n'
    expect(marked(content, () => 2)).toBe(
      '/P <</MCID 2>>BDC\nBT\n/Span <</ActualText <FEFF0041> >>BDC\n<0001> Tj\nEMC\nET\nEMC\n',
    )
    expect(marked(content, () => undefined)).toBe(
      '/Artifact BMC\nBT\n/Span <</ActualText <FEFF0041> >>BDC\n<0001> Tj\nEMC\nET\nEMC\n',
    )
  })

  test('that was marked and paints nothing loses its marks, and keeps its settings', () => {
    expect(marked('/P <</MCID 0>>BDC\n1 0 0 rg\nEMC\n', () => undefined)).toBe('\n1 0 0 rg\n\n')
  })

  test('tells text from lines and pictures', () => {
    const [first, second, third] = scanContent(
      bytes('/P <</MCID 0>>BDC\n0 0 1 1 re f\nEMC\n/P <</MCID 1>>BDC\nBT <0001> Tj ET\nEMC\nq /X5 Do Q'),
      () => false,
    )
    expect(first?.paints).toEqual({ paths: true, text: false, objects: [] })
    expect(second?.paints).toEqual({ paths: false, text: true, objects: [] })
    expect(third).toMatchObject({ paints: { objects: ['X5'] } })
    expect(third?.mcid).toBeUndefined()
  })

  test('of forms with marks of their own stands apart', () => {
    expect(scanContent(bytes('q\n/X5 Do\nQ\n/X6 Do'), (name) => name === 'X5')).toHaveLength(1)
  })

  test('in which marks stand inside marks is refused', () => {
    const nested = bytes('/P <</MCID 0>>BDC /P <</MCID 1>>BDC EMC EMC')
    expect(() => scanContent(nested, () => false)).toThrow('inside other')
  })
})

describe('text in fewer words', () => {
  const LETTERS = ' abcdefghijklmnopqrstuvwxyz-.'
  const font = (): Font => ({
    codeBytes: 2,
    texts: new Map([...LETTERS].map((letter, code) => [code, letter])),
    width: () => 500,
    blank: 0,
    shown: new Set(),
  })
  const compact = (content: string) => text(compactText(bytes(content), (name) => (name === 'F1' ? font() : undefined)))
  /** A line of words as the browser paints it. */
  const line = (words: string, x: number, y: number) => {
    const [first, ...others] = [...words].map((letter) => `<${hexOf(LETTERS.indexOf(letter), 2)}> Tj`)
    return `BT /F1 10 Tf 1 0 0 -1 ${x} ${y} Tm ${[first, ...others.map((shown) => `5 0 Td ${shown}`)].join(' ')} ET`
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
    expect(compact('BT /F1 10 Tf <0001> Tj 5 0 Td <0002> Tj -5 12 Td <0003> Tj ET')).toBe(
      'BT /F1 10 Tf <000100020000> Tj 5 0 Td -5 12 Td <0003> Tj ET',
    )
  })

  test('a line that ends between words ends with a blank', () => {
    expect(linesOf(compact(`${line('on the', 0, 0)} ${line('quay', 0, 14)}`))).toEqual(['on the ', 'quay'])
    expect(linesOf(compact(`${line('we built', 0, 0)} ${line('www.example.org', 0, 14)}`))[0]).toBe('we built ')
  })

  test.each([
    ['in a word with a hyphen', line('data-', 0, 0), line('centre', 0, 14)],
    ['in an address', line('at www.example.', 0, 0), line('org', 0, 14)],
    ['in a long word', line('donaudampfschifffahrts', 0, 0), line('elektrizitaetenhaupt', 0, 14)],
    ['at a blank that is there', line('on ', 0, 0), line('quay', 0, 14)],
    ['in the same line', line('the', 0, 0), line('quay', 15, 0)],
    ['at a small letter that stands higher', line('ten', 0, 0), line('th', 15, -6)],
    ['in the same line by other coordinates', line('ten', 0, 40), `q 1 0 0 1 15 40 cm ${line('th', 0, 0)} Q`],
  ])('no blank comes %s', (_, first, second) => {
    expect(linesOf(compact(`${first} ${second}`)).join('|')).toBe(
      `${linesOf(compact(first)).join()}|${linesOf(compact(second)).join()}`,
    )
  })

  test('a blank that never breaks is a blank', () => {
    const span = '/Span<</ActualText <FEFF00A0> >> BDC'
    expect(compact(`BT /F1 10 Tf <0001> Tj ${span} 5 0 Td <0000> Tj EMC 5 0 Td <0002> Tj ET`)).toBe(
      'BT /F1 10 Tf <0001> Tj  5 0 Td <0000> Tj  5 0 Td <0002> Tj ET',
    )
    const ligature = '/Span<</ActualText <FEFF00660069> >> BDC'
    expect(compact(`BT /F1 10 Tf ${ligature} <0001> Tj EMC ET`)).toContain('BDC')
  })

  test('text of other fonts stays as it is', () => {
    const content = 'BT /F2 10 Tf <01> Tj 5 0 Td <02> Tj ET'
    expect(compact(content)).toBe(content)
  })
})

describe('where a stretch paints', () => {
  const boxOf = (content: string) => {
    const source = bytes(content)
    const [stretch] = scanContent(source, () => false)
    const sheet = { bytes: source, resources: undefined, matrix: [1, 0, 0, 1, 100, 0] } as unknown as Sheet
    return stretch && measureStretch(sheet, stretch)
  }

  test('goes by the coordinates at its start, its own, and those of its sheet', () => {
    expect(boxOf('2 0 0 -2 0 50 cm\n/P <</MCID 0>>BDC q 1 0 0 1 5 5 cm 0 0 10 10 re f Q EMC')).toEqual({
      left: 110,
      bottom: 20,
      right: 130,
      top: 40,
    })
  })

  test('is cut by what clips it, and clips alone paint nothing', () => {
    expect(boxOf('/P <</MCID 0>>BDC q 0 0 10 10 re W n 1 0 0 1 5 5 cm 0 0 m 90 90 l S Q 0 0 99 99 re n EMC')).toEqual({
      left: 105,
      bottom: 5,
      right: 110,
      top: 10,
    })
  })

  test('goes on where it leaves coordinates that it began in', () => {
    expect(boxOf('q 1 0 0 1 50 50 cm /P <</MCID 0>>BDC 0 0 1 1 re f Q 0 0 1 1 re f EMC')).toEqual({
      left: 100,
      bottom: 0,
      right: 151,
      top: 51,
    })
  })

  test('of text goes by its size, of pictures is all of them', () => {
    expect(boxOf('/P <</MCID 0>>BDC BT /F1 10 Tf 1 0 0 1 7 9 Tm <00010002> Tj ET EMC')).toEqual({
      left: 107,
      bottom: 7,
      right: 117,
      top: 17,
    })
    expect(boxOf('/P <</MCID 0>>BDC q 30 0 0 20 1 2 cm /X1 Do Q EMC')).toEqual({
      left: 101,
      bottom: 2,
      right: 131,
      top: 22,
    })
  })
})

describe('words that are written from right to left', () => {
  /** A word, a blank or a number as the browser paints it. */
  const piece = (word: string, x: number, y: number, isReversed = false) => {
    const shown = `1 0 0 -1 0 ${y} Tm ${x} 0 Td (${word}) Tj`
    return isReversed ? `BT /ReversedChars BMC ${shown} EMC ET` : `BT ${shown} ET`
  }
  const split = (...pieces: readonly string[]) => {
    const source = bytes(`q /P <</MCID 3>>BDC ${pieces.join(' ')} EMC Q`)
    const [stretch] = scanContent(source, () => false)
    if (!stretch) throw new Error('nothing is painted')
    const wordOf = (from: number, to: number) => /\((.*?)\)/u.exec(text(source.subarray(from, to)))?.[1] ?? ''
    const reader = { read: (_: unknown, { start, end }: { start: number; end: number }) => wordOf(start, end).trim() }
    const words = splitWords({ bytes: source } as unknown as Sheet, stretch, reader)
    return (
      words && { order: words.read.map(({ body }) => wordOf(body.start, body.end)), source, painted: words.painted }
    )
  }

  test('come line by line, from right to left, numbers and foreign words among them as they are written', () => {
    const line = [
      piece('C', 0, 9, true),
      piece(' ', 10, 9),
      piece('New', 20, 9),
      piece(' ', 50, 9),
      piece('York', 60, 9),
      piece(' ', 90, 9),
      piece('A', 95, 9, true),
    ]
    expect(split(...line, piece('D', 70, 30, true))?.order).toEqual(['A', ' ', 'New', ' ', 'York', ' ', 'C', 'D'])
  })

  test('are marked one by one', () => {
    const made = split(piece('b', 0, 9, true), piece('a', 50, 9, true))
    const numbers = new Map(made?.painted.map((stretch, index) => [stretch, index]))
    const written = writeContent(made?.source ?? new Uint8Array(), made?.painted ?? [], (one) => ({
      type: 'P',
      mcid: numbers.get(one) ?? 9,
    }))
    expect(text(written).replace(/\s+/gu, ' ')).toBe(
      `q /P <</MCID 0>>BDC ${piece('b', 0, 9, true)} EMC/P <</MCID 1>>BDC ${piece('a', 50, 9, true)} EMC Q`,
    )
  })

  test('other content stays as it is', () => {
    expect(split(piece('a', 0, 9), piece('b', 50, 9))).toBeUndefined()
    expect(split(piece('a', 0, 9, true), 'q 2 0 0 2 0 0 cm', piece('b', 50, 9, true), 'Q')).toBeUndefined()
  })
})
