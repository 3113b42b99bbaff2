import { describe, expect, test } from 'vitest'
import { revisePlan } from '../../../src/fit/revise-plan.ts'
import type { Finding } from '../../../src/model/measurement.ts'
import type { Slide, SlidePlan } from '../../../src/model/slide-plan.ts'
import { atom, found, planOf, slideOf } from '../../helpers/made-plan.ts'

/** The slides that one too tall, or too wide, turns into. */
function revised(slide: Slide, finding: Partial<Finding>, round = 1): readonly Slide[] {
  const plan = planOf(slideOf({ kind: 'cover', facts: [] }, { id: 'cover' }), slide)
  const next = revisePlan(
    plan,
    found(plan, (one) => (one === slide ? finding : undefined)),
    round,
  )
  return next?.slides.slice(1) ?? []
}

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => [atom(`row ${index}`)])
const tableOf = (count: number) =>
  ({ kind: 'table', align: [null], header: [atom('head')], rows: rowsOf(count) }) as const

describe('what is too wide', () => {
  test('is never split into fewer rows: its words break, then it goes to the notes', () => {
    const wide = { side: 'right', px: 300 } as const
    const [dense] = revised(slideOf(tableOf(6)), wide)
    expect(dense?.variant).toBe('dense')
    const [breaking] = dense ? revised(dense, wide) : []
    expect(breaking).toMatchObject({ variant: 'breaking', body: { rows: tableOf(6).rows } })
    const rest = breaking ? revised(breaking, wide) : []
    expect(rest).toEqual([])
  })

  test('does not lose single points, which would not help', () => {
    const points = ['one', 'two'].map((text) => atom(text))
    const plan = planOf(slideOf({ kind: 'points', points, weights: [2, 1] }))
    expect(
      revisePlan(
        plan,
        found(plan, () => ({ side: 'left' })),
      )?.slides[0]?.body.kind,
    ).toBe('statement')
  })
})

describe('what is too tall', () => {
  test('is cut into as many parts as it needs at once', () => {
    const steps = { kind: 'steps', start: 1, steps: rowsOf(12).flat() } as const
    const tall = { px: 1200, box: { top: 0, right: 0, bottom: 1856, left: 0 } }
    expect(revised(slideOf(steps), tall).map(({ body }) => body.kind === 'steps' && body.steps.length)).toEqual([
      3, 3, 3, 3,
    ])
  })

  test('is no table of one row a slide', () => {
    const tall = { px: 4000, box: { top: 0, right: 0, bottom: 4656, left: 0 } }
    const slides = revised(slideOf(tableOf(6), { variant: 'dense' }), tall)
    expect(slides).toEqual([])
  })

  test('keeps its headline where the room of that would not do', () => {
    const formula = slideOf({ kind: 'math', tex: 'x', source: atom('x').source as Slide['span'] })
    const little = { px: 60, box: { top: 0, right: 0, bottom: 716, left: 0 } }
    expect(revised(formula, little).map(({ body }) => body.kind)).toEqual(['statement', 'math'])
    const much = { px: 600, box: { top: 0, right: 0, bottom: 1256, left: 0 } }
    expect(revised(formula, much)).toEqual([])
  })

  test('splits a comparison between the points that stand across from one another', () => {
    const columns = ['a', 'b'].map((title) => ({ title: atom(title), points: ['1', '2'].map((text) => atom(text)) }))
    const parts = revised(slideOf({ kind: 'compare', columns }), { px: 50 })
    const points = parts.map(({ body }) => body.kind === 'compare' && body.columns.map((one) => one.points[0]?.text))
    expect(points).toEqual([
      ['1', '1'],
      ['2', '2'],
    ])
  })
})

