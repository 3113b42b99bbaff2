import { describe, expect, test } from 'vitest'
import { PAPERS } from '../../../src/model/handout.ts'
import { COLUMN_GAP_MM, fourUp, LINE_MM, threeUp, UP_MARGINS } from '../../../src/render/pages/handout/look/up-grid.ts'

const SLIDES = { wide: [1280, 720], 'four to three': [960, 720], tall: [720, 1280] } as const
const cases = PAPERS.flatMap((paper) => Object.entries(SLIDES).map(([name, size]) => ({ paper, name, size })))

describe.each(cases)('$name slides on $paper', ({ paper, size: [widthPx, heightPx] }) => {
  const size = { widthPx, heightPx }

  test('three a page stand upright, their lines end before the next slide and inside of the margin', () => {
    const { page, slide, side, row, lines } = threeUp(paper, size)
    expect(page.heightMm).toBeGreaterThan(page.widthMm)
    expect(3 * row + UP_MARGINS.top + UP_MARGINS.bottom).toBeLessThanOrEqual(page.heightMm + 1e-6)
    expect(slide.heightMm + 6).toBeLessThan(row)
    expect(lines.count).toBeGreaterThan(6)
    expect(lines.count * LINE_MM + 3).toBeLessThan(row)
    expect(2 * side + slide.widthMm + COLUMN_GAP_MM + lines.width).toBeCloseTo(page.widthMm)
    expect(lines.width).toBeGreaterThan(55)
  })

  test('four a page are as large as the page allows, which lies for slides that lie', () => {
    const { page, slide, side, row } = fourUp(paper, size)
    expect(page.widthMm > page.heightMm).toBe(widthPx > heightPx)
    expect(2 * row + UP_MARGINS.top + UP_MARGINS.bottom).toBeLessThanOrEqual(page.heightMm + 1e-6)
    expect(slide.heightMm + 6).toBeLessThan(row)
    expect(2 * side + 2 * slide.widthMm + COLUMN_GAP_MM).toBeCloseTo(page.widthMm)
    expect(side).toBeGreaterThanOrEqual(UP_MARGINS.side - 1e-6)
    expect(slide.widthMm / slide.heightMm).toBeCloseTo(widthPx / heightPx)
    expect(Math.max(slide.widthMm, slide.heightMm)).toBeGreaterThan(90)
  })
})
