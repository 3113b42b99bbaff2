import { expect, test } from 'vitest'
import type { Slide } from '../../../../src/model/slide-plan.ts'
import { withSectionNumbers } from '../../../../src/plan/account/section-numbers.ts'
import { makeDeck } from '../../../helpers/make-deck.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

const prose = (subject: string) =>
  [
    `The ${subject} costs the town a third of its taxes each year.`,
    `Workers repair the roof of the ${subject} every spring.`,
    `Visitors reach the ${subject} by the road along the river.`,
  ].join(' ')

/** The numbers of the slides that open sections, and whether the agenda has numbers. */
async function numbersOf(opened: readonly string[]) {
  const sections = ['Mill', 'Canal', 'Bridge', 'Market', 'School', 'Harbour'].map((name) => {
    const comment = opened.includes(name) ? '<!-- slide: layout=section -->\n' : ''
    return `${comment}## ${name}\n\n${prose(name.toLowerCase())}`
  })
  const made = await makeDeck(sourceOf(`# Town\n\n${sections.join('\n\n')}\n`), () => undefined)
  const bodies = (made?.plan.slides ?? []).map(({ body }) => body)
  return {
    openers: bodies.flatMap((body) => (body.kind === 'section' ? [body.number] : [])),
    agenda: bodies.flatMap((body) => (body.kind === 'agenda' ? [body.start] : [])),
  }
}

test('sections are numbered as they are shown, and the agenda with them or not at all', async () => {
  expect(await numbersOf(['Mill', 'Canal', 'Market'])).toEqual({ openers: [1, 2, 3], agenda: [undefined] })
  expect(await numbersOf([])).toEqual({ openers: [], agenda: [1] })
  const all = ['Mill', 'Canal', 'Bridge', 'Market', 'School', 'Harbour']
  expect(await numbersOf(all)).toEqual({ openers: [1, 2, 3, 4, 5, 6], agenda: [1] })
})

test('a heading that has a number of its own is counted and gets no other', () => {
  const opener = (text: string): Slide => {
    const headline = { text, markdown: text, source: 'furniture' } as const
    const span = { start: 0, end: 0, line: 1, endLine: 1 }
    const notes = { say: [], more: [] }
    return { id: text, layout: 'section', headline, body: { kind: 'section' }, notes, span, seconds: 5, why: [] }
  }
  const slides = withSectionNumbers(['Mill', '2. Canal', 'Bridge'].map(opener))
  expect(slides.map(({ body }) => body)).toEqual([
    { kind: 'section', number: 1 },
    { kind: 'section' },
    { kind: 'section', number: 3 },
  ])
})
