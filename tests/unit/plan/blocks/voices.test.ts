import { expect, test } from 'vitest'
import { makeDeck } from '../../../helpers/make-deck.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

const voice = (name: string) => `> The mill of ${name} grinds the barley of the valley.\n>\n> — ${name}\n`

/** The quotations on the slides of an article. */
async function quotesOf(body: string) {
  const made = await makeDeck(sourceOf(`# Mills\n\n## Voices\n\n${body}`), () => undefined)
  return made?.plan.slides.flatMap((slide) => (slide.body.kind === 'quote' ? [slide.body] : [])) ?? []
}

test('every voice is heard', async () => {
  const names = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Hal', 'Ida', 'Joe', 'Kay', 'Leo']
  expect(await quotesOf(names.map(voice).join('\n'))).toHaveLength(12)
})

test('what a site generator would look up is not quoted, and a hyphen may name the speaker', async () => {
  const bodies = await quotesOf(
    '<blockquote>“The mill grinds barley.” - {{ "ada" | team_link }}</blockquote>\n\n<blockquote>“The mill is old and slow.” - Ben Sample</blockquote>\n',
  )
  expect(bodies.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([
    ['“The mill grinds barley.”'],
    ['“The mill is old and slow.”'],
  ])
  expect(bodies.map(({ attribution }) => attribution?.text)).toEqual([undefined, 'Ben Sample'])
})
