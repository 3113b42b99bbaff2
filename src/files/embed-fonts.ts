import { readFile } from 'node:fs/promises'
import { sep } from 'node:path'
import type { EmbeddedFont } from '../model/deck.ts'
import type { InputFile } from '../model/output.ts'
import type { FontFace } from '../model/template.ts'
import { contentHash } from '../text/content-hash.ts'

/** A font file as it is embedded. */
interface EncodedFont {
  readonly base64: string
  readonly input: InputFile
}

const encoded = new Map<string, Promise<EncodedFont>>()

/**
 * `@font-face` rules with the fonts inside, for those files of `faces` that hold a character of `text`.
 * Rules that the style sheet `already` holds are left out.
 * Deterministic: the same faces and characters give the same rules.
 */
export async function embedFonts(
  faces: readonly FontFace[],
  text: string,
  already = '',
): Promise<readonly EmbeddedFont[]> {
  const codes = [...new Set(Array.from(text, (char) => char.codePointAt(0) ?? 0))]
  const embedded = faces.flatMap((face) =>
    face.files
      .filter((file) => codes.some((code) => file.ranges.some(([first, last]) => code >= first && code <= last)))
      .map(async (file) => {
        const { family, weight, style } = face
        const ranges = file.ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
        const { base64, input } = await encode(file.path)
        const rule = `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${ranges}}`
        return { name: `${family} ${weight} ${style} ${ranges}`, family, rule, file: input }
      }),
  )
  const made = await Promise.all(embedded)
  return made.filter(
    ({ rule }, index) => !already.includes(rule) && made.findIndex((other) => other.rule === rule) === index,
  )
}

/** Once a process: every deck embeds the same few files. */
function encode(path: string): Promise<EncodedFont> {
  const known = encoded.get(path) ?? readFont(path)
  encoded.set(path, known)
  return known
}

async function readFont(path: string): Promise<EncodedFont> {
  const bytes = await readFile(path)
  const shown = path
    .split(sep)
    .join('/')
    .replace(/^.*\/node_modules\//u, '')
  return { base64: bytes.toString('base64'), input: { kind: 'font', path: shown, sha256: contentHash(bytes) } }
}

function hex(code: number): string {
  return code.toString(16).toUpperCase()
}
