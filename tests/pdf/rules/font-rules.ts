import { asDict, bytesOf, dictOf, get, nameOf, numberOf, textOf } from '../reader/objects.ts'
import type { Font } from '../reader/read-font.ts'
import { type Rule, rule } from './rule.ts'

/** A rule about every font that some page uses. */
function fontRule(id: string, says: string, fault: (font: Font) => string | false | undefined): Rule {
  return rule(id, says, function* ({ fonts }) {
    for (const font of fonts) {
      const what = font.used.size > 0 && fault(font)
      if (what) yield { where: `font ${font.name} ${font.dict.context.getObjectRef(font.dict) ?? ''}`, what }
    }
  })
}

const hex = (codes: readonly number[]) => codes.map((code) => code.toString(16).padStart(4, '0')).join(', ')
const list = (codes: readonly number[], fault: string) => codes.length > 0 && `${fault}: ${hex(codes.slice(0, 8))}`
const SYMBOLIC = 4
const NEVER = ['\0', '\uFEFF', '\uFFFE']

export const FONT_RULES: readonly Rule[] = [
  fontRule('7.21.3.1-1', 'Composite fonts and their encodings agree on a collection of characters.', (font) => {
    if (font.type !== 'Type0') return false
    const own = dictOf(font.drawn, 'CIDSystemInfo')
    if (!own) return 'has no CIDSystemInfo'
    const encoding = dictOf(asDict(get(font.dict, 'Encoding')), 'CIDSystemInfo')
    const differs = (key: string) => encoding && textOf(own, key) !== textOf(encoding, key)
    return (differs('Registry') || differs('Ordering')) && 'Encoding has another one'
  }),
  fontRule('7.21.3.2-1', 'Embedded TrueType glyphs are found by a CIDToGIDMap.', ({ drawn }) => {
    const isTrueType = nameOf(drawn, 'Subtype') === 'CIDFontType2'
    const map = get(drawn, 'CIDToGIDMap')
    return isTrueType && nameOf(drawn, 'CIDToGIDMap') !== 'Identity' && !bytesOf(map) && 'has none'
  }),
  fontRule('7.21.3.3-1', 'Encodings of composite fonts are Identity or embedded.', ({ type, dict }) => {
    const name = nameOf(dict, 'Encoding')
    const isKnown = name === undefined ? bytesOf(get(dict, 'Encoding')) : /^Identity-[HV]$/u.test(name)
    return type === 'Type0' && !isKnown && `Encoding is ${name ?? 'missing'}`
  }),
  fontRule(
    '7.21.4.1-1',
    'Fonts are embedded.',
    ({ isEmbedded, visible }) => visible.size > 0 && !isEmbedded && 'is not',
  ),
  fontRule('7.21.4.1-2', 'Embedded fonts have every glyph that is used.', ({ program, visible, glyphOf }) => {
    const glyphs = program?.glyphs ?? Number.POSITIVE_INFINITY
    return list(
      [...visible].filter((code) => (glyphOf(code) ?? 0) >= glyphs),
      'has none for codes',
    )
  }),
  fontRule('7.21.4.2-1', 'A list of the glyphs of an embedded font is complete.', ({ descriptor, used }) => {
    const bits = bytesOf(get(descriptor, 'CIDSet'))
    if (!bits) return false
    const isListed = (cid: number) => (((bits[cid >> 3] ?? 0) >> (7 - (cid & 7))) & 1) === 1
    return list(
      [...used].filter((cid) => !isListed(cid)),
      'CIDSet lacks',
    )
  }),
  fontRule('7.21.5-1', 'Widths are those of the embedded glyphs.', ({ program, visible, glyphOf, widthOf }) => {
    if (!program) return false
    const differs = (code: number) => {
      const [glyph, width] = [glyphOf(code), widthOf(code)]
      if (glyph === undefined || width === undefined || glyph >= program.glyphs) return false
      return Math.abs(program.advance(glyph) - width) > 1
    }
    return list([...visible].filter(differs), 'differ for codes')
  }),
  fontRule('7.21.6-1', 'Simple TrueType fonts say how they are encoded, unless they are symbols.', (font) => {
    if (font.type !== 'TrueType') return false
    const isSymbol = ((numberOf(font.descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0
    const name = nameOf(font.dict, 'Encoding') ?? nameOf(dictOf(font.dict, 'Encoding'), 'BaseEncoding')
    const isPlain = name === 'WinAnsiEncoding' || name === 'MacRomanEncoding'
    return isSymbol ? get(font.dict, 'Encoding') !== undefined && 'is of symbols' : !isPlain && 'has no plain encoding'
  }),
  fontRule('7.21.7-1', 'What is shown can be told in Unicode.', ({ used, textOf }) => {
    return list(
      [...used].filter((code) => (textOf(code) ?? '') === ''),
      'nothing for codes',
    )
  }),
  fontRule('7.21.7-2', 'No code stands for U+0000, U+FEFF or U+FFFE.', ({ toUnicode }) => {
    const isWrong = ([, text]: readonly [number, string]) => NEVER.some((letter) => text.includes(letter))
    return list(
      [...(toUnicode?.texts ?? [])].filter(isWrong).map(([code]) => code),
      'such are codes',
    )
  }),
  fontRule('7.21.8-1', 'No letter is shown for which the font has no glyph.', ({ visible, isMissing }) => {
    return list([...visible].filter(isMissing), 'there is none for codes')
  }),
]
