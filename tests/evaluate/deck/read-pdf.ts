import { execFile } from 'node:child_process'
import { decode } from './html-tree.ts'

/** A word as poppler finds it in a PDF; its box holds the ink and the room that the font keeps above and below. */
export interface PdfWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A page of a PDF; lengths in points, from its upper left corner. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly words: readonly PdfWord[]
}

/** The words of each page with their boxes, as poppler's `pdftotext` reads them; undefined where it is not installed. */
export function readPdfPages(pdf: Uint8Array): Promise<readonly PdfPage[] | undefined> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 1 << 28 }
    const child = execFile('pdftotext', ['-bbox', '-enc', 'UTF-8', '-', '-'], options, (error, stdout) => {
      if (!error) resolve(pagesOf(stdout))
      else if ('code' in error && error.code === 'ENOENT') resolve(undefined)
      else reject(error)
    })
    // Where there is no such program, nobody reads; that is told above.
    child.stdin?.on('error', () => {})
    child.stdin?.end(pdf)
  })
}

const ELEMENT = /<(page|word)((?: \w+="[^"]*")*)>(?:([^<]*)<\/word>)?/gu

function pagesOf(xml: string): readonly PdfPage[] {
  const pages: (PdfPage & { readonly words: PdfWord[] })[] = []
  for (const [, tag, attributes = '', text = ''] of xml.matchAll(ELEMENT)) {
    const value = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1])
    if (tag === 'page') pages.push({ width: value('width'), height: value('height'), words: [] })
    else
      pages.at(-1)?.words.push({
        text: decode(text),
        left: value('xMin'),
        top: value('yMin'),
        right: value('xMax'),
        bottom: value('yMax'),
      })
  }
  return pages
}

/** Of the height of a word's box, the part about its middle that its ink takes. */
const INK = 0.5
const ROUNDING_PT = 0.5

/** Whether all of a word lies on its page, not half of it. */
export function liesOnPage(word: PdfWord, { width, height }: PdfPage): boolean {
  const middle = (word.top + word.bottom) / 2
  const half = ((word.bottom - word.top) * INK) / 2
  return (
    word.left >= -ROUNDING_PT &&
    word.right <= width + ROUNDING_PT &&
    middle - half >= -ROUNDING_PT &&
    middle + half <= height + ROUNDING_PT
  )
}
