import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib'
import { contentOf, packedStream } from '../../pdf-objects.ts'

/** A font as content uses it: what its codes are for. */
export interface Font {
  readonly codeBytes: 1 | 2
  /** What a code stands for (ISO 32000-1, 9.10.3). */
  readonly texts: ReadonlyMap<number, string>
  /** In thousandths of the size; undefined where codes are not two bytes each, as in the fonts that the browser embeds. */
  readonly width: ((code: number) => number) | undefined
  /** The code of a blank, if the font has one. */
  readonly blank: number | undefined
  /** The codes that the content shows. */
  readonly shown: Set<number>
}

const name = PDFName.of

/** Changes nothing of what it stands between, and joins nothing that it would part. */
const INVISIBLE = '2060'
/** Nothing that a code may stand for, but the browser writes it of what it paints apart. */
const NOTHING = /(<[\dA-Fa-f]+>\s*)<(?:0000|FEFF|FFFE)>/giu

/** The fonts of one PDF. */
export class FontBook {
  readonly #fonts = new Map<PDFDict, Font>()

  /** A font by the name that content has for it. */
  find(resources: PDFDict | undefined, key: string): Font | undefined {
    const dict = resources?.lookupMaybe(name('Font'), PDFDict)?.lookupMaybe(name(key), PDFDict)
    if (!dict) return undefined
    const font = this.#fonts.get(dict) ?? readFont(dict)
    this.#fonts.set(dict, font)
    return font
  }

  /**
   * Says of every code that is shown what it stands for (ISO 14289-1, 7.21.7). The browser says nothing of the dots that it
   * paints apart from their letters, as in Arabic; they stand for what cannot be seen.
   */
  completeTexts({ context }: PDFDocument): void {
    for (const [dict, { codeBytes, texts, shown }] of this.#fonts) {
      const missing = [...shown].filter((code) => !texts.has(code)).sort((a, b) => a - b)
      const ref = dict.get(name('ToUnicode'))
      const stream = dict.lookup(name('ToUnicode'))
      if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
      const was = textOf(stream)
      const mended = was.replace(/beginbfchar[\s\S]*?endbfchar/gu, (section) =>
        section.replace(NOTHING, `$1<${INVISIBLE}>`),
      )
      if (missing.length === 0 && mended === was) continue
      const lines = missing.map((code) => `<${hexOf(code, codeBytes)}> <${INVISIBLE}>`)
      const sections = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
        const part = lines.slice(index * 100, (index + 1) * 100)
        return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`
      })
      const map = mended.replace(/endcmap/u, (end) => sections.join('') + end)
      context.assign(ref, packedStream(context, Buffer.from(map, 'latin1')))
    }
  }
}

const written: [string[], string[]] = [[], []]

/** A code as content writes it. */
export function hexOf(code: number, codeBytes: 1 | 2): string {
  const known = written[codeBytes === 1 ? 0 : 1]
  known[code] ??= code
    .toString(16)
    .toUpperCase()
    .padStart(codeBytes * 2, '0')
  return known[code] ?? ''
}

function readFont(dict: PDFDict): Font {
  const texts = readTexts(dict)
  const [blank] = [...texts].find(([, text]) => text === ' ') ?? []
  const codeBytes = dict.get(name('Subtype')) === name('Type0') ? 2 : 1
  return { codeBytes, texts, width: readWidths(dict), blank, shown: new Set() }
}

/** ISO 32000-1, 9.7.4.3. */
function readWidths(font: PDFDict): Font['width'] {
  const isWide = font.get(name('Subtype')) === name('Type0') && font.get(name('Encoding')) === name('Identity-H')
  const descendant = isWide ? font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict) : undefined
  if (!descendant) return undefined
  const usual = descendant.lookupMaybe(name('DW'), PDFNumber)?.asNumber() ?? 1000
  const widths: number[] = []
  const list = descendant.lookupMaybe(name('W'), PDFArray)
  const number = (index: number) => list?.lookup(index, PDFNumber).asNumber() ?? 0
  for (let at = 0; list && at < list.size(); ) {
    const first = number(at)
    const next = list.lookup(at + 1)
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index += 1)
        widths[first + index] = next.lookup(index, PDFNumber).asNumber()
      at += 2
    } else {
      for (let code = first; code <= number(at + 1); code += 1) widths[code] = number(at + 2)
      at += 3
    }
  }
  return (code) => widths[code] ?? usual
}

function readTexts(font: PDFDict): ReadonlyMap<number, string> {
  const stream = font.lookup(name('ToUnicode'))
  const map = stream instanceof PDFRawStream ? textOf(stream) : ''
  const of = new Map<number, string>()
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, code = '', text = ''] of section.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/gu))
      of.set(Number.parseInt(code, 16), utf16(text))
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    const range = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/gu
    for (const [, low = '', high = '', first, list] of section.matchAll(range)) {
      const texts = list?.match(/[\dA-Fa-f]+/gu)
      const [from, to] = [Number.parseInt(low, 16), Number.parseInt(high, 16)]
      for (let code = from; code <= to; code += 1)
        of.set(code, texts ? utf16(texts[code - from] ?? '') : next(utf16(first ?? ''), code - from))
    }
  }
  return of
}

function textOf(stream: PDFRawStream): string {
  return contentOf(stream).toString('latin1')
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

/** A range counts on in the last unit. */
function next(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
}
