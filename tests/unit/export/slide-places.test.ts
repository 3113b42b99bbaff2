import { expect, test } from 'vitest'
import { slidePlaces } from '../../../src/export/handout/slide-places.ts'
import type { Block } from '../../../src/model/article.ts'
import type { BlockFate, Slide, SlidePlan } from '../../../src/model/slide-plan.ts'
import { atoms, NO_SPAN, specimen } from '../../templates/specimens/specimen.ts'

const blocks = ['lead', 'list', 'after'].map((id) => ({ id, kind: 'paragraph', span: NO_SPAN }) as unknown as Block)

function partOf(id: string, noted: readonly string[]): Slide {
  const { slide } = specimen(id, { kind: 'points', points: atoms('A', 'B') })
  return { ...slide, notes: { say: noted.map((block) => ({ block, span: NO_SPAN, text: '' })), more: [] } }
}

function placesOf(slides: readonly Slide[], shownOn: Readonly<Record<string, readonly string[]>>, list = 'paragraph') {
  const fates = Object.entries(shownOn).map(([block, on]): BlockFate => {
    return { block, kind: block === 'list' ? list : 'paragraph', span: NO_SPAN, slides: on, notes: [] }
  })
  const places = slidePlaces({ slides, blocks: fates } as unknown as SlidePlan, blocks)
  return [...places].map(([place, there]) => [blocks[place]?.id, there.map(({ slide }) => slide.id)])
}

test('the parts of a list stay together, even those whose only words are the headline of an earlier block', () => {
  const slides = [partOf('one', ['list']), partOf('two', []), partOf('three', []), partOf('four', ['after'])]
  expect(placesOf(slides, { lead: ['one', 'two', 'three'], after: ['four'] })).toEqual([
    ['list', ['one', 'two', 'three']],
    ['after', ['four']],
  ])
})

test('a slide without notes stands before the block that it shows', () => {
  expect(placesOf([partOf('one', ['lead']), partOf('two', [])], { list: ['two'] })).toEqual([
    ['lead', ['one']],
    ['list', ['two']],
  ])
})

test('a formula below a sentence of the paragraph before stands at the formula', () => {
  const slides = [partOf('one', ['lead']), partOf('two', [])]
  expect(placesOf(slides, { lead: ['two'], list: ['two'] }, 'math')).toEqual([
    ['lead', ['one']],
    ['list', ['two']],
  ])
})
