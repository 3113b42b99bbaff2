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
  /** The page as it is drawn; absent where nobody drew it. */
  readonly picture?: GrayPicture
}

/** One byte a pixel, row after row. */
export interface GrayPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** The pages of a PDF as poppler's `pdftotext` and `pdftoppm` read and draw them; undefined where they are not installed. */
export async function readPdfPages(pdf: Uint8Array): Promise<readonly PdfPage[] | undefined> {
  const text = await poppler('pdftotext', ['-bbox', '-enc', 'UTF-8', '-', '-'], pdf)
  const drawn = text && (await poppler('pdftoppm', ['-r', '72', '-gray', '-'], pdf))
  if (!text || !drawn) return undefined
  const pictures = picturesOf(drawn)
  return pagesOf(text.toString('utf8')).map((page, index) => {
    const picture = pictures[index]
    if (!picture) throw new Error(`Page ${index + 1} of ${pictures.length} is not drawn.`)
    return { ...page, picture }
  })
}

/** What the program writes; undefined where it is not installed. */
function poppler(program: string, args: readonly string[], pdf: Uint8Array): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { maxBuffer: 1 << 29, encoding: 'buffer' }, (error, stdout) => {
      if (!error) resolve(stdout)
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

/** Pictures in the format PGM, one after the other: `P5`, width, height, 255, then the pixels. */
function picturesOf(pgm: Buffer): readonly GrayPicture[] {
  const pictures: GrayPicture[] = []
  for (let at = 0; at < pgm.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(pgm.toString('latin1', at, at + 40))
    if (!head) throw new Error('pdftoppm writes something else than gray pictures.')
    const [width, height] = [Number(head[1]), Number(head[2])]
    const start = at + head[0].length
    at = start + width * height
    pictures.push({ width, height, pixels: pgm.subarray(start, at) })
  }
  return pictures
}
