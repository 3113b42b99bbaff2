import { expect, test } from 'vitest'
import { partMark, partsOf, trialOf, withSlidesAt } from '../../../src/render/pages/handout/report-parts.ts'

const PAGE = `<html lang="en"><head></head><body><header${partMark('top', { isInTheWay: true })}></header>
<h2 id="part-1" class="heading-2">id="part-9"</h2><div class="row"${partMark('2', { slides: 2 })}></div></body></html>`

test('the parts of a report are read where they were marked', () => {
  expect(partsOf(PAGE)).toEqual([
    { name: 'part-top', slides: 0, isInTheWay: true },
    { name: 'part-1', slides: 0, isInTheWay: false },
    { name: 'part-2', slides: 2, isInTheWay: false },
  ])
})

test('a trial leads to every part', () => {
  const trial = trialOf(PAGE, partsOf(PAGE), 'close')
  expect(trial).toContain('<html class="close trial" lang="en">')
  expect([...trial.matchAll(/href="#([^"]*)"/gu)].map(([, name]) => name)).toEqual(['part-top', 'part-1', 'part-2'])
})

test('each slide of a part has its place', () => {
  const html = withSlidesAt(PAGE, new Map([['part-2', [10, 52.5]]]))
  expect(html).toContain('#part-2>.shots>:nth-child(1){top:10.00mm}#part-2>.shots>:nth-child(2){top:52.50mm}')
})
