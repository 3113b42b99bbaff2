import { describe, expect, test } from 'vitest'
import { measureStretch } from '../../../../src/export/pdf/content/measure-stretch.ts'
import { readOperators } from '../../../../src/export/pdf/content/read-operators.ts'
import type { Sheet } from '../../../../src/export/pdf/content/read-sheets.ts'
import { scanContent } from '../../../../src/export/pdf/content/scan-content.ts'
import { splitWords } from '../../../../src/export/pdf/content/text/split-words.ts'
import { writeContent } from '../../../../src/export/pdf/content/write-content.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const text = (content: Buffer) => Buffer.from(content).toString('latin1')
const stretchesOf = (content: Buffer, isForm: (name: string) => boolean = () => false) =>
  scanContent(content, () => undefined, isForm).stretches

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
    const stretches = stretchesOf(source)
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
    const [first, second, third] = stretchesOf(
      bytes('/P <</MCID 0>>BDC\n0 0 1 1 re f\nEMC\n/P <</MCID 1>>BDC\nBT <0001> Tj ET\nEMC\nq /X5 Do Q'),
    )
    expect(first?.paints).toEqual({ paths: true, text: false, objects: [] })
    expect(second?.paints).toEqual({ paths: false, text: true, objects: [] })
    expect(third).toMatchObject({ paints: { objects: ['X5'] } })
    expect(third?.mcid).toBeUndefined()
  })

  test('of forms with marks of their own stands apart', () => {
    expect(stretchesOf(bytes('q\n/X5 Do\nQ\n/X6 Do'), (name) => name === 'X5')).toHaveLength(1)
  })

  test('in which marks stand inside marks is refused', () => {
    const nested = bytes('/P <</MCID 0>>BDC /P <</MCID 1>>BDC EMC EMC')
    expect(() => stretchesOf(nested)).toThrow('inside other')
  })
})

describe('where a stretch paints', () => {
  const boxOf = (content: string) => {
    const source = bytes(content)
    const [stretch] = stretchesOf(source)
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
    const [stretch] = stretchesOf(source)
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
    const written = writeContent(made?.source ?? Buffer.alloc(0), made?.painted ?? [], (one) => ({
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
