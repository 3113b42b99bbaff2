import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../../src/text/language/load-language.ts'
import { findFacts } from '../../../src/text/numbers.ts'

async function facts(text: string, lang = 'en'): Promise<string[]> {
  return findFacts(text, await loadLanguage(lang)).map(({ kind, raw }) => `${kind}: ${raw}`)
}

describe('English', () => {
  it.each([
    ['Steel climbed from $620 to $905 a tonne.', ['range: from $620 to $905 a tonne']],
    ['Short of roughly 6,000 engineers.', ['quantity: roughly 6,000']],
    ['It cost $50 billion, £1.2 million and €8.4bn.', ['money: $50 billion', 'money: £1.2 million', 'money: €8.4bn']],
    ['Up to 38 percent, at least 12%.', ['percent: Up to 38 percent', 'percent: at least 12%']],
    ['Between 3 and 5 percent of users.', ['range: Between 3 and 5 percent']],
    ['Save 10–20% or 1,500 to 2,000 homes.', ['range: 10–20%', 'range: 1,500 to 2,000']],
    ['Half a million dollars for two million people.', ['money: Half a million dollars', 'quantity: two million']],
    ['A line of 300 km and 5 GB at -5 °C.', ['quantity: 300 km', 'quantity: 5 GB', 'quantity: -5 °C']],
    ['Some 20k stars, 1,000+ users, 300 or more tonnes.', ['quantity: Some 20k', 'quantity: 1,000+']],
    ['Open since 1974.', ['date: 1974']],
    ['In January 2026, on 14 April, March 3, 2021.', ['date: January 2026', 'date: 14 April', 'date: March 3, 2021']],
    ['By the end of 2034, in the 1990s, Q3 2021.', ['date: the end of 2034', 'date: the 1990s', 'date: Q3 2021']],
    ['From 2014 to 2016, then 2018–2020.', ['date: From 2014 to 2016', 'date: 2018–2020']],
    ['On 2024-03-01 and on April 17-18.', ['date: 2024-03-01', 'date: April 17-18']],
    ['More than 2000 people came around 1850.', ['quantity: More than 2000', 'date: 1850']],
  ])('%s', async (text, expected) => {
    expect(await facts(text)).toEqual(expected)
  })

  it.each([
    ['small plain numbers', 'Two of 3 teams met 12 times.'],
    ['versions and times', 'Node.js v20.19.1 at 9:30, ratio 3:1, see 1.2.3.'],
    ['phone numbers', 'Call 202-555-0173 now.'],
    ['names', 'COVID-19, 18F, R2D2 and HTTP2.'],
    ['references', 'Issue #12345, user@example1234.org, https://example.org/2019/12345.'],
    ['nothing', ''],
    ['punctuation', '%, $ and – .'],
  ])('finds none in %s', async (_, text) => {
    expect(await facts(text)).toEqual([])
  })

  it('names the qualifier and covers it', async () => {
    const text = 'It holds as much as 40 percent, or at least 300,000 or more.'
    const [first, second] = findFacts(text, await loadLanguage('en'))
    expect(first).toMatchObject({ raw: 'as much as 40 percent', qualifier: 'as much as' })
    expect(second).toMatchObject({ raw: 'at least 300,000 or more', qualifier: 'at least … or more' })
    for (const fact of [first, second]) expect(text.slice(fact?.from, fact?.to)).toBe(fact?.raw)
  })

  it('takes 10,000 words quickly', async () => {
    const en = await loadLanguage('en')
    const started = performance.now()
    expect(findFacts('from $5 to $10 million in May 2020 '.repeat(1200), en)).toHaveLength(2400)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('other languages', () => {
  it.each([
    ['de', '5,4 Mrd. € für rund 50.000 Menschen', ['money: 5,4 Mrd. €', 'quantity: rund 50.000']],
    [
      'de',
      'Am 3. März 2019 stieg er von 200 auf 300 Euro pro Tonne.',
      ['date: 3. März 2019', 'range: von 200 auf 300 Euro pro Tonne'],
    ],
    ['de', 'Mehr als 12 Prozent, zwischen 3 und 5 %', ['percent: Mehr als 12 Prozent', 'range: zwischen 3 und 5 %']],
    [
      'fr',
      'Il faut 50 milliards d’euros et environ 50\u202F000 personnes.',
      ['money: 50 milliards d’euros', 'quantity: environ 50\u202F000'],
    ],
    ['fr', 'Plus de 12 % le 3 mars 2021', ['percent: Plus de 12 %', 'date: 3 mars 2021']],
    [
      'es',
      '50.000 millones de euros, entre 3 y 5 por ciento',
      ['money: 50.000 millones de euros', 'range: entre 3 y 5 por ciento'],
    ],
    ['es', 'El 3 de marzo de 2021, unos 3.000 alumnos', ['date: 3 de marzo de 2021', 'quantity: unos 3.000']],
    ['ja', '約500億ドル、3万人以上、12％。', ['money: 約500億ドル', 'quantity: 3万人以上', 'percent: 12％']],
    ['ja', '2019年3月12日に1億2000万円。', ['date: 2019年3月12日', 'money: 1億2000万円']],
    ['zh', '约500亿美元，从100元到200元，2019年。', ['money: 约500亿美元', 'range: 从100元到200元', 'date: 2019年']],
    ['ar', 'نحو 50 مليار دولار و ٥٠٪ في عام 2019', ['money: نحو 50 مليار دولار', 'percent: ٥٠٪', 'date: عام 2019']],
    ['sv', 'Det kostar €500 och 12 % av 5,000.', ['money: €500', 'percent: 12 %', 'quantity: 5,000']],
  ])('%s: %s', async (lang, text, expected) => {
    expect(await facts(text, lang)).toEqual(expected)
  })
})
