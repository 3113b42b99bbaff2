import { beforeAll, describe, expect, test } from 'vitest'
import { embedFonts } from '../../../../src/files/fonts/embed-fonts.ts'
import { missingCharacters } from '../../../../src/files/fonts/missing-characters.ts'
import type { EmbeddedFont } from '../../../../src/model/deck.ts'
import type { FontFace } from '../../../../src/model/template.ts'
import { briefingTemplate } from '../../../helpers/make-deck.ts'
import { reportNothing } from '../../../helpers/unexpected.ts'

let faces: readonly FontFace[]
beforeAll(async () => {
  faces = (await briefingTemplate(reportNothing)).fonts
})

/** The fonts that give letters to the text faces. */
async function lent(text: string, lang: string): Promise<readonly EmbeddedFont[]> {
  const fonts = await embedFonts(faces, { text, lang })
  expect(missingCharacters(fonts.map(({ rule }) => rule).join('\n'), text)).toEqual([])
  expect(fonts.at(-1)?.family ?? 'DejaVu Mono').toBe('DejaVu Mono')
  return fonts.filter(({ file }) => file.path.startsWith('@fontsource-variable/'))
}

function packagesOf(fonts: readonly EmbeddedFont[]): readonly string[] {
  return [...new Set(fonts.map(({ file }) => file.path.split('/')[1] ?? ''))].sort()
}

describe('embedFonts', () => {
  test.each([
    ['Plain – “words” → ✓ naïve', 'en'],
    ['море θάλασσα Ἐν ἀρχῇ Chợ quê', 'ru'],
  ])('lends nothing to "%s"', async (text, lang) => {
    expect(await lent(text, lang)).toEqual([])
  })

  test.each([
    ['直す 予約', 'ja', 'jp'],
    ['直接', 'zh', 'sc'],
    ['直接', 'zh-Hant', 'tc'],
    ['한국 直', 'ko', 'kr'],
    ['the word 直', 'en', 'sc'],
    ['the word 直す', 'en', 'jp'],
  ])('takes "%s" in %s from one family', async (text, lang, name) => {
    expect(packagesOf(await lent(text, lang))).toEqual([`noto-sans-${name}`, `noto-serif-${name}`])
  })

  test.each([
    ['نخيل', 'ar', 'noto-naskh-arabic', 'noto-sans-arabic'],
    ['הגינה', 'he', 'noto-sans-hebrew', 'noto-serif-hebrew'],
    ['ตลาดน้ำ', 'th', 'noto-sans-thai', 'noto-serif-thai'],
    ['बिजली', 'hi', 'noto-sans-devanagari', 'noto-serif-devanagari'],
    ['a sign: ก', 'en', 'noto-sans-thai', 'noto-serif-thai'],
  ])('takes "%s" from its script', async (text, lang, ...names) => {
    expect(packagesOf(await lent(text, lang))).toEqual(names)
  })

  test('lends exactly what is written of scripts with thousands of letters', async () => {
    const fonts = await lent('猫と犬', 'ja')
    const ranges = new Set(fonts.map(({ name }) => name.replace(/^.* (?=U\+)/u, '')))
    expect([...ranges].sort()).toEqual(['U+3068', 'U+72AC', 'U+732B'])
    expect(Math.max(...fonts.map(({ rule }) => rule.length))).toBeLessThan(10_000)
  })

  test('lends the letters that others are set by way of', async () => {
    // U+0E33 is drawn as U+0E4D and U+0E32.
    const [font] = await lent('น้ำ', 'th')
    const css = font?.rule ?? ''
    expect(missingCharacters(css, '\u0E4D\u0E32')).toEqual([])
  })

  test('lends the whole letter for one that is written in parts', async () => {
    const fonts = await lent('か\u3099', 'ja')
    expect(missingCharacters(fonts.map(({ rule }) => rule).join(), 'が')).toEqual([])
  })

  test('every face that lacks a letter gets it at its own weight', async () => {
    const fonts = await lent('猫', 'ja')
    expect(fonts.map(({ name }) => name.replace(/ U\+.*/u, ''))).toEqual(
      faces
        .filter(({ family }) => family !== 'DejaVu Mono')
        .map(({ family, weight, style }) => `${family} ${weight} ${style}`),
    )
    const rules = new Set(fonts.map(({ rule }) => /base64,([^)]*)/u.exec(rule)?.[1]))
    expect(rules.size).toBe(4)
  })

  test('marks are as wide as letters in Chinese and Japanese only, and apostrophes never', async () => {
    const has = async (text: string, lang: string) =>
      (await lent(text, lang)).some(({ name }) => /U\+2(?:019|01C|026)/u.test(name))
    expect(await has('他说“好”', 'zh')).toBe(true)
    expect(await has('猫…', 'ja')).toBe(true)
    expect(await has('猫 “cat”', 'en')).toBe(false)
    expect(await has('Tom’s 猫', 'zh')).toBe(false)
  })

  test('gives the same rules every time', async () => {
    const wish = { text: '予約で走る', lang: 'ja' }
    expect(await embedFonts(faces, wish)).toEqual(await embedFonts(faces, wish))
  })

  test('leaves out what a style sheet has', async () => {
    const fonts = await embedFonts(faces, { text: '猫', lang: 'ja' })
    const already = fonts.map(({ rule }) => rule).join('\n')
    expect(await embedFonts(faces, { text: '猫', lang: 'ja', already })).toEqual([])
  })
})
