import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block, RichText } from '../../../src/model/article.ts'
import type { HandoutKind } from '../../../src/model/handout.ts'
import { type MadeDeck, makeDeck, makeDeckOfFile, PROJECT } from '../../helpers/make-deck.ts'
import { handoutHtml } from '../../helpers/make-handout.ts'
import { randomArticle, randomScraps } from '../../helpers/random-article.ts'
import { slideTexts } from '../../helpers/slide-text.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const CASES = 'tests/golden/cases'
const SHORTCODE = /\{[{%]/u
const seeds = Array.from({ length: 40 }, (_, index) => index)
const ignore = () => undefined

const files = [
  ...readdirSync(join(PROJECT, CASES)).map((name) => join(PROJECT, CASES, name)),
  join(PROJECT, 'tests/fixtures/handout'),
]

describe.each(['notes', 'article'] as const)('the text of a handout of kind %s is the text of its article', (kind) => {
  test.each(files)('%s', async (folder) => {
    const { made } = await makeDeckOfFile('article.md', folder)
    if (made) await expectWholeText(made, kind, folder)
  })

  test.each([
    ['articles', (seed: number) => randomArticle(seed).markdown],
    ['scraps of Markdown', randomScraps],
  ])('random %s', async (_, markdownOf) => {
    for (const seed of seeds) {
      // Some leave slides out.
      const brief = seed % 5 === 1 ? '---\ndeck:\n  minutes: 1\n---\n\n' : ''
      const source = sourceOf(brief + markdownOf(seed).replace(/^---\n[\s\S]*?\n---\n/u, ''))
      const made = await makeDeck(source, ignore)
      if (!made) throw new Error(`Seed ${seed} gives no deck.`)
      await expectWholeText(made, kind, `seed ${seed}: ${source.text}`)
    }
  })
})

/** Word for word, in order, and each once: in the text outside of the slides, footnotes at the end. */
async function expectWholeText(made: MadeDeck, kind: HandoutKind, where: string): Promise<void> {
  const { article } = made
  const title = article.root.heading?.rich.text.trim() === article.meta.title ? article.root.heading?.id : undefined
  const body = article.blocks.filter((block) => block.kind !== 'footnote' && block.id !== title)
  const notes = article.blocks.filter((block) => block.kind === 'footnote')
  const [text = '', end = ''] = (await handoutHtml(made, { kind }))
    .replace(/^[\s\S]*<main>/u, '')
    .replace(/^\s*<nav class="contents"[\s\S]*?<\/nav>/u, '')
    .split(/<section class="end notes"[^>]*>/u)
  const wanted = body.flatMap((block) => wordsOf(block, made))
  const found = wordsOfPage(text)
  // What a site generator is asked for is shown as far as it has words.
  const slack = body.flatMap((block) => (block.kind === 'html' && SHORTCODE.test(block.text) ? words(block.text) : []))
  if (slack.length === 0) expect(found, where).toEqual(wanted)
  else {
    expect(missingFrom(found, wanted), where).toEqual([])
    expect(found.length - wanted.length, where).toBeLessThanOrEqual(slack.length)
  }
  const noted = new Set(wordsOfPage(end))
  expect(
    notes.flatMap((note) => wordsOf(note, made)).filter((word) => !noted.has(word)),
    where,
  ).toEqual([])
}

/** Those of `wanted` that `found` does not have in their order. */
function missingFrom(found: readonly string[], wanted: readonly string[]): readonly string[] {
  let at = 0
  return wanted.filter((word) => {
    const next = found.indexOf(word, at)
    if (next >= 0) at = next + 1
    return next < 0
  })
}

/** What stands outside of the slides, marks of footnotes and the list of sources. */
function wordsOfPage(html: string): readonly string[] {
  const text = html
    .replace(/<section class="end sources[\s\S]*$/u, '')
    .replace(/<img class="formula[^>]*? alt="([^"]*)"[^>]*>/gu, ' $1 ')
    .replace(/<svg[\s\S]*?<\/svg>/gu, '')
    .replace(/<a class="mark"[^>]*>\d+<\/a>/gu, '')
  return slideTexts(text).flatMap(words)
}

function wordsOf(block: Block, made: MadeDeck): readonly string[] {
  const texts = (...rich: readonly RichText[]) => rich.flatMap(({ text }) => words(text))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return texts(block.rich)
    case 'list':
      return block.items.flatMap((item) => [...texts(item.rich), ...item.rest.flatMap((inner) => wordsOf(inner, made))])
    case 'quote':
      return texts(...block.paragraphs, ...(block.attribution ? [block.attribution] : []))
    case 'table':
      return texts(...block.header, ...block.rows.flat())
    case 'figure': {
      const { slides, appendix } = made.plan
      const shown = [...slides, ...appendix].some(
        ({ body }) => body.kind === 'figure' && body.source.start === block.span.start,
      )
      if (shown) return []
      const alt = made.images.has(block.url) ? [] : words(block.alt)
      return [...alt, ...(block.caption ? texts(block.caption) : [])]
    }
    case 'footnote':
      return block.blocks.flatMap((inner) => wordsOf(inner, made))
    case 'html':
      return SHORTCODE.test(block.text) ? [] : words(block.text)
    case 'math':
      return words(block.tex)
    case 'code':
      return words(block.value)
    default:
      return []
  }
}

function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

test('a row that leads in to code stays on its page', async () => {
  const wide = 'mill '.repeat(30)
  const made = await makeDeck(
    sourceOf(`# Mill\n\nThe canal turns the wheel.\n\nYou can run:\n\n\`\`\`sh\n${wide}\n\`\`\`\n\nThe town pays.\n`),
    ignore,
  )
  if (!made) throw new Error('The article gives no deck.')
  const rows = [...(await handoutHtml(made)).matchAll(/<div class="(row[^"]*)">(.*)/gu)]
  const leading = rows.filter(([, kind]) => kind?.includes('leads-in'))
  expect(leading).toHaveLength(1)
  expect(leading[0]?.[2]).toContain('You can run:')
})
