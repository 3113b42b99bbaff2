import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../../src/text/language/load-language.ts'
import { splitSentences } from '../../../src/text/split-sentences.ts'
import { ENGLISH_SENTENCES_A } from './fixtures/english-sentences-a.ts'
import { ENGLISH_SENTENCES_B } from './fixtures/english-sentences-b.ts'
import { OTHER_SENTENCES } from './fixtures/other-sentences.ts'

const en = await loadLanguage('en')

/** A name with an exclamation mark, and a company at the end of a sentence before a word that seldom begins one. */
const KNOWN_MISSES = [
  'Yahoo! Inc. was on the list.',
  'The site is run by the St. Louis office of Marsh & Co.',
  'Tickets cost ten dollars.',
]

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
    expect(wrong).toEqual(KNOWN_MISSES)
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

describe('ranges', () => {
  it('are none for nothing', () => {
    expect(splitSentences('', en)).toEqual([])
    expect(splitSentences(' \n\t ', en)).toEqual([])
  })

  it('take punctuation alone as one sentence', async () => {
    expect(await split('...')).toEqual(['...'])
    expect(await split(' ?! ')).toEqual(['?!'])
  })

  it('ascend, are trimmed and cover every character but blanks', () => {
    const text = '  One (two.  Three?)\tfour.   “Five. Six.”\n\nSeven 🎉🎉 eight!  9 a.m. اليوم. 終わり。次へ。  '
    const ranges = splitSentences(text, en)
    let end = 0
    for (const { from, to } of ranges) {
      expect(text.slice(end, from).trim()).toBe('')
      expect(text.slice(from, to).trim()).toBe(text.slice(from, to))
      expect(to).toBeGreaterThan(from)
      end = to
    }
    expect(text.slice(end).trim()).toBe('')
  })

  it('split at a blank line even without a stop, never at a line break', async () => {
    expect(await split('No stop here\n\nNext part')).toEqual(['No stop here', 'Next part'])
    expect(await split('Sales in the U.S.\nNavy rose\nagain. It\nheld.')).toEqual([
      'Sales in the U.S.\nNavy rose\nagain.',
      'It\nheld.',
    ])
  })

  it('are not held up by a mark that is never closed', async () => {
    expect(await split('He said “we go. Then he left. It was late.')).toHaveLength(3)
    expect(await split('An open (bracket. A second one. A third.')).toHaveLength(3)
    expect(await split("The users' data is safe. It's theirs. The '90s are over.")).toHaveLength(3)
  })

  it('keep a multi-sentence quotation whole, and its speaker with it', async () => {
    expect(await split('“Why?” Maria Lopez asked. Nobody knew.')).toEqual(['“Why?” Maria Lopez asked.', 'Nobody knew.'])
    expect(await split('"It works. We tried." The room was quiet.')).toEqual([
      '"It works. We tried."',
      'The room was quiet.',
    ])
  })

  it('begin with a lower-case name, a domain or a number, not with any lower-case word', async () => {
    expect(await split('It is out. cloud.example is down. x86 is old. .NET is not. yes it is.')).toEqual([
      'It is out.',
      'cloud.example is down.',
      'x86 is old.',
      '.NET is not. yes it is.',
    ])
  })

  it('split a language without data by what the segmenter knows', async () => {
    expect(await split('यह पहला है। यह दूसरा है।', 'hi')).toEqual(['यह पहला है।', 'यह दूसरा है।'])
    expect(await split('Den är röd. Den är blå.', 'sv')).toEqual(['Den är röd.', 'Den är blå.'])
  })
})

describe('size', () => {
  it('takes 10,000 words in well under a second', () => {
    const text = 'The quick brown fox (really a dog. Yes.) jumped over Dr. Oak. '.repeat(900)
    const started = performance.now()
    expect(splitSentences(text, en)).toHaveLength(900)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('is not brought down by text made to be slow', () => {
    const started = performance.now()
    for (const piece of ['.', '(a.) ', 'a. ', '(', '“', '!"', "'a ", 'é. É']) splitSentences(piece.repeat(40_000), en)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
