import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { cssFaults } from './checks/css-faults.ts'
import {
  contrastFaults,
  floorFaults,
  HOUSE_FLOORS,
  jumpFaults,
  orphanFaults,
  overlapFaults,
} from './checks/slide-faults.ts'
import { drawSpecimens, readTemplate } from './draw-specimens.ts'
import { type Inspection, inspect } from './inspect.ts'
import { kindOfSlide } from './kind-of-slide.ts'
import { ALL_SPECIMENS } from './specimens/all-specimens.ts'

/* Each check finds the fault that it is for: a good template is spoilt in one place, and that place is named. */

const SHOWN = ['points-2-kicker', 'points-4', 'points-lead', 'figure-full', 'grid-2', 'table', 'sources', 'section']

let browser: BrowserSession
let rendered: RenderedDeck
beforeAll(async () => {
  browser = await openTestBrowser()
  const specimens = ALL_SPECIMENS.filter(({ name }) => SHOWN.includes(name))
  expect(specimens).toHaveLength(SHOWN.length)
  rendered = await drawSpecimens(specimens, await readTemplate('briefing'))
})
afterAll(() => browser.close())

function spoilt(css: string): Promise<Inspection> {
  return inspect(browser, rendered, css)
}

/** A rule that beats the theme's own for the elements of a slide. */
const over = (selector: string, style: string): string =>
  `div.marpit > div.slide > div.layer > section${selector} { ${style} }`

test('without a fault nothing is found', async () => {
  const { slides, measurement } = await spoilt('')
  expect(slides.map(({ id }) => id).sort()).toEqual([...SHOWN].sort())
  const faults = [contrastFaults(slides), overlapFaults(slides), jumpFaults(slides, kindOfSlide), orphanFaults(slides)]
  expect([...faults, floorFaults(slides, HOUSE_FLOORS)].flat()).toEqual([])
  expect(measurement.slides.filter(({ findings }) => findings.length > 0)).toEqual([])
})

describe('floors', () => {
  test.each([
    ['.points h2', '40px', 'points-4: h2 "A tide table is a forecast that has been right for more than'],
    ['.points li:nth-child(2)', '30px', 'points-4: li "The analysis finds the height and the phase of each cause":'],
    ['.points strong', '20px', 'points-4: strong "one year": body of 20 px, at least 32'],
    ['.table td', '20px', 'table: td "M2": table of 20 px, at least 24'],
    ['.grid .detail', '22px', 'grid-2: span.detail "piles water up on a lee shore": caption of 22 px, at least 24'],
    ['.figure .caption', '16px', 'figure-full: p "The band of weed shows the range": caption of 16 px, at least 24'],
    ['.sources li', '17px', 'sources: li "William Thomson, '],
    [' .kicker', '12px', 'points-2-kicker: p "What moves the water": kicker of 12 px, at least 24'],
    [' footer', '10px', 'points-4: footer "Reading the tide": footer of 10 px, at least 18'],
    ['::after', '10px', 'points-4: page number: footer of 10 px, at least 18'],
  ])('%s of %s', async (selector, size, fault) => {
    const { slides } = await spoilt(over(selector, `font-size: ${size}`))
    expect(floorFaults(slides, HOUSE_FLOORS).join('\n')).toContain(fault)
  })

  test.each([
    ['.points ul', 'zoom: 0.9', 'body of 28.8 px, at least 32'],
    ['.points ul', 'transform: scale(0.9)', 'body of 28.8 px, at least 32'],
    ['.table table', 'scale: 0.8', 'table of '],
  ])('%s drawn smaller: %s', async (selector, style, fault) => {
    const { slides } = await spoilt(over(selector, style))
    expect(floorFaults(slides, HOUSE_FLOORS).join('\n')).toContain(fault)
  })
})

