import { describe, expect, test } from 'vitest'
import { lostWords } from '../../helpers/article-words.ts'
import { makeDeck } from '../../helpers/make-deck.ts'
import { randomArticle, randomScraps } from '../../helpers/random-article.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const seeds = Array.from({ length: 40 }, (_, index) => index)
const ignore = () => undefined

describe.each([
  ['articles', (seed: number) => randomArticle(seed).markdown],
  ['scraps of Markdown', randomScraps],
])('%s', (_, markdownOf) => {
  test('become a deck that has every word and accounts for every block', async () => {
    for (const seed of seeds) {
      const source = sourceOf(markdownOf(seed))
      const made = await makeDeck(source, ignore)
      if (!made) throw new Error(`Seed ${seed} gives no deck.`)
      const where = `seed ${seed}: ${source.text}`
      expect(
        made.plan.blocks.map(({ block }) => block),
        where,
      ).toEqual(made.article.blocks.map(({ id }) => id))
      expect(lostWords(made), where).toEqual([])
    }
  })
})
