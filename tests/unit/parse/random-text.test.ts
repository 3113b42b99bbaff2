import { describe, expect, test } from 'vitest'
import type { Article, Block, RichText } from '../../../src/model/article.ts'
import type { SourceFile } from '../../../src/model/source.ts'
import { characterReference } from '../../../src/parse/inline/character-reference.ts'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import { sliceRichText } from '../../../src/text/slice-rich-text.ts'
import { splitSentences } from '../../../src/text/split-sentences.ts'
import { getLanguage } from '../../helpers/english.ts'
import { shownByMarp } from '../../helpers/marp-inline.ts'
import { randomArticle, randomScraps } from '../../helpers/random-article.ts'
import { folded } from '../../helpers/slide-text.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const RUNS = 150
const seeds = Array.from({ length: RUNS }, (_, index) => index)
const ignore = () => undefined

describe('scraps of Markdown', () => {
  test('are parsed without a throw, into blocks in order that lie in the file', () => {
    for (const seed of seeds) {
      const source = sourceOf(randomScraps(seed))
      const { blocks } = parseArticle(source, ignore)
      let last = 0
      for (const { span, id } of blocks) {
        const where = `seed ${seed}, ${id}`
        expect(span.start, where).toBeGreaterThanOrEqual(last)
        expect(span.end, where).toBeLessThanOrEqual(source.text.length)
        expect(span.end, where).toBeGreaterThan(span.start)
        expect(source.text.slice(0, span.start).split('\n').length, where).toBe(span.line)
        last = span.start
      }
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
    }
  })

  test('keep the place of every character that is shown', () => {
    for (const seed of seeds) {
      const source = sourceOf(randomScraps(seed))
      for (const { rich } of richTexts(parseArticle(source, ignore))) {
        const wrong = Array.from({ length: rich.text.length }, (_, index) => index).filter((index) => {
          const written = source.text.slice(rich.starts[index], rich.ends[index])
          return !says(written, rich.text, index)
        })
        const shown = wrong.map((index) => [rich.text[index], source.text.slice(rich.starts[index], rich.ends[index])])
        expect(shown, `seed ${seed}: ${JSON.stringify(source.text)}`).toEqual([])
      }
    }
  })

  test('show in Marp what they show in the article', () => {
    const wrong: unknown[] = []
    for (const seed of seeds) {
      const source = sourceOf(randomScraps(seed))
      for (const placed of richTexts(parseArticle(source, ignore))) wrong.push(...differences(source, placed, seed))
    }
    expect(wrong).toEqual([])
  })
})

describe('articles', () => {
  test('show every text as a reader sees it', () => {
    for (const seed of seeds) {
      const { markdown, texts } = randomArticle(seed)
      const source = sourceOf(markdown)
      const found = [...richTexts(parseArticle(source, ignore))].map(({ rich }) => folded(rich.text))
      expect(found, `seed ${seed}: ${markdown}`).toEqual(texts.map(folded))
    }
  })

  test('can be quoted by the sentence', () => {
    const wrong: unknown[] = []
    let quoted = 0
    for (const seed of seeds) {
      const source = sourceOf(randomArticle(seed).markdown)
      for (const placed of richTexts(parseArticle(source, ignore))) {
        quoted += 1
        wrong.push(...differences(source, placed, seed))
      }
    }
    expect(wrong).toEqual([])
    expect(quoted).toBeGreaterThan(RUNS)
  })
})

/** Every quotation of a text, whole and by the sentence, that Marp shows otherwise, wherever on a slide it stands. */
function differences(source: SourceFile, { rich, places }: Placed, seed: number): readonly unknown[] {
  const ranges = [{ from: 0, to: rich.text.length }, ...splitSentences(rich.text, getLanguage())]
  return ranges.flatMap(({ from, to }) => {
    const atom = sliceRichText(source, rich, from, to)
    if (!atom) return []
    return places.flatMap((place) => {
      const shown = shownByMarp(place.replace('_', () => atom.markdown))
      const same = shown.length === 1 && shown[0] === folded(atom.text)
      return same || folded(atom.text) === '' ? [] : [{ seed, place, markdown: atom.markdown, text: atom.text, shown }]
    })
  })
}

interface Placed {
  readonly rich: RichText
  /** Markdown around it, `_` in its place. */
  readonly places: readonly string[]
}

const ANYWHERE = ['_', '- _', '3. _', '## _', '> _']
const IN_A_TABLE = ['| _ |\n| --- |']

function richTexts(article: Article): readonly Placed[] {
  return article.blocks.flatMap(textsOf)
}

function textsOf(block: Block): readonly Placed[] {
  const anywhere = (...texts: readonly RichText[]) => texts.map((rich) => ({ rich, places: ANYWHERE }))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return anywhere(block.rich)
    case 'list':
      return block.items.flatMap((item) => [...anywhere(item.rich), ...item.rest.flatMap(textsOf)])
    case 'quote':
      return anywhere(...block.paragraphs, ...(block.attribution ? [block.attribution] : []))
    case 'table':
      return [...block.header, ...block.rows.flat()].map((rich) => ({ rich, places: IN_A_TABLE }))
    case 'figure':
      return block.caption ? anywhere(block.caption) : []
    case 'footnote':
      return block.blocks.flatMap(textsOf)
    default:
      return []
  }
}

/** Whether a stretch of the file says the character at `index` of a text. */
function says(written: string, text: string, index: number): boolean {
  const char = text[index] ?? ''
  if (written === char || written === `\\${char}`) return true
  if (char === ' ') return /^(?:\\?[ \t]*\n[ \t>]*|<br[^>]*>|[ \t]+)$/iu.test(written)
  const decoded = characterReference(/^&([^;]+);$/u.exec(written)?.[1] ?? '')
  return decoded?.includes(char) === true || written.includes(char)
}
