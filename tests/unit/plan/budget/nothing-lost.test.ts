import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../../src/files/read-source.ts'
import type { DeckOptions } from '../../../../src/model/article.ts'
import type { Note, Slide, SlidePlan } from '../../../../src/model/slide-plan.ts'
import type { SourceFile } from '../../../../src/model/source.ts'
import { parseArticle } from '../../../../src/parse/parse-article.ts'
import { planSlides } from '../../../../src/plan/plan-slides.ts'
import { loadLanguage } from '../../../../src/text/language/load-language.ts'
import { briefingTemplate, PROJECT } from '../../../helpers/make-deck.ts'
import { randomArticle } from '../../../helpers/random-article.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

const CASES = join(PROJECT, 'tests/golden/cases')
const ASKED: readonly DeckOptions[] = [
  { profile: 'brief' },
  { profile: 'talk' },
  { minutes: 0.4 },
  { minutes: 1 },
  { minutes: 2.5 },
  { profile: 'brief', minutes: 2 },
  { profile: 'full', minutes: 600 },
]
const ignore = () => undefined

const planner = async (source: SourceFile) => {
  const article = parseArticle(source, ignore)
  const template = await briefingTemplate(ignore)
  const language = await loadLanguage(article.meta.lang)
  return (options: DeckOptions) => planSlides({ article, template, language, options, images: new Map() }, ignore)
}

const sources: readonly (readonly [string, () => Promise<SourceFile | undefined>])[] = [
  ...readdirSync(CASES).map((name) => [name, () => readSource('article.md', join(CASES, name), ignore)] as const),
  ...Array.from({ length: 30 }, (_, seed) => {
    return [`random article ${seed}`, async () => sourceOf(`# T\n\n${randomArticle(seed).markdown}`)] as const
  }),
]

describe.each(sources)('%s', (_, read) => {
  test('is in the deck or in its appendix, once, in order', async () => {
    const source = await read()
    if (!source) return
    const plan = await planner(source)
    const full = plan({})
    // What an author keeps stands in every deck, however short, and what is for other profiles in none of this one.
    const keeps = /slide:[^>]*\bkeep\b/u.test(source.text)
    expect(full.appendix.filter(({ leftOut }) => !leftOut.startsWith('only for'))).toEqual([])
    expect(full.slides.flatMap(({ notes }) => notes.more)).toEqual([])
    for (const options of ASKED) {
      const cut = plan(options)
      const where = JSON.stringify(options)
      expect(wordsByBlock([...cut.slides, ...cut.appendix], cut), where).toEqual(
        wordsByBlock([...full.slides, ...full.appendix], full),
      )
      for (const part of [cut.slides, cut.appendix]) {
        expect(isAscending(part.flatMap(({ notes }) => notes.say)), where).toBe(true)
        for (const { notes } of part) expect(isAscending(notes.more), where).toBe(true)
      }
      expect(contentIds(cut), where).toEqual(contentIds(full))
      expect(keeps || isInTime(cut), where).toBe(true)
      expect(cut.blocks.map(({ block }) => block)).toEqual(full.blocks.map(({ block }) => block))
      for (const fate of cut.blocks) {
        expect(fate.slides.length + fate.notes.length > 0 || fate.leftOut, `${where} ${fate.block}`).toBeTruthy()
      }
      for (const slide of cut.slides) expect(halfOfItToRead(slide), `${where} ${slide.id}`).toBe(true)
    }
  })
})

/** All that the notes have of each block but headings, whatever slide has it; blank space left out. */
function wordsByBlock(slides: readonly Slide[], { blocks }: SlidePlan): ReadonlyMap<string, string> {
  // A heading stands in the notes where no slide shows it, and an agenda that is left out shows none.
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ block }) => block))
  const notes = slides
    .flatMap((slide) => [...slide.notes.say, ...slide.notes.more])
    .filter(({ block }) => !headings.has(block))
  const words = new Map<string, string>()
  for (const { block, text } of [...notes].sort((a, b) => a.span.start - b.span.start)) {
    words.set(block, (words.get(block) ?? '') + text.replace(/\s+/gu, ''))
  }
  return new Map([...words].sort())
}

function isAscending(notes: readonly Note[]): boolean {
  return notes.every((note, at) => note.span.start >= (notes[at - 1]?.span.start ?? 0))
}

/** Every slide but those that only show the way; in the order of the article. */
function contentIds({ slides, appendix }: SlidePlan): readonly string[] {
  const content = slides.filter(({ body }) => body.kind !== 'agenda' && (body.kind !== 'section' || body.summary))
  return [...content, ...appendix].map(({ id }) => id).sort()
}

/** A deck that is nothing but its cover may take longer. */
function isInTime({ slides, budget }: SlidePlan): boolean {
  const seconds = slides.reduce((sum, slide) => sum + slide.seconds, 0)
  return slides.length === 1 || seconds <= (budget?.seconds ?? 0)
}

function halfOfItToRead({ body, seconds }: Slide): boolean {
  return body.kind !== 'statement' || (body.statement.text.split(/\s+/u).length / 238) * 60 <= seconds / 2
}
