import type { EmbeddedFont } from '../../model/deck.ts'
import type { FontFace } from '../../model/template.ts'
import { faceRule } from './face-rule.ts'
import { isWithin } from './parse-faces.ts'
import { readFontFile } from './read-font-file.ts'
import { lendScripts } from './scripts/lend-scripts.ts'

/** What is written, and in which language. */
export interface FontWish {
  readonly text: string
  readonly lang: string
  /** A style sheet whose rules need not come again. */
  readonly already?: string
}

/**
 * `@font-face` rules with the fonts inside, for those files of `faces` that hold a character of the text, and for the
 * letters of other scripts that those lack. The last family stays last: it lends what nobody else has.
 * Deterministic: the same faces and characters give the same rules.
 */
export async function embedFonts(
  faces: readonly FontFace[],
  { text, lang, already = '' }: FontWish,
): Promise<readonly EmbeddedFont[]> {
  // Browsers draw letters with their marks in one where they can.
  const codes = [...new Set(Array.from(`${text}${text.normalize('NFC')}`, (char) => char.codePointAt(0) ?? 0))]
  const last = faces.at(-1)?.family
  const own = (some: readonly FontFace[]) =>
    some.flatMap((face) =>
      face.files
        .filter(({ ranges }) => codes.some((code) => isWithin(ranges, code)))
        .map(async ({ path, ranges }) => {
          const { base64, input } = await readFontFile(path)
          return faceRule({ face, base64: base64(), format: 'woff2', ranges, file: input })
        }),
    )
  const [first, lent, lending] = await Promise.all([
    Promise.all(own(faces.filter(({ family }) => family !== last))),
    lendScripts(faces, codes, { text, lang }),
    Promise.all(own(faces.filter(({ family }) => family === last))),
  ])
  // Of two rules for one character the later one holds.
  const made = [...first, ...lent, ...lending]
  return made.filter(
    ({ rule }, index) => !already.includes(rule) && made.findIndex((other) => other.rule === rule) === index,
  )
}
