import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../../src/text/language/load-language.ts'
import { splitSentences } from '../../../src/text/split-sentences.ts'
import { ENGLISH_SENTENCES_A } from './fixtures/english-sentences-a.ts'
import { ENGLISH_SENTENCES_B } from './fixtures/english-sentences-b.ts'
import { OTHER_SENTENCES } from './fixtures/other-sentences.ts'

const en = await loadLanguage('en')

async function split(text: string, lang = 'en'): Promise<string[]> {
  return splitSentences(text, await loadLanguage(lang)).map(({ from, to }) => text.slice(from, to))
}

interface Score {
  readonly f1: number
  readonly wrong: readonly string[]
}

/** Exact-match F1 over sentences, and the gold sentences that were not found. */
async function score(paragraphs: readonly (readonly string[])[]): Promise<Score> {
  let hits = 0
  let found = 0
  let gold = 0
  const wrong: string[] = []
  for (const sentences of paragraphs) {
    const pieces = await split(sentences.join(' '))
    found += pieces.length
    gold += sentences.length
    for (const sentence of sentences) {
      if (pieces.includes(sentence)) hits += 1
      else wrong.push(sentence)
    }
  }
  return { f1: (2 * hits) / (found + gold), wrong }
}

describe('English gold sets', () => {
  it('splits every sentence of the first set', async () => {
    expect(ENGLISH_SENTENCES_A.flat().length).toBeGreaterThanOrEqual(35)
    expect(await score(ENGLISH_SENTENCES_A)).toEqual({ f1: 1, wrong: [] })
  })

  it('reaches 0.9 on the second set, and misses only what is known', async () => {
    expect(ENGLISH_SENTENCES_B.flat().length).toBeGreaterThanOrEqual(34)
    const { f1, wrong } = await score(ENGLISH_SENTENCES_B)
    expect(wrong).toEqual([])
    expect(f1).toBeGreaterThanOrEqual(0.9)
  })
})

describe('other languages', () => {
  for (const [lang, { glue, paragraphs }] of Object.entries(OTHER_SENTENCES)) {
    for (const sentences of paragraphs) {
      it(`${lang}: ${sentences[0]}`, async () => {
        expect(await split(sentences.join(glue), lang)).toEqual(sentences)
      })
    }
  }
})