describe('contrast', () => {
  test.each([
    ['.points li', 'color: #6a6a6a', 'body with a contrast of 5.'],
    ['.points li', 'color: rgba(22, 24, 29, 0.6)', 'body with a contrast of '],
    ['.points ul', 'background: #888', 'body with a contrast of '],
    [' footer', 'color: #999', 'footer with a contrast of 2.'],
    ['.section h2', 'color: #333', 'headline with a contrast of 1.'],
    ['.points', 'background-image: linear-gradient(#fff, #777)', 'body with a contrast of '],
    ['.points li', 'background: linear-gradient(90deg, #fff 60%, #555 60%)', 'body with a contrast of '],
    [
      '.points::before',
      "content: ''; position: absolute; inset: 0; block-size: auto; inline-size: auto",
      'body with a contrast of 1.',
    ],
    ['.points::after', 'background: linear-gradient(#777, #777)', 'page number: footer with a contrast of 1.'],
    [
      '.points li',
      'background: linear-gradient(#f00, #00f); background-clip: text; color: transparent',
      'body whose letters are cut out of a picture',
    ],
  ])('%s { %s }', async (selector, style, fault) => {
    const { slides } = await spoilt(over(selector, style))
    expect(contrastFaults(slides).join('\n')).toContain(fault)
  })

  test.each([
    ['.points', 'background-image: linear-gradient(#fff, #eee)'],
    ['.points', 'background-image: linear-gradient(90deg, #fff 96%, #222 96%)'],
  ])('%s { %s } is harmless', async (selector, style) => {
    expect(contrastFaults((await spoilt(over(selector, style))).slides)).toEqual([])
  })
})

test.each([
  [
    '.points li:nth-child(2)',
    'margin-block-start: -120px',
    'points-4: li "A harbour needs one year of heights, read every hour" and li "The analysis',
  ],
  [' .kicker', 'translate: 0 40px', 'points-2-kicker: p "What moves the water" and h2 "The sea at the pier'],
  ['.figure .picture', 'block-size: 600px', 'figure-full: '],
  [' footer', 'inset-block-end: 100px', 'points-4: li "Dredging'],
  ['::after', 'inset-block-end: 100px; inset-inline: 100px auto', ' and page number'],
])('boxes over boxes: %s { %s }', async (selector, style, fault) => {
  const { slides } = await spoilt(over(selector, style))
  expect(overlapFaults(slides).join('\n')).toContain(fault)
})

test('a headline that jumps, down or aside', async () => {
  const down = await spoilt(over('.table h2', 'margin-block-start: 4px'))
  expect(jumpFaults(down.slides, kindOfSlide)).toEqual([
    'table: the headline begins at 88, 100, others of its kind at 88, 96',
  ])
  const aside = await spoilt(over('.sources', 'padding-inline: 100px'))
  expect(jumpFaults(aside.slides, kindOfSlide)).toHaveLength(1)
})

test('a word alone', async () => {
  const { slides } = await spoilt(over('.points h2', 'text-wrap: wrap; inline-size: 940px'))
  expect(orphanFaults(slides)).toEqual(['points-2-kicker: "day" alone', 'points-4: "years" alone'])
})

test('text cut off', async () => {
  const { measurement } = await spoilt(over('.points ul', 'margin-block-start: 400px'))
  expect(measurement.slides.filter(({ findings }) => findings.length > 0)).toHaveLength(3)
})

describe('print', () => {
  test.each([
    'filter: blur(2px)',
    'backdrop-filter: blur(2px)',
    '-webkit-mask: url(#a)',
    'mask-image: none',
    'mix-blend-mode: multiply',
    'box-shadow: 0 0 8px #000',
    'text-shadow: 1px 1px #000',
    'opacity: 0.5',
    'background: linear-gradient(#fff, rgba(0, 0, 0, 0.2))',
    'background: radial-gradient(at top, transparent, #000)',
    'background: linear-gradient(#00000080, #000)',
    'animation: x 1s',
    'transition-duration: 1s',
    'background: url(paper.png)',
    'font-size: 3vw',
  ])('%s', (style) => {
    expect(cssFaults(`section {\n  ${style};\n}`)).toEqual([expect.stringMatching(/^2: /u)])
  })

  test('what comes over the network', () => {
    expect(cssFaults("@import 'https://example.org/fonts.css';")).toHaveLength(1)
  })

  test.each([
    '/* filter: blur(2px) */',
    'opacity: 1',
    'box-shadow: none',
    'background: linear-gradient(#fff, #eee)',
    'background: url(data:image/png;base64,AAAA)',
    '--filtered: 1',
    'color: #12345678',
  ])('%s is harmless', (style) => expect(cssFaults(`section { ${style}; }`)).toEqual([]))
})
