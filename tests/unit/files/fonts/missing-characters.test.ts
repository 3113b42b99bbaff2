import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingCharacters } from '../../../../src/files/fonts/missing-characters.ts'

const FILES = join(import.meta.dirname, '../../../../node_modules/@fontsource/source-serif-4/files')

function rule(name: string, rest = ''): string {
  const base64 = readFileSync(join(FILES, name)).toString('base64')
  const format = name.endsWith('woff2') ? 'woff2' : 'woff'
  return `@font-face{font-family:A;src:url(data:font/${format};base64,${base64}) format('${format}')${rest}}`
}

const LATIN = rule('source-serif-4-latin-400-normal.woff2')

test('names each character that no font has once, in the order of the text', () => {
  expect(missingCharacters(LATIN, 'The 猫 and the א, the 猫')).toEqual(['猫', 'א'])
  expect(missingCharacters('', 'ab')).toEqual(['a', 'b'])
})

test('a character that one of several fonts has is not missing', () => {
  const greek = rule('source-serif-4-greek-400-normal.woff')
  expect(missingCharacters(LATIN, 'aθ')).toEqual(['θ'])
  expect(missingCharacters(`${LATIN}\np{color:red}\n${greek}`, 'aθ')).toEqual([])
})

test('a font has nothing beyond its range', () => {
  const digits = rule('source-serif-4-latin-400-normal.woff2', ';unicode-range:U+30-39,U+4?')
  expect(missingCharacters(digits, '19AOaz')).toEqual(['a', 'z'])
})

test('what is never drawn needs no font', () => {
  const undrawn = ['\t', '\n', '\u00A0', '\u00AD', '\u200B', '\u200D', '\u2060', '\u202F', '\u3000', '\uFE0E', '\uFE0F']
  const plane14 = ['\u{E0067}', '\u{E0100}', '\u200E', '\u2066', '\uFEFF']
  expect(missingCharacters(LATIN, [...undrawn, ...plane14].join('x'))).toEqual([])
})

test('what nobody has assigned yet and private signs are missing', () => {
  expect(missingCharacters(LATIN, '\u{10D80}\uE000')).toEqual(['\u{10D80}', '\uE000'])
})
