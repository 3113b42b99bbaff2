import { describe, expect, test } from 'vitest'
import { familiesFor, packageFor, SCRIPT_FAMILIES } from '../../../../../src/files/fonts/scripts/script-families.ts'

describe('familiesFor', () => {
  test.each([
    ['ja', '', 'jp'],
    ['ja-JP', '한국', 'jp'],
    ['zh', '', 'sc'],
    ['zh-CN', '', 'sc'],
    ['zh-Hans-TW', '', 'sc'],
    ['zh-Hans', '', 'sc'],
    ['zh-Hant', '', 'tc'],
    ['zh_TW', '', 'tc'],
    ['zh-HK', '', 'tc'],
    ['ko', '', 'kr'],
    ['en', 'the word 猫', 'sc'],
    ['en', 'the word 猫 is ねこ', 'jp'],
    ['de', '한국 韓國', 'kr'],
    ['ar', '', 'arabic'],
    ['he-IL', '', 'hebrew'],
  ])('%s with "%s" asks %s first', (lang, text, name) => {
    expect(familiesFor(lang, text)[0]?.packages.sans).toBe(`@fontsource-variable/noto-sans-${name}`)
  })

  test('leaves nobody out', () => {
    expect(new Set(familiesFor('ja', ''))).toEqual(new Set(SCRIPT_FAMILIES))
  })
})

test('a character of a known script has a package, others have none', () => {
  expect(packageFor('த')).toBe('@fontsource-variable/noto-sans-tamil')
  expect(packageFor('ก')).toBe('@fontsource-variable/noto-sans-thai')
  for (const char of 'aж→𒀭') expect(packageFor(char), char).toBeUndefined()
})
