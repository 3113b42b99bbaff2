import { describe, expect, test } from 'vitest'
import type { Slide } from '../../../src/model/slide-plan.ts'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import type { Draft } from '../../../src/plan/draft.ts'
import { analyseSentences } from '../../../src/plan/select/analyse-sentences.ts'
import { withoutRepeats } from '../../../src/plan/without-repeats.ts'
import { loadLanguage } from '../../../src/text/language/load-language.ts'
import { briefingTemplate, makeDeck } from '../../helpers/make-deck.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const ignore = () => undefined

/** How many of two neighbouring statements are left. */
async function left(one: string, other: string): Promise<number> {
  const around = ['A ferry crosses the lake.', 'Bread costs more in winter.', 'The school has a roof of slate.'].join(
    '\n\n',
  )
  const article = parseArticle(sourceOf(`# Village\n\n${one}\n\n${other}\n\n${around}\n`), ignore)
  const [template, language] = await Promise.all([briefingTemplate(ignore), loadLanguage('en')])
  const analysis = analyseSentences(article, language)
  const state = { images: new Map(), used: new Set<string>(), rejected: new Map(), refused: new Map() }
  const context = { article, source: article.source, template, language, ...analysis, ...state }
  const drafts = [...analysis.sentences.values()].slice(0, 2).flatMap((own): Draft[] => {
    const [sentence] = own
    if (!sentence?.atom) return []
    const blocks = article.blocks.filter(({ id }) => id === sentence.block)
    const body = { kind: 'statement', statement: sentence.atom } as const
    return [{ layout: 'statement', group: 'prose', section: article.root, body, blocks, why: [] }]
  })
  expect(drafts).toHaveLength(2)
  const kept = withoutRepeats(drafts, context)
  expect(kept.flatMap(({ blocks }) => blocks)).toHaveLength(2)
  return kept.length
}

describe('neighbours that say the same', () => {
  test('become one slide, with the words of both in its notes', async () => {
    expect(
      await left(
        'The new hall of the village seats many guests.',
        'The new hall of the village seats many more guests.',
      ),
    ).toBe(1)
  })

  test.each([
    ['The north hall seats 400 guests of the village.', 'The north hall seats 300 guests of the village.'],
    ['Guests of the village may use the new hall.', 'Guests of the village may not use the new hall.'],
    ['The new hall of the village seats many guests.', 'The old road of the valley needs another bridge.'],
  ])('stay two where a figure, a not or the matter differs: %s', async (one, other) => {
    expect(await left(one, other)).toBe(2)
  })
})

async function slidesOf(markdown: string) {
  const made = await makeDeck(sourceOf(markdown), ignore)
  if (!made) throw new Error('The article gives no deck.')
  return made.plan.slides
}

test('a sentence before a list that ends without a mark leads in to it, whatever it opens with', async () => {
  const slides = await slidesOf(
    '# Hall\n\nIn addition, every member of the club can\n\n- book the loft\n- borrow the keys\n',
  )
  const list = slides.find(({ body }) => body.kind === 'points')
  expect(list?.headline?.text).toBe('Every member of the club can')
})

test('a German quotation before a list is a sentence of its own', async () => {
  const slides = await slidesOf(
    '---\nlang: de\n---\n\n# Halle\n\nDer Bürgermeister sagte am Abend: „Das Haus ist fertig.“\n\n- Keller\n- Dach\n- Saal\n',
  )
  expect(slides.map(({ body }) => body.kind)).toContain('grid')
  expect(slides.flatMap(({ headline }) => headline?.text ?? []).join()).not.toContain('Bürgermeister')
})

describe('a sentence that ends with a colon', () => {
  const said = ({ notes }: { readonly notes: Slide['notes'] }) =>
    [...notes.say, ...notes.more].map(({ text }) => text).join('\n')
  const CANAL = 'The canal was dug by 300 workers in 1840. It feeds the wheel all year. *You* can run:'
  const CODE = '```sh\nmill open --gate 3\n```'

  test('is told with what it leads in to, and the rest of its paragraph with its own slide', async () => {
    const slides = await slidesOf(`# Mill\n\n${CANAL}\n\n${CODE}\n`)
    const code = slides.find(({ body }) => body.kind === 'code')
    const before = code && slides[slides.indexOf(code) - 1]
    expect(code && said(code)).toBe('*You* can run:')
    expect(code?.notes.say[0]?.span).toMatchObject({ line: 3, endLine: 3 })
    expect(before && said(before)).toBe('The canal was dug by 300 workers in 1840. It feeds the wheel all year.')
  })

  test('keeps the rest beside it where parting them would cut through markup', async () => {
    const slides = await slidesOf(`# Mill\n\nThe canal was dug by *300 workers in 1840. You* can run:\n\n${CODE}\n`)
    expect(slides.map(said).join()).toContain('dug by *300 workers in 1840. You* can run:')
  })

  test('leads in to nothing behind a heading', async () => {
    const slides = await slidesOf(
      `# Mill\n\nThe canal was dug by 300 workers in 1840. You can run:\n\n## Gates\n\n${CODE}\n`,
    )
    const code = slides.find(({ body }) => body.kind === 'code')
    expect(code && said(code)).toBe('')
  })

  test.each([1, 1.5, 2, 3, 4])('is left out with it, in %s minutes', async (minutes) => {
    const others = ['The mill', 'The bridge', 'The school'].map(
      (subject) => `## ${subject} stands\n\n${subject} costs the town a third of its taxes each year.`,
    )
    const markdown = `# Town\n\n## The canal flows\n\n${CANAL}\n\n${CODE}\n\n${others.join('\n\n')}\n`
    const made = await makeDeck(sourceOf(`---\ndeck: { minutes: ${minutes} }\n---\n\n${markdown}`), ignore)
    const { slides = [], appendix = [] } = made?.plan ?? {}
    const holding = [...slides, ...appendix].filter((slide) => said(slide).includes('can run:'))
    expect(holding.map(({ body }) => body.kind)).toEqual(['code'])
  })
})
