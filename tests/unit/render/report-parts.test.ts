import { expect, test } from 'vitest'
import { handoutSlide } from '../../../src/render/pages/handout/handout-slide.ts'
import { partMark, partsOf, trialOf, withSlidesAt } from '../../../src/render/pages/handout/report-parts.ts'

const WORDS = { slide: 'Slide', appendix: 'Appendix', notes: 'Notes', sources: 'Sources', contents: 'Contents' }

/** A slide whose ids are made of its headings, as Marp does. */
function slideOf(title: string, size: string): string {
  const name = title.toLowerCase().replace(' ', '-')
  return handoutSlide({
    shown: { index: 0, read: 'picture' },
    rendered: {
      slide: { id: name, title, layout: 'points', location: { path: 'a.md', line: 1, column: 1 } },
      html: `<div class="slide" id="${name}-1"><h2 id="${name}">${title}</h2><svg><foreignObject width="9"></foreignObject></svg></div>`,
      notes: [],
    },
    size,
    kind: 'article',
    widthPx: 1280,
    heightPx: 720,
    words: WORDS,
  })
}

const ROW = `<div class="row"${partMark('2', { slides: 2 })}><div class="shots">`
const PAGE = `<html lang="en"><head></head><body><header${partMark('top', { isInTheWay: true })}></header>
<h2 id="Part-1" class="heading-2">id="Part-9"</h2>${ROW}${slideOf('Part 2', 'beside')}
${slideOf('Part 1', 'beside')}</div>
<div class="prose"><p>Text</p></div></div><div class="large"${partMark('3')}>${slideOf('Part 3', 'column')}</div></body></html>`

test('the parts of a report are read where they were marked, whatever slides are headed', () => {
  expect(partsOf(PAGE)).toEqual([
    { name: 'Part-top', slides: 0, isInTheWay: true },
    { name: 'Part-1', slides: 0, isInTheWay: false },
    { name: 'Part-2', slides: 2, isInTheWay: false },
    { name: 'Part-3', slides: 0, isInTheWay: false },
  ])
  const ids = [...PAGE.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(8)
  expect(new Set(ids).size).toBe(ids.length)
})

test('no mark is read in a slide', () => {
  const inside = PAGE.replace('<h2 id="part-2">', `<h2${partMark('2')}>`)
  expect(inside).not.toBe(PAGE)
  expect(partsOf(inside)).toEqual(partsOf(PAGE))
})

test('a trial leads to every part and shows no slide; all else stays', () => {
  const trial = trialOf(PAGE, partsOf(PAGE), 'close')
  expect(trial).toContain('<html class="close trial" lang="en">')
  const names = partsOf(PAGE).map(({ name }) => name)
  expect([...trial.matchAll(/href="#([^"]*)"/gu)].map(([, name]) => name)).toEqual(names)
  expect(trial).not.toContain('class="apart"')
  expect(trial).not.toContain('<svg')
  const around = (html: string) => html.replace(/<svg[\s\S]*?<\/svg>(?=<\/div><\/div>)/gu, '')
  expect(trial.replace('class="close trial" ', '').replace(/<div hidden>.*?<\/div>/u, '')).toBe(around(PAGE))
})

test('each slide of a part has its place', () => {
  const html = withSlidesAt(PAGE, new Map([['Part-2', [10, 52.5]]]))
  expect(html).toContain('#Part-2>.shots>:nth-child(1){top:10.00mm}#Part-2>.shots>:nth-child(2){top:52.50mm}')
})
