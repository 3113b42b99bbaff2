import { expect, test } from 'vitest'
import { withHeadingLevels } from '../../../src/render/pages/handout/slide-levels.ts'

/** The levels that the headings of a slide get. */
function levels(html: string, first = 2): readonly string[] {
  return [...withHeadingLevels(html, first).matchAll(/<h(\d)[^>]* aria-level="(\d)"/gu)].map(([, h, l]) => `h${h} ${l}`)
}

test('headings of a slide go on from the outline around them, without a gap', () => {
  expect(levels('<h1 id="a">A</h1><p>b</p><h2>C</h2><h3>D</h3>')).toEqual(['h1 2', 'h2 3', 'h3 4'])
  expect(levels('<h3>A</h3><h6>B</h6>')).toEqual(['h3 2', 'h6 3'])
  expect(levels('<h2>A</h2><h4>B</h4><h1>C</h1><h2>D</h2>')).toEqual(['h2 2', 'h4 3', 'h1 2', 'h2 3'])
  expect(levels('<h2>A</h2>', 3)).toEqual(['h2 3'])
})

test('nothing else of a slide changes', () => {
  const slide = '<header>h1</header><hr><p data-a="&lt;h1>">x</p>'
  expect(withHeadingLevels(slide, 2)).toBe(slide)
  expect(withHeadingLevels('<h2 class="k">A</h2>', 2)).toBe('<h2 aria-level="2" class="k">A</h2>')
})
