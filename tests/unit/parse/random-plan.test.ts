import { describe, expect, test } from 'vitest'
import { proseOf } from '../../helpers/article-words.ts'
import { type MadeDeck, makeDeck } from '../../helpers/make-deck.ts'
import { shownByMarp } from '../../helpers/marp-inline.ts'
import { randomArticle, randomScraps } from '../../helpers/random-article.ts'
import { folded, slideTexts } from '../../helpers/slide-text.ts'
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
      const words = wordsOf(made)
      const lost = made.article.blocks
        .flatMap(proseOf)
        .flatMap(wordsIn)
        .filter((word) => !words.has(word))
      expect(lost, where).toEqual([])
    }
  })
})

/** Every word on a slide or in notes, the notes read as Markdown. */
function wordsOf({ rendered }: MadeDeck): ReadonlySet<string> {
  const texts = rendered.slides.flatMap(({ html, notes }) => [
    ...slideTexts(html),
    ...altTexts(html),
    ...notes.flatMap((note) => [note, ...shownByMarp(note.replace(/^\[L[\d-]+\]/gmu, ''))]),
  ])
  return new Set(texts.flatMap((text) => wordsIn(text)))
}

function altTexts(html: string): readonly string[] {
  return [...html.matchAll(/\salt="([^"]*)"/gu)].map(([, alt = '']) => alt)
}

function wordsIn(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