test('one item that takes a slide to itself leaves no five beside it', () => {
  const steps = Array.from({ length: 9 }, (_, index) => atom(index === 5 ? 'x'.repeat(600) : `step ${index}`))
  const heightOf = (slide: Slide) =>
    slide.body.kind === 'steps' ? slide.body.steps.reduce((sum, { text }) => sum + 30 + text.length, 90) : 0
  let plan = planOf(slideOf({ kind: 'steps', start: 1, steps }))
  const seen: unknown[] = []
  for (let round = 1; round < 5; round += 1) {
    const tooTall = (slide: Slide) => {
      const px = heightOf(slide) - 750
      return px > 0 ? { px, box: { top: 0, right: 0, bottom: 750 + px, left: 0 } } : undefined
    }
    plan = revisePlan(plan, found(plan, tooTall), round) ?? plan
    seen.push(plan.slides.map(({ body }) => body.kind === 'steps' && body.steps.length))
  }
  expect(seen.at(-1)).toEqual([2, 3, 1, 1, 2])
  expect(plan.slides.map(({ continuation }) => continuation?.index)).toEqual([1, 2, 3, 4, 5])
})

describe('what no remedy helps', () => {
  const span = { start: 10, end: 90, line: 3, endLine: 5 }
  const cover = slideOf({ kind: 'cover', facts: [] }, { id: 'cover', headline: atom('Title') })
  const formula = slideOf({ kind: 'math', tex: 'x = y', source: span }, { id: 'sum-1', headline: atom('The sum') })
  const fate = { block: 'b7', kind: 'math', span, slides: ['sum-1'], notes: [] }
  const wide = (one: Slide) => (one.body.kind === 'math' ? ({ side: 'right', px: 900 } as const) : undefined)
  const noted = { block: 'b7', span, text: '```tex\nx = y\n```' }

  test('leaves its heading where there are words to say about it, and stands in the notes', () => {
    const plan = { ...planOf(cover, formula), blocks: [fate] }
    const next = revisePlan(plan, found(plan, wide))
    expect(next?.slides[1]).toMatchObject({ layout: 'statement', body: { statement: { text: 'The sum' } } })
    expect(next?.slides[1]?.notes.say).toEqual([...formula.notes.say, noted])
    expect(next?.blocks[0]).toMatchObject({ slides: [], notes: ['sum-1'], notShown: 'does not fit a slide' })
  })

  test('else goes, and the slide before it gets the notes', () => {
    const plan = { ...planOf(cover, { ...formula, notes: { say: [], more: [] } }), blocks: [fate] }
    const next = revisePlan(plan, found(plan, wide))
    expect(next?.slides.map(({ id }) => id)).toEqual(['cover'])
    expect(next?.slides[0]?.notes.say).toEqual([...cover.notes.say, noted])
    expect(next?.blocks[0]).toMatchObject({ notes: ['cover'], notShown: 'does not fit a slide' })
  })

  test('is no part of a run any more, whose next part is the first then', () => {
    const parts = [1, 2, 3].map((index) =>
      slideOf({ kind: 'points', points: [atom(`${index}`)] }, { id: `p-${index}`, continuation: { index, count: 3 } }),
    )
    const plan = planOf(cover, ...parts)
    const next = revisePlan(
      plan,
      found(plan, ({ id }) => (id === 'p-1' ? { side: 'right' } : undefined)),
    )
    expect(next?.slides.map(({ continuation }) => continuation)).toEqual([
      undefined,
      { index: 1, count: 2 },
      { index: 2, count: 2 },
    ])
  })
})

