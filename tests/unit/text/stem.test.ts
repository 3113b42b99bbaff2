import { describe, expect, it } from 'vitest'
import { contentStems } from '../../../src/text/compare/stem.ts'
import { loadLanguage } from '../../../src/text/language/load-language.ts'

const stems = async (text: string, lang = 'en') => contentStems(text, await loadLanguage(lang))

describe('contentStems', () => {
  it('brings English inflections together', async () => {
    for (const [first, second] of [
      ['design', 'designing'],
      ['plan', 'planned'],
      ['city', 'cities'],
      ['agency', 'agencies'],
      ['company’s', 'companies'],
      ['teach', 'teaches'],
      ['use-case', 'use-cases'],
      ['built', 'building'],
      ['managing', 'manage'],
      ['organization', 'organize'],
      ['quickly', 'quick'],
      ['class', 'classes'],
    ] as const) {
      expect(await stems(first), `${first} / ${second}`).toEqual(await stems(second))
    }
  })

  it('keeps apart what is not the same', async () => {
    expect(await stems('news')).not.toEqual(await stems('new'))
    expect(await stems('speed')).not.toEqual(await stems('spe'))
    expect(await stems('universe')).not.toEqual(await stems('united'))
  })

  it('leaves out stop words and punctuation, keeps order and repeats', async () => {
    expect(await stems('The bridge and the river: the bridge!')).toEqual(['bridg', 'river', 'bridg'])
    expect(await stems('It is what it is.')).toEqual([])
    expect(await stems('')).toEqual([])
  })

  it('does not depend on composed or decomposed letters, nor on case', async () => {
    expect(await stems('CAFE\u0301 Istanbul')).toEqual(await stems('café ISTANBUL'))
  })

  it('works in the other languages', async () => {
    expect(await stems('Die Brücken und die Brücke', 'de')).toHaveLength(2)
    expect(new Set(await stems('Die Brücken und die Brücke', 'de')).size).toBe(1)
    expect(await stems('L’étude et les études qu’il cite', 'fr')).toEqual(['étud', 'étud', 'cite'])
    expect(new Set(await stems('la ciudad y las ciudades', 'es')).size).toBeLessThanOrEqual(2)
    expect(await stems('橋は大きい川を渡る。', 'ja')).toEqual(expect.arrayContaining(['橋', '川']))
    expect(await stems('我们的城市很大', 'zh')).toContain('城市')
    expect(new Set(await stems('الكتاب كتاب', 'ar')).size).toBe(1)
    expect(await stems('Bron över floden', 'sv')).toEqual(['bron', 'över', 'floden'])
  })
})
