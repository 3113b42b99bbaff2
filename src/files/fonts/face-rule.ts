import type { EmbeddedFont } from '../../model/deck.ts'
import type { InputFile } from '../../model/output.ts'
import type { FontFace } from '../../model/template.ts'

interface RuleParts {
  readonly face: FontFace
  readonly base64: string
  readonly format: 'woff2' | 'woff' | 'truetype'
  readonly ranges: readonly (readonly [number, number])[]
  readonly file: InputFile
}

/** An `@font-face` rule that holds its font. */
export function faceRule({ face, base64, format, ranges, file }: RuleParts): EmbeddedFont {
  const { family, weight, style } = face
  const shown = ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',')
  const data = `data:font/${format === 'truetype' ? 'ttf' : format};base64,${base64}`
  const rule = `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(${data}) format('${format}');unicode-range:${shown}}`
  return { name: `${family} ${weight} ${style} ${shown}`, family, rule, file }
}

function hex(code: number): string {
  return code.toString(16).toUpperCase()
}
