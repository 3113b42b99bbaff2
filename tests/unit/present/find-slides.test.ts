import { describe, expect, test } from 'vitest'
import {
  excerpt,
  findSlides,
  fold,
  markWords,
  type Searched,
  wordsOf,
} from '../../../src/present/views/search/find-slides.ts'

const folded = (title: string, text = '', notes = ''): Searched => ({
  title: fold(title),
  text: fold(text),
  notes: fold(notes),
})

const marked = (text: string, query: string) =>
  markWords(text, wordsOf(query))
    .map((run) => (run.isMarked ? `[${run.text}]` : run.text))
    .join('')

describe('findSlides', () => {
  const slides = [
    folded('One', 'heat in the loft', 'pipes'),
    folded('Heat', 'a pump', 'loft'),
    folded('Two', 'nothing', 'heat'),
    folded('Heat in the loft'),
  ]
  const find = (query: string) => findSlides(wordsOf(query), slides).map(({ index, place }) => `${index} ${place}`)

  test('title before text before notes, else in order', () => {
    expect(find('heat')).toEqual(['1 title', '3 title', '0 text', '2 notes'])
    expect(find('HEAT')).toEqual(find('heat'))
  })

  test('wants every word, wherever it stands, and names the place of the last', () => {
    expect(find('loft heat')).toEqual(['3 title', '0 text', '1 notes'])
    expect(find('heat nowhere')).toEqual([])
  })

  test('without a word gives all slides', () => {
    expect(find('  ')).toEqual(['0 title', '1 title', '2 title', '3 title'])
  })
})

describe('what counts as the same letter', () => {
  test.each([
    ['RÉSUMÉ', 'resume'],
    ['Straße', 'STRASSE'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδος'],
    ['ﬁle', 'file'],
    ['ＡＢＣ', 'abc'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['محـــمد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['ﾃﾞｰﾀ', 'データ'],
  ])('%s is %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  test.each([
    ['か', 'が'],
    ['कि', 'की'],
    ['ที', 'ท'],
  ])('%s is not %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })
})

describe('markWords', () => {
  test.each([
    ['The heat, the Heat', 'heat', 'The [heat], the [Heat]'],
    ['Straße', 'ss', 'Stra[ß]e'],
    ['résumés', 'resume', '[résumé]s'],
    ['re\u0301sume\u0301s', 'resume', '[re\u0301sume\u0301]s'],
    ['東京のデータセンター', 'データ 東京', '[東京]の[データ]センター'],
    ['كِتَابٌ', 'كتاب', '[كِتَابٌ]'],
    ['🔥 fire', 'fire', '🔥 [fire]'],
    ['abcabc', 'bca abc', '[abcabc]'],
    ['<b>x</b>', 'b', '<[b]>x</[b]>'],
  ])('%s, searched for %s', (text, query, result) => {
    expect(marked(text, query)).toBe(result)
    expect(marked(text, query).replace(/[[\]]/gu, '')).toBe(text)
  })
})

describe('excerpt', () => {
  const words = Array.from({ length: 80 }, (_, at) => `word${at}`)

  test('is the part around the first hit, between whole words', () => {
    const text = words.join(' ')
    const found = excerpt(text, ['word40'])
    expect(found).toMatch(/^…word\d+ .*\bword40 .* word\d+…$/u)
    expect(text).toContain(found.slice(1, -1))
    expect(found.length).toBeLessThan(180)
  })

  test('of a short text is all of it', () => {
    expect(excerpt('short text', ['text'])).toBe('short text')
    expect(excerpt('', ['text'])).toBe('')
  })

  test('at either end leaves nothing out there', () => {
    const text = words.join(' ')
    expect(excerpt(text, ['word0'])).toMatch(/^word0 .*…$/u)
    expect(excerpt(text, ['word79'])).toMatch(/^….*word79$/u)
  })

  test('where words have no spaces, and where letters are two units long, no letter is cut', () => {
    const text = `${'🔥'.repeat(101)}東京${'𠮷'.repeat(200)}`
    const found = excerpt(text, ['東京'])
    expect(found).toContain('東京')
    expect(found.length).toBeLessThan(190)
    expect(found).not.toMatch(/\p{Cs}/u)
  })
})
