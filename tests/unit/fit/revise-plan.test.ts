import { describe, expect, test } from 'vitest'
import { fit as untilItFits } from '../../../src/fit/fit.ts'
import { revisePlan } from '../../../src/fit/revise-plan.ts'
import type { DeckMeasurement } from '../../../src/model/measurement.ts'
import type { Body, Slide, SlidePlan } from '../../../src/model/slide-plan.ts'
import { atom, found, planOf, slideOf as slide } from '../../helpers/made-plan.ts'

const SPAN = { start: 0, end: 1, line: 1, endLine: 1 }

/** Every slide for which `cutOff` says so is 10 px too tall. */
function measured(plan: SlidePlan, cutOff: (slide: Slide) => boolean): DeckMeasurement {
  const box = { top: 700, right: 600, bottom: 730, left: 80 }
  return found(plan, (one) => (cutOff(one) ? { box, words: 'Headline' } : undefined))
}

const once = (...slides: Slide[]) =>
  revisePlan(
    planOf(...slides),
    measured(planOf(...slides), () => true),
  )?.slides ?? []

test('no slide changes for a header or footer that is too long', () => {
  const plan = planOf(slide({ kind: 'points', points: [atom('one'), atom('two')] }))
  const inMargin = (margin?: 'footer') =>
    found(plan, () => ({
      box: { top: 700, right: 600, bottom: 730, left: 80 },
      words: 'F',
      ...(margin ? { margin } : {}),
    }))
  expect(revisePlan(plan, inMargin('footer'))).toBeUndefined()
  expect(revisePlan(plan, inMargin())).toBeDefined()
})

