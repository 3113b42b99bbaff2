import { expect, test } from 'vitest'
import { fit as untilItFits } from '../../../src/fit/fit.ts'
import { revisePlan } from '../../../src/fit/revise-plan.ts'
import type { Atom, Slide, SlidePlan } from '../../../src/model/slide-plan.ts'
import { atomsOf } from '../../../src/text/slide/shown.ts'
import { found } from '../../helpers/made-plan.ts'
import { ownAtoms, randomSlides } from '../../helpers/random-slides.ts'
import { seeded } from '../../helpers/seeded.ts'

const ROOM = 656
const WIDTH = 1104

/** How much higher than a slide it is, and how much wider, as a layout of boxes of text would have it. */
function excessOf({ headline, body, variant }: Slide): { readonly tall: number; readonly wide: number } {
  const lines = (text: string, width: number) =>
    text.split('\n').reduce((sum, own) => sum + Math.ceil(own.length / width), 0)
  const heads = headline ? lines(headline.text, variant === 'long-title' ? 50 : 40) * 54 + 36 : 0
  const words = (atoms: readonly Atom[]) =>
    Math.max(0, ...atoms.flatMap(({ text }) => text.split(' ').map((word) => word.length)))
  if (body.kind === 'table') {
    const column = Math.floor(90 / body.header.length)
    const height = (row: readonly Atom[]) => Math.max(...row.map(({ text }) => lines(text, column))) * 34 + 18
    const tall = heads + [body.header, ...body.rows].reduce((sum, row) => sum + height(row), 0) - ROOM
    const widths = body.header.map((name, index) => words([name, ...body.rows.flatMap((row) => row[index] ?? [])]) * 12)
    return { tall, wide: variant === 'breaking' ? 0 : widths.reduce((sum, own) => sum + own, 0) - WIDTH }
  }
  const figure = body.kind === 'figure' ? 200 : 0
  const tall = atomsOf({ body }).reduce((sum, { text }) => sum + lines(text, 70) * 44 + 24, heads + figure) - ROOM
  return { tall, wide: body.kind === 'math' ? words(atomsOf({ body })) * 20 - WIDTH : 0 }
}

test.each(Array.from({ length: 150 }, (_, seed) => seed))(
  'deck %i is made to fit, and no word is lost',
  async (seed) => {
    const plan = randomSlides(seeded(seed))
    const worst: number[] = []
    const { draft, measurement, rounds } = await untilItFits({
      draft: plan,
      toDeck: async (next: SlidePlan) => next,
      measure: async (next) => {
        worst.push(Math.max(0, ...next.slides.map((slide) => Math.max(excessOf(slide).tall, excessOf(slide).wide))))
        return found(next, (slide) => {
          const { tall, wide } = excessOf(slide)
          if (wide > 0 && wide > tall) return { side: 'right', px: wide }
          return tall > 0 ? { px: tall, box: { top: 0, right: 0, bottom: ROOM + tall, left: 0 } } : undefined
        })
      },
      revise: revisePlan,
    })
    expect(rounds).toBeLessThan(8)
    expect(measurement.slides.flatMap(({ findings }) => findings)).toEqual([])
    expect(new Set(draft.slides.map(({ id }) => id)).size).toBe(draft.slides.length)
    expectNothingLost(plan, draft)
    expectRightNotes(draft)
    expectBalance(draft)
    for (const [index, now] of worst.entries()) expect(now).toBeLessThanOrEqual(worst[index - 1] ?? now)
  },
)

const wordsIn = (texts: readonly string[]) => texts.join(' ').match(/w\d+x*/gu) ?? []
const notedBy = ({ notes }: Slide) => wordsIn([...notes.say, ...notes.more].map(({ text }) => text))
const shownBy = (atoms: readonly Atom[]) => wordsIn(atoms.map(({ text }) => text))

function twice(words: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return words.filter((word) => seen.size === seen.add(word).size)
}

/** Every word is on a slide or in the notes, and nowhere twice; what was in the notes stays there. */
function expectNothingLost(plan: SlidePlan, draft: SlidePlan): void {
  const noted = draft.slides.flatMap(notedBy)
  const shown = draft.slides.flatMap((slide) => shownBy(ownAtoms(slide)))
  // Each part of a table has the header, on a slide or in the notes.
  const headers = new Set(plan.slides.flatMap(({ body }) => (body.kind === 'table' ? shownBy(body.header) : [])))
  expect(twice(noted).filter((word) => !headers.has(word))).toEqual([])
  expect(twice(shown)).toEqual([])
  const all = new Set([...noted, ...draft.slides.flatMap((slide) => shownBy(atomsOf(slide)))])
  const before = plan.slides.flatMap(({ kicker: _, ...slide }) => shownBy(atomsOf(slide)))
  expect(before.filter((word) => !all.has(word))).toEqual([])
  const still = new Set(noted)
  expect(plan.slides.flatMap(notedBy).filter((word) => !still.has(word))).toEqual([])
}

/** What stands in the notes of one slide is shown by no other; spans and the time cover what is there. */
function expectRightNotes({ slides }: SlidePlan): void {
  const homes = new Map(slides.flatMap((slide) => notedBy(slide).map((word) => [word, slide.id] as const)))
  for (const slide of slides) {
    // Where two columns stand side by side, a paragraph about one of them stands with its first point.
    const own = slide.body.kind === 'compare' ? [] : shownBy(ownAtoms(slide))
    expect(own.filter((word) => homes.has(word) && homes.get(word) !== slide.id)).toEqual([])
    const places = ownAtoms(slide).flatMap(({ source }) => (source === 'furniture' ? [] : [source]))
    const outside = places.filter(({ start, end }) => start < slide.span.start || end > slide.span.end)
    expect(slide.body.kind === 'cover' ? [] : outside).toEqual([])
  }
  for (const [at, { continuation }] of slides.entries()) {
    const next = slides[at + 1]?.continuation
    if (!continuation) continue
    if (continuation.index === continuation.count) expect(next?.index ?? 1).toBe(1)
    else expect(slides.slice(at + 1).find((one) => one.continuation)?.continuation?.index).toBe(continuation.index + 1)
  }
}

/** Never one thing beside five of the same. */
function expectBalance({ slides }: SlidePlan): void {
  const sizes = slides.map((slide) => {
    const per = ['stats', 'grid', 'timeline'].includes(slide.body.kind) ? 2 : 1
    const isRow = ['table', 'code', 'math', 'figure', 'compare', 'statement'].includes(slide.body.kind)
    return isRow ? 0 : ownAtoms(slide).length / per
  })
  for (const [at, slide] of slides.entries()) {
    const before = slides[at - 1]
    if (!before || slide.continuation === undefined || slide.continuation.index === 1) continue
    if (before.body.kind !== slide.body.kind) continue
    const pair = [sizes[at - 1] ?? 0, sizes[at] ?? 0]
    expect(pair.includes(1) && Math.max(...pair) >= 5, `${pair} of ${slide.body.kind}`).toBe(false)
  }
}
