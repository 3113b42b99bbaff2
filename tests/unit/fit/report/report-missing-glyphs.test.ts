import { expect, test } from 'vitest'
import { reportMissingGlyphs } from '../../../../src/fit/report/report-missing-glyphs.ts'
import type { Deck } from '../../../../src/model/deck.ts'
import type { Diagnostic } from '../../../../src/model/diagnostic.ts'

const TEXT = '# Signs <!-- ⸎ -->\n\nFirst ⸎ then ꓐ,\nand ꓑ ꓒ ꓓ; தமி\n'

function reported(missing: readonly string[], shown: readonly string[] = []): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const slides = [1, 3].map((line) => ({ location: { path: 'signs.md', line, column: 1, text: TEXT } }))
  const packageFor = (char: string) => (/\p{Script=Tamil}/u.test(char) ? 'a-font' : undefined)
  reportMissingGlyphs({ deck: { slides } as unknown as Deck, missing, shown, packageFor }, (one) => found.push(one))
  return found
}

test('says which character, where it is written, and what to do', () => {
  const [found] = reported(['⸎'])
  expect(found).toMatchObject({ code: 'missing-glyph', severity: 'warning' })
  expect(found?.message).toBe('No font has the character "⸎" (U+2E0E).')
  expect(found?.location).toMatchObject({ path: 'signs.md', line: 3, column: 7 })
  expect(found?.hint).toContain('image')
})

test('says once for many letters, and what to install for known ones', () => {
  const found = reported(['ꓐ', 'ꓑ', 'ꓒ', 'ꓓ', 'த', 'ம', 'ி'])
  expect(found.map(({ message }) => message)).toEqual([
    'No font has the characters "ꓐ" (U+A4D0), "ꓑ" (U+A4D1), "ꓒ" (U+A4D2) and 1 more.',
    'No font has the characters "த" (U+0BA4), "ம" (U+0BAE), U+0BBF.',
  ])
  expect(found[1]).toMatchObject({ hint: expect.stringContaining('npm install a-font'), location: { line: 4 } })
})

test('what stands in the source under another name is reported at its slide', () => {
  expect(reported(['☥'], ['none', 'a ☥ here'])[0]?.location).toMatchObject({ line: 3, column: 1 })
  expect(reported(['☥'])[0]?.location).toMatchObject({ line: 1 })
})

test('never prints what a terminal might obey', () => {
  expect(reported(['\uE000'])[0]?.message).toBe('No font has the character U+E000.')
})
