import { readFontFile } from '../read-font-file.ts'

export interface Cut {
  readonly path: string
  readonly weight: number
  readonly codes: readonly number[]
  /** `woff` is half as large and takes ten times as long, whatever the number of letters. */
  readonly format: 'truetype' | 'woff'
}

const made = new Map<string, Promise<string>>()

/**
 * A variable font as a static one of this weight, with these characters and what joins them, as base64. Variable faces
 * would end as Type 3 fonts in a PDF. Once a process for the same characters: rounds of fitting repeat them.
 */
export function subsetSlice(cut: Cut): Promise<string> {
  const key = `${cut.path} ${cut.weight} ${cut.format} ${cut.codes.join()}`
  const subset = made.get(key) ?? cutAnew(cut)
  made.set(key, subset)
  return subset
}

async function cutAnew({ path, weight, codes, format }: Cut): Promise<string> {
  // A megabyte of WebAssembly that few decks need.
  const [{ default: subsetFont }, { bytes }] = await Promise.all([import('subset-font'), readFontFile(path)])
  const text = String.fromCodePoint(...codes)
  const font = await subsetFont(bytes, text, { targetFormat: format, variationAxes: { wght: weight } })
  return Buffer.from(font).toString('base64')
}
