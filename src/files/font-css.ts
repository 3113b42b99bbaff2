import { readFile } from 'node:fs/promises'
import type { FontFace } from '../model/template.ts'

const encoded = new Map<string, string>()

/**
 * `@font-face` rules with the fonts inside, for those files of `faces` that hold a character of `text`.
 * Deterministic: the same faces and characters give the same rules.
 */
export async function fontCss(faces: readonly FontFace[], text: string): Promise<string> {
  const codes = [...new Set(Array.from(text, (char) => char.codePointAt(0) ?? 0))]
  const rules = faces.flatMap((face) =>
    face.files
      .filter((file) => codes.some((code) => file.ranges.some(([first, last]) => code >= first && code <= last)))
      .map(async (file) => {
        const ranges = file.ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
        return `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};src:url(data:font/woff2;base64,${await encode(file.path)}) format('woff2');unicode-range:${ranges.join(',')}}`
      }),
  )
  return (await Promise.all(rules)).join('\n')
}

async function encode(path: string): Promise<string> {
  const known = encoded.get(path)
  if (known !== undefined) return known
  const text = (await readFile(path)).toString('base64')
  encoded.set(path, text)
  return text
}

function hex(code: number): string {
  return code.toString(16).toUpperCase()
}
