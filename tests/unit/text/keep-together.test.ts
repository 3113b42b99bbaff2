import { expect, test } from 'vitest'
import { keepTogether } from '../../../src/text/slide/keep-together.ts'

test.each([
  ['about 14 kg of bread', 'about 14_kg of bread'],
  ['at 30 km/h and 10 % less', 'at 30_km/h and 10_% less'],
  ['$50 billion in 8 days', '$50_billion in 8 days'],
  ['see § 5, Fig. 3 and version 2', 'see §_5, Fig._3 and version_2'],
  ['12 million people, 3 Millionen Euro', '12_million people, 3_Millionen Euro'],
  ['3 mice and 4 Wheels', '3 mice and 4 Wheels'],
  ['5 m', '5_m'],
  ['a prefig. 3', 'a prefig. 3'],
])('%s', (text, expected) => {
  expect(keepTogether(text)).toBe(expected.replaceAll('_', '\u00A0'))
})
