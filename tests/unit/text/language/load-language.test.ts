import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../../../src/text/language/load-language.ts'

const CODES = ['en', 'de', 'fr', 'es', 'ja', 'zh', 'ar']

describe('loadLanguage', () => {
  it.each(CODES)('%s has data of its own', async (code) => {
    const language = await loadLanguage(code)
    expect(language.code).toBe(code)
    expect(language.stopWords.size).toBeGreaterThan(50)
    expect(language.danglingStarts.size).toBeGreaterThan(20)
    expect(language.furniture.agenda).toMatch(/\p{L}/u)
    expect(Intl.Segmenter.supportedLocalesOf(language.locale)).toEqual([language.locale])
  })

  it.each(CODES)('%s lists lower-case entries without stray blanks', async (code) => {
    const language = await loadLanguage(code)
    for (const set of [
      language.danglingStarts,
      language.anaphora,
      language.hypotheticals,
      language.stopWords,
      language.reportWords,
    ]) {
      for (const entry of set) {
        expect(entry).toBe(entry.toLowerCase())
        expect(entry).toBe(entry.trim())
        expect(entry).not.toContain('|')
      }
    }
  })

  it('keeps the tag that was asked for, and its case does not matter', async () => {
    expect((await loadLanguage('de-CH')).tag).toBe('de-CH')
    expect((await loadLanguage('de-CH')).code).toBe('de')
    expect((await loadLanguage('EN_us')).code).toBe('en')
  })

  it('gives a neutral language for one it does not know', async () => {
    const language = await loadLanguage('sv')
    expect(language).toMatchObject({ tag: 'sv', code: 'sv', scriptKind: 'spaced', dir: 'ltr' })
    expect(language.danglingStarts.size).toBe(0)
    expect(language.hasFiniteVerb).toBeUndefined()
    expect((await loadLanguage('fa')).dir).toBe('rtl')
    expect((await loadLanguage('th')).scriptKind).toBe('cjk')
  })

  it.each(['', ' ', '!!', '123', 'x', 'constructor', '__proto__', 'toString', 'a-very-long-tag-indeed', 'ZZZZ'])(
    'never throws: %j',
    async (tag) => {
      const language = await loadLanguage(tag)
      expect(Intl.Segmenter.supportedLocalesOf(language.locale)).toEqual([language.locale])
      expect(language.tag).toBe(tag)
    },
  )
})
