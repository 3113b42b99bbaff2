import { readFontFile } from '../read-font-file.ts'

const made = new Map<string, Promise<string>>()

/**
 * A variable font as a static one of this weight, with these characters and what joins them, as base64 of WOFF.
 * Variable faces would end as Type 3 fonts in a PDF. Once a process for the same characters: rounds of fitting repeat
 * them.
 */
export function subsetSlice(path: string, weight: number, codes: readonly number[]): Promise<string> {
  const key = `${path} ${weight} ${codes.join()}`
  const subset = made.get(key) ?? cut(path, weight, codes)
  made.set(key, subset)
  return subset
}

async function cut(path: string, weight: number, codes: readonly number[]): Promise<string> {
  // A megabyte of WebAssembly that few decks need.
  const [{ default: subsetFont }, { bytes }] = await Promise.all([import('subset-font'), readFontFile(path)])
  const text = String.fromCodePoint(...codes)
  const font = await subsetFont(bytes, text, { targetFormat: 'woff', variationAxes: { wght: weight } })
  return Buffer.from(font).toString('base64')
}