describe('a cover', () => {
  test('loses its description, then its facts, then large type, then the end of its title', () => {
    const facts = [atom('Ada')]
    let cover = slideOf(
      { kind: 'cover', description: atom('What it says'), facts },
      { headline: atom('word '.repeat(99)) },
    )
    const seen: unknown[] = []
    for (let round = 1; round < 5; round += 1) {
      const plan = planOf(cover)
      cover =
        revisePlan(
          plan,
          found(plan, () => ({ px: 400 })),
        )?.slides[0] ?? cover
      const { body, variant, headline } = cover
      seen.push([Object.keys(body).length, body.kind === 'cover' && body.facts.length, variant, headline?.text.length])
    }
    expect(seen).toEqual([
      [2, 1, undefined, 495],
      [2, 1, 'long-title', 495],
      [2, 0, 'long-title', 495],
      [2, 0, 'long-title', expect.any(Number)],
    ])
    expect(cover.headline?.text).toMatch(/^(?:word )+word$/u)
    expect(cover.headline?.text.length).toBeLessThan(400)
  })

  const place = (line: number) => ({ start: line * 10, end: line * 10 + 9, line, endLine: line })
  const said = (text: string, line: number) => ({ ...atom(text), source: place(line) })
  const title = said('word '.repeat(99).trim(), 5)
  const full = slideOf(
    { kind: 'cover', description: said('What it says', 2), facts: [said('Ada', 3)] },
    { id: 'cover', headline: title, notes: { say: [], more: [] } },
  )
  const fate = { block: 'h1', kind: 'heading', span: place(5), slides: ['cover'], notes: [] }
  const claim = slideOf({ kind: 'statement', statement: atom('A claim') }, { id: 'claim' })

  function afterRounds(plan: SlidePlan, rounds: number): SlidePlan {
    const [first] = plan.slides
    let next = plan
    for (let round = 1; round <= rounds; round += 1)
      next =
        revisePlan(
          next,
          found(next, (one) => (one.body === first?.body || one.id === 'cover' ? { px: 400 } : undefined)),
          round,
        ) ?? next
    return next
  }

  test('has in its notes, once and in full, what it no longer shows', () => {
    const { slides, blocks } = afterRounds({ ...planOf(full, claim), blocks: [fate] }, 6)
    expect(slides[0]?.headline?.text.length).toBeLessThan(200)
    expect(slides[0]?.notes).toEqual({
      say: [
        { block: 'front-matter', span: place(2), text: 'What it says' },
        { block: 'front-matter', span: place(3), text: 'Ada' },
        { block: 'h1', span: place(5), text: title.text },
      ],
      more: [],
    })
    expect(blocks[0]).toMatchObject({ slides: ['cover'], notes: ['cover'] })
  })

  test('takes no time from a deck that has one to keep', () => {
    const plan = { ...planOf(full, claim), budget: { seconds: 300, setBy: 'profile brief' } }
    expect(afterRounds(plan, 2).slides[0]?.notes).toMatchObject({ say: [], more: [{ text: 'What it says' }] })
  })

  test('goes at last, and the next slide has its words; where it is alone it stays', () => {
    const { slides } = afterRounds(planOf(full, claim), 7)
    expect(slides.map(({ id }) => id)).toEqual(['claim'])
    expect(slides[0]?.notes.say.map(({ text }) => text)).toEqual(['What it says', 'Ada', title.text, 'All of it.'])
    expect(afterRounds(planOf(full), 7).slides.map(({ id }) => id)).toEqual(['cover'])
  })

  test('does not set a short title smaller for the sake of its facts, nor cuts an emoji', () => {
    const short = slideOf({ kind: 'cover', facts: [said('Ada', 3)] }, { id: 'cover', headline: said('Title', 5) })
    expect(afterRounds(planOf(short, claim), 1).slides[0]).toMatchObject({
      body: { facts: [] },
      headline: { text: 'Title' },
    })
    expect(afterRounds(planOf(short, claim), 1).slides[0]?.variant).toBeUndefined()
    const family = '👩‍👩‍👧‍👦'
    const drawn = slideOf({ kind: 'cover', facts: [] }, { id: 'cover', headline: said(family.repeat(50), 5) })
    const { headline } = afterRounds(planOf(drawn, claim), 2).slides[0] ?? {}
    expect(headline?.text).toMatch(new RegExp(`^(?:${family})+$`, 'u'))
    expect(headline?.text.length).toBeLessThan(family.length * 50)
  })
})
