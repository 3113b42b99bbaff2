const FACE = /@font-face\s*\{([^}]*)\}/gu

/** One file of a face, as a style sheet names it. */
export interface FaceFile {
  /** As written, relative to the style sheet. */
  readonly file: string
  /** First and last code point of each stretch that it is asked for. */
  readonly ranges: readonly (readonly [number, number])[]
  /** Lightest and heaviest weight; equal for a static face. */
  readonly weights: readonly [number, number]
}

const ALL = [[0, 0x10ffff]] as const

/** The WOFF2 files of a package's style sheet, in its order. */
export function parseFaces(css: string): readonly FaceFile[] {
  return [...css.matchAll(FACE)].flatMap(([, body = '']) => {
    const file = /url\(([^)]+\.woff2)\)/u.exec(body)?.[1]
    const ranges = /unicode-range:\s*([^;]+)/u.exec(body)?.[1]
    const [, lightest = '400', heaviest = lightest] = /font-weight:\s*(\d+)(?:\s+(\d+))?/u.exec(body) ?? []
    if (!file) return []
    return [
      {
        file: file.replace(/['"]/gu, ''),
        ranges: ranges ? parseRanges(ranges) : ALL,
        weights: [Number(lightest), Number(heaviest)],
      },
    ]
  })
}

/** `U+0-7F,U+4??` as pairs of code points. */
export function parseRanges(text: string): readonly (readonly [number, number])[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-')
    return [Number.parseInt(first.replace(/\?/gu, '0'), 16), Number.parseInt(last.replace(/\?/gu, 'F'), 16)] as const
  })
}

/** Whether a code point lies in one of the stretches. */
export function isWithin(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last)
}