describe('a slide that is cut off', () => {
  test('cuts code at its blank line, not at the middle one', () => {
    const parts = once(slide({ kind: 'code', code: 'a\nb\n\nc\nd\ne', source: SPAN }))
    expect(parts.map(({ body }) => body.kind === 'code' && body.code)).toEqual(['a\nb', 'c\nd\ne'])
  })

  test('says figures that are too wide in their sentences', () => {
    const [one, two] = [atom('The hall cost 29 million in all'), atom('The roof alone cost 12 million')]
    const stats = [
      { value: atom('29 million'), label: one },
      { value: atom('12 million'), label: two },
    ]
    expect(once(slide({ kind: 'stats', stats }))[0]?.body).toEqual({ kind: 'points', points: [one, two] })
    const [first] = stats
    const [alone] = once(slide({ kind: 'stats', stats: first ? [first] : [] }))
    expect(alone).toMatchObject({ layout: 'statement', body: { kind: 'statement', statement: one } })
  })

  test('gives the sentence of an opener a slide of its own, with the notes', () => {
    const [opener, rest] = once(slide({ kind: 'section', number: 2, summary: atom('The ports came first.') }))
    expect(opener).toMatchObject({ layout: 'section', body: { kind: 'section', number: 2 }, notes: { say: [] } })
    expect(rest).toMatchObject({ layout: 'statement', body: { statement: { text: 'The ports came first.' } } })
    expect(rest?.notes.say[0]?.text).toBe('All of it.')
  })

  test('counts a headline that had to stand alone as the first of its run', () => {
    const parts = [1, 2].map((index) =>
      slide({ kind: 'points', points: [atom(`${index}`)] }, { id: `part-${index}`, continuation: { index, count: 2 } }),
    )
    const plan = planOf(...parts)
    const revised =
      revisePlan(
        plan,
        measured(plan, (one) => one.id === 'part-1'),
      )?.slides ?? []
    expect(revised.map(({ layout, continuation }) => [layout, continuation?.index, continuation?.count])).toEqual([
      ['statement', 1, 3],
      ['points', 2, 3],
      ['points', 3, 3],
    ])
  })

  test('loses its least point, which the notes have', () => {
    const points = ['one', 'two', 'three'].map(atom)
    const [revised] = once(slide({ kind: 'points', points, weights: [3, 1, 2] }))
    expect(revised?.body).toEqual({ kind: 'points', points: [points[0], points[2]], weights: [3, 2] })
    expect(revised?.notes.say[0]?.text).toBe('All of it.')
  })

  test('is split evenly where every item counts, the notes with the first part', () => {
    const parts = once(slide({ kind: 'steps', start: 4, steps: ['a', 'b', 'c', 'd', 'e', 'f'].map(atom) }))
    expect(parts.map(({ body }) => body.kind === 'steps' && [body.start, body.steps.length])).toEqual([
      [4, 3],
      [7, 3],
    ])
    expect(parts.map((part) => part.notes.say.length)).toEqual([1, 0])
    expect(parts.map((part) => part.continuation)).toEqual([
      { index: 1, count: 2 },
      { index: 2, count: 2 },
    ])
  })

  test('becomes dense before a table is split, and its header is on every part', () => {
    const header = [atom('h')]
    const rows = ['1', '2', '3', '4'].map((cell) => [atom(cell)])
    const [dense] = once(slide({ kind: 'table', align: [null], header, rows }))
    expect(dense).toMatchObject({ variant: 'dense', body: { rows } })
    const parts = dense ? once(dense) : []
    expect(parts.map(({ body }) => body.kind === 'table' && [body.header, body.rows.length])).toEqual([
      [header, 2],
      [header, 2],
    ])
  })

  test('keeps its own id after any number of splits', () => {
    const rows = Array.from({ length: 8 }, (_, index) => [atom(String(index))])
    let plan = planOf(slide({ kind: 'table', align: [null], header: [atom('h')], rows }, { variant: 'dense' }))
    for (let round = 0; round < 3; round += 1) {
      plan =
        revisePlan(
          plan,
          measured(plan, ({ body }) => body.kind === 'table' && body.rows.length > 1),
        ) ?? plan
    }
    expect(plan.slides).toHaveLength(8)
    expect(new Set(plan.slides.map((one) => one.id)).size).toBe(8)
    expect(plan.slides.map((one) => one.continuation?.index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('counts the parts of each thing by themselves', () => {
    const list = (id: string) => slide({ kind: 'points', points: ['a', 'b'].map(atom) }, { id })
    const plan = planOf(list('setup-1'), list('setup-2-1'))
    const revised = revisePlan(
      plan,
      measured(plan, () => true),
    )
    expect(revised?.slides.map((one) => one.continuation?.count)).toEqual([2, 2, 2, 2])
  })

  test.each<[string, Body]>([
    ['a claim alone', { kind: 'statement', statement: atom('claim'), support: atom('it leans') }],
    ['a figure in its sentence', { kind: 'stats', stats: [{ value: atom('$5') }] }],
    ['a cover without its description', { kind: 'cover', description: atom('long'), facts: [] }],
  ])('shows %s', (_, body) => {
    const [revised] = once(slide(body))
    expect(revised?.body).not.toEqual(body)
    expect(revised?.why).toHaveLength(2)
    expect(JSON.stringify(revised?.body)).not.toMatch(/it leans|\$5|long/u)
  })

  test('sets a long heading smaller, and then as a statement', () => {
    const [smaller] = once(slide({ kind: 'section', number: 2 }))
    expect(smaller).toMatchObject({ layout: 'section', variant: 'long-title' })
    expect(smaller && once(smaller)[0]).toMatchObject({ layout: 'statement', body: { kind: 'statement' } })
  })
})

describe('the loop', () => {
  test('ends after eight rounds, whatever the browser says', async () => {
    let rounds = 0
    const found = await untilItFits({
      draft: 0,
      toDeck: async (draft: number) => draft,
      measure: async () => measured(planOf(slide({ kind: 'section', number: 1 })), () => true),
      revise: (draft) => {
        rounds += 1
        return draft + 1
      },
    })
    expect([found.rounds, rounds]).toEqual([8, 7])
  })

  test('does not revise what fits', async () => {
    const found = await untilItFits({
      draft: 'a',
      toDeck: async (draft: string) => draft,
      measure: async () => measured(planOf(slide({ kind: 'section', number: 1 })), () => false),
      revise: () => 'b',
    })
    expect(found).toMatchObject({ draft: 'a', rounds: 1 })
  })
})
