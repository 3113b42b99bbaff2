import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../../src/text/language/load-language.ts'
import { countCharacters, countWords, splitWords } from '../../../src/text/words.ts'

const en = await loadLanguage('en')
const ja = await loadLanguage('ja')
const zh = await loadLanguage('zh')
const ar = await loadLanguage('ar')

const texts = (text: string, language = en) => splitWords(text, language).map((word) => word.text)

describe('splitWords', () => {
  it('parts at blanks and long dashes and leaves punctuation out', () => {
    expect(texts('Well-known (mostly) — “Node.js”, don’t you think?')).toEqual([
      'Well-known',
      'mostly',
      'Node.js',
      'don’t',
      'you',
      'think',
    ])
    expect(texts('one—two…three')).toEqual(['one', 'two', 'three'])
    expect(texts('costs $5.4 or 12%, C++ too.')).toEqual(['costs', '$5.4', 'or', '12%', 'C++', 'too'])
  })

  it('gives offsets that slice the word out again', () => {
    const text = '  «Ça, c’est»\u00A0tout ! 🎉 '
    for (const word of splitWords(text, en)) expect(text.slice(word.from, word.to)).toBe(word.text)
    expect(texts(text)).toEqual(['Ça', 'c’est', 'tout'])
  })

  it('finds none in nothing, punctuation and pictures', () => {
    expect(countWords('', en)).toBe(0)
    expect(countWords(' — ... !? ', en)).toBe(0)
    expect(countWords('🎉👩‍👩‍👧', en)).toBe(0)
    expect(countWords('。、', ja)).toBe(0)
  })

  it('segments scripts without blanks', () => {
    expect(texts('東京は大きい。', ja)).toEqual(['東京', 'は', '大きい'])
    expect(countWords('我们喜欢喝茶。', zh)).toBeGreaterThanOrEqual(3)
  })

  it('reads right-to-left text', () => {
    expect(texts('السلام عليكم، يا عالم!', ar)).toEqual(['السلام', 'عليكم', 'يا', 'عالم'])
  })

  it('takes 10,000 words quickly, and long runs of punctuation too', () => {
    const started = performance.now()
    expect(countWords('lorem ipsum '.repeat(5000), en)).toBe(10_000)
    expect(countWords(`a${'!'.repeat(100_000)}`, en)).toBe(1)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('countCharacters', () => {
  it('counts letters and digits of any script, nothing else', () => {
    expect(countCharacters('橋は3つある。')).toBe(6)
    expect(countCharacters('a b-c! 🎉')).toBe(3)
  })
})
