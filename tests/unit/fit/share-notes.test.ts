import { describe, expect, test } from 'vitest'
import { revisePlan } from '../../../src/fit/revise-plan.ts'
import type { Atom, Note, Slide } from '../../../src/model/slide-plan.ts'
import { sharedNotes } from '../../../src/text/slide/share-notes.ts'
import { spanOf } from '../../../src/text/source-position.ts'
import { found, planOf, slideOf } from '../../helpers/made-plan.ts'

const TEXT = `Intro words. First claim. Second claim, which is long.

- **Pay** the fee.
  - in cash
- Sign
- Pay later

> One of them. Two of them.
>
> Three of them.

The end.
`
const place = (text: string, from = 0) => {
  const start = TEXT.indexOf(text, from)
  return spanOf({ text: TEXT }, start, start + text.length)
}
const atomAt = (text: string, from = 0): Atom => ({ text, markdown: text, source: place(text, from) })
const noteAt = (text: string, more: Partial<Note> = {}): Note => ({
  block: text.slice(0, 3),
  span: place(text),
  text,
  ...more,
})

const PARAGRAPH = noteAt('Intro words. First claim. Second claim, which is long.')
const LIST = noteAt('- **Pay** the fee.\n  - in cash\n- Sign\n- Pay later')
const QUOTE = noteAt('> One of them. Two of them.\n>\n> Three of them.')
const END = noteAt('The end.')

/** All of them stand with the first part so far. */
function shared(notes: Slide['notes'], parts: readonly (readonly Atom[])[]) {
  const none = { say: [], more: [] }
  return sharedNotes(parts.map((words, index) => ({ words, notes: index === 0 ? notes : none })))
}

function textsOf(say: readonly Note[], ...parts: readonly (readonly Atom[])[]) {
  return shared({ say, more: [] }, parts).map((notes) => notes.say.map(({ text }) => text))
}

describe('notes of a split slide', () => {
  const [pay, sign, later] = [atomAt('Pay'), atomAt('Sign'), atomAt('Pay later')]

  test('go with the items of a list, each with what stands below it', () => {
    const [first, second] = shared({ say: [LIST], more: [] }, [[pay], [sign, later]])
    expect(first?.say).toEqual([
      {
        ...LIST,
        span: { ...LIST.span, end: sign.source === 'furniture' ? 0 : sign.source.start, endLine: 4 },
        text: '- **Pay** the fee.\n  - in cash',
      },
    ])
    expect(second?.say).toMatchObject([{ span: { line: 5, endLine: 6 }, text: '- Sign\n- Pay later' }])
    expect(textsOf([LIST], [pay, sign], [later])).toEqual([
      ['- **Pay** the fee.\n  - in cash\n- Sign'],
      ['- Pay later'],
    ])
  })

  test('go with the paragraphs of a quotation', () => {
    const [one, two, three] = [atomAt('One of them.'), atomAt('Two of them.'), atomAt('Three of them.')]
    expect(textsOf([QUOTE], [one, two], [three])).toEqual([['> One of them. Two of them.'], ['> Three of them.']])
    expect(textsOf([QUOTE], [one], [two, three])).toEqual([['> One of them. Two of them.'], ['> Three of them.']])
  })

  test('go with the sentence of a paragraph, but are never cut inside one', () => {
    const [first, second] = [atomAt('First claim'), atomAt('Second claim')]
    expect(textsOf([PARAGRAPH], [first], [second])).toEqual([
      ['Intro words. First claim.'],
      ['Second claim, which is long.'],
    ])
    expect(textsOf([PARAGRAPH], [first], [atomAt('which is long')])).toEqual([[PARAGRAPH.text], []])
  })

  test('stay in their order where no part shows them', () => {
    expect(textsOf([PARAGRAPH, LIST, END], [pay], [sign])).toEqual([
      [PARAGRAPH.text, '- **Pay** the fee.\n  - in cash'],
      ['- Sign\n- Pay later', END.text],
    ])
    expect(textsOf([PARAGRAPH, END], [atomAt('Three')], [atomAt('Two')])).toEqual([[PARAGRAPH.text, END.text], []])
  })

  test('keep what is said and what is not apart', () => {
    const parts = shared({ say: [LIST], more: [QUOTE] }, [[pay], [sign, atomAt('Three of them.')]])
    expect(parts.map(({ more }) => more.map(({ text }) => text))).toEqual([[], [QUOTE.text]])
  })
})

describe('a part of a slide', () => {
  const steps = ['**Pay**', 'Sign', 'Pay later'].map((text) => atomAt(text))
  const rejected = { layout: 'notes', text: 'x', why: 'y', change: 'paste', comment: 'z', line: 3 } as const
  const slide = slideOf(
    { kind: 'steps', start: 3, steps },
    { notes: { say: [LIST], more: [] }, span: LIST.span, rejected, id: 'pay-1', seconds: 100 },
  )
  const plan = planOf(slide)
  const tall = { px: 700, box: { top: 0, right: 0, bottom: 1356, left: 0 } }
  const parts =
    revisePlan(
      plan,
      found(plan, () => tall),
    )?.slides ?? []

  // The headline stands on the first line.
  test('stands for its own lines, and only the first for what else there could have been', () => {
    expect(parts.map(({ span }) => [span.line, span.endLine])).toEqual([
      [1, 4],
      [5, 5],
      [6, 6],
    ])
    expect(parts.map((part) => part.rejected)).toEqual([rejected, undefined, undefined])
  })

  test('has its own number, id, and share of the time', () => {
    expect(parts.map(({ body }) => body.kind === 'steps' && body.start)).toEqual([3, 4, 5])
    expect(parts.map(({ id }) => id)).toEqual(['pay-1', 'pay-1-part-2', 'pay-1-part-3'])
    const seconds = parts.map((part) => part.seconds)
    expect(seconds[0]).toBeGreaterThan(seconds[1] ?? 0)
    expect(seconds.reduce((sum, own) => sum + own, 0)).toBeLessThan(105)
  })
})

test('a note is marked as shown only as long as its slide shows it', () => {
  const points = [atomAt('First claim'), atomAt('Second claim')]
  const [first, second] = [
    noteAt('First claim.', { shown: true }),
    noteAt('Second claim, which is long.', { shown: true }),
  ]
  const plan = planOf(
    slideOf({ kind: 'points', points, weights: [1, 2] }, { notes: { say: [first, second], more: [] } }),
  )
  const [revised] =
    revisePlan(
      plan,
      found(plan, () => ({})),
    )?.slides ?? []
  expect(revised?.notes.say).toEqual([noteAt('First claim.'), second])
})
