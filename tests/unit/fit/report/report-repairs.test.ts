import { expect, test } from 'vitest'
import { type Repaired, reportRepairs } from '../../../../src/fit/report/report-repairs.ts'
import { DOES_NOT_FIT } from '../../../../src/fit/to-notes.ts'
import type { Diagnostic } from '../../../../src/model/diagnostic.ts'
import { placeIn, spanOf } from '../../../../src/text/source-position.ts'
import { deckOf, planOf, slideOf } from '../../../helpers/made-plan.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

const SOURCE = sourceOf('# Ships\n\n| a | b |\n|---|---|\n', 'ships.md')
const DECK = deckOf({ id: 'ships-1', title: 'Ships', layout: 'points', location: placeIn(SOURCE, 1, 1) })

function reported(repaired: Omit<Repaired, 'deck'>): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  reportRepairs({ deck: DECK, ...repaired }, (one) => found.push(one))
  return found
}

const slide = (repairs?: readonly string[]) =>
  slideOf({ kind: 'points', points: [] }, repairs === undefined ? {} : { repairs })

test('nothing is said where all fitted at once', () => {
  expect(reported({ plan: planOf(slide(), slide()) })).toEqual([])
  expect(reported({ parts: [{ count: 1, excess: 0, inVain: 0 }] })).toEqual([])
})

test('what was changed is one remark, by what was done', () => {
  const split = slide(['split, to fit', 'split, to fit'])
  const plan = planOf(slide(), split, split, slide(['dense, to fit']), split)
  expect(reported({ plan })).toEqual([
    expect.objectContaining({
      severity: 'info',
      code: 'slides-made-to-fit',
      message: 'Changed so that all fits: split (slides 2 to 3, 5); dense (slide 4).',
    }),
  ])
})

test('slides of a deck written by hand are counted as they stand after the split', () => {
  const parts = [1, 2, 1, 3].map((count) => ({ count, excess: 0, inVain: 0 }))
  expect(reported({ parts })[0]?.message).toBe('Changed so that all fits: split (slides 2 to 3, 5 to 7).')
})

test('a block that no slide holds is a warning where it stands', () => {
  const block = { block: 'b2', kind: 'table', slides: [], notes: ['ships-1'] }
  const span = spanOf(SOURCE, SOURCE.text.indexOf('|'), SOURCE.text.length - 1)
  const plan = {
    ...planOf(slide()),
    blocks: [
      { ...block, span, notShown: DOES_NOT_FIT },
      { ...block, span, notShown: 'in a list of links' },
    ],
  }
  expect(reported({ plan })).toEqual([
    expect.objectContaining({
      severity: 'warning',
      code: 'block-fits-no-slide',
      message: 'The table fits no slide, and stands in the notes.',
      location: expect.objectContaining({ line: 3, endLine: 4 }),
    }),
  ])
})
