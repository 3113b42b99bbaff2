import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { openTestBrowser, slidesPage } from '../browser/browser-session.ts'
import type { SlideLook, TextBox } from '../evaluate/look/deck-look.ts'
import { lookAtDeck } from '../evaluate/look/look-at-deck.ts'
import { loneWord } from './lone-word.ts'
import { overlaps } from './overlaps.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

async function look(slide: string, css = ''): Promise<SlideLook> {
  const { slides } = await lookAtDeck(slidesPage([slide], css), session)
  const [first] = slides
  if (!first) throw new Error('There is no slide.')
  return first
}

async function boxOf(text: string, slide: string, css = ''): Promise<TextBox | undefined> {
  const { boxes } = await look(slide, css)
  return boxes.find((box) => box.text === text)
}

/** A picture of two halves, as an address. */
const halves = (left: string, right: string): string => {
  const rects = `<rect width="640" height="720" fill="${left}"/><rect x="640" width="640" height="720" fill="${right}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">${rects}</svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
const DARK_LEFT = halves('#111', '#fff')

const layer = (kind: string, inside: string): string =>
  `<div class="layer" data-marpit-advanced-background="${kind}"><section data-marpit-advanced-background="${kind}">${inside}</section></div>`

describe('contrast', () => {
  const words = '<p>Words</p>'
  const aside = '<p style="margin-left: 700px">Words</p>'
  const behind = `<img src="${DARK_LEFT}" style="position: absolute; inset: 0; z-index: -1">`
  const advanced = (text: string): string =>
    `${layer('background', `<figure style="background-image: url(${DARK_LEFT}); position: absolute; inset: 0"></figure>`)}${layer('content', text)}`
  const layers = '.layer { position: absolute; inset: 0 }'

  test.each([
    ['on nothing', `<section>${words}</section>`, '', 21],
    ['on its own ground', '<section><p style="background: #767676">Words</p></section>', '', 4.62],
    ['half transparent', '<section><p style="opacity: 0.5">Words</p></section>', '', 3.98],
    ['in a colour of a wide space', '<section><p style="color: oklch(0.6 0 0)">Words</p></section>', '', 3.95],
    ['on a dark picture', `<section style="background-image: url(${DARK_LEFT})">${words}</section>`, '', 1.11],
    ['on the light side of it', `<section style="background-image: url(${DARK_LEFT})">${aside}</section>`, '', 21],
    ['on an image that is placed behind', `<section style="isolation: isolate">${behind}${words}</section>`, '', 1.11],
    ['on the light side of that', `<section style="isolation: isolate">${behind}${aside}</section>`, '', 21],
    ['on a background in a layer of its own', advanced(words), layers, 1.11],
    ['on the light side of that layer', advanced(aside), layers, 21],
    ['on a gradient', '<section style="background: linear-gradient(#000, #000)"><p>Words</p></section>', '', 1],
    [
      'on what a rule draws',
      `<section class="ruled">${words}</section>`,
      '.ruled { isolation: isolate } .ruled::before { content: ""; position: absolute; z-index: -1; inset: 0; background: #111 }',
      1.11,
    ],
    [
      'on a neighbour’s ground',
      `<section style="isolation: isolate"><div style="position: absolute; inset: 0; background: #111; z-index: -1"></div>${words}</section>`,
      '',
      1.11,
    ],
    [
      'behind a picture',
      `<section>${words}<img src="${DARK_LEFT}" style="position: absolute; inset: 0"></section>`,
      '',
      1,
    ],
    [
      'a drawing’s label',
      '<section><svg viewBox="0 0 640 360" width="1280" height="720"><rect width="640" height="360" fill="#333"/><text x="40" y="60" fill="#777">Words</text></svg></section>',
      '',
      2.82,
    ],
  ])('%s', async (_, slide, css, ratio) => {
    expect((await boxOf('Words', slide, css))?.contrast).toBeCloseTo(ratio, 1)
  })

  test('a long line is as good as its worst word', async () => {
    const line = 'One line of many words that begins on the dark half and goes on to the light half of a picture'
    const box = await boxOf(
      line.slice(0, 60),
      `<section style="background-image: url(${DARK_LEFT})"><p>${line}</p></section>`,
    )
    expect(box?.contrast).toBeLessThan(1.2)
    const few = halves('#fff', '#fff')
    const spot = `<div style="position: absolute; left: 500px; top: 40px; width: 60px; height: 40px; background: #111; z-index: -1"></div>`
    const spotted = await boxOf(
      line.slice(0, 60),
      `<section style="background-image: url(${few}); isolation: isolate">${spot}<p>${line}</p></section>`,
    )
    expect(spotted?.contrast).toBeLessThan(1.2)
  })

  test('pixels and styles tell the same', async () => {
    const text = '<p style="color: #595959">Words</p>'
    const plain = await boxOf('Words', `<section style="background: #eef">${text}</section>`)
    const drawn = await boxOf('Words', `<section style="background: linear-gradient(#eef, #eef)">${text}</section>`)
    expect(plain?.ink).toBeUndefined()
    expect(drawn?.ink).toBeDefined()
    expect(drawn?.contrast).toBeCloseTo(plain?.contrast ?? 0, 2)
  })

  test('blanks that indent a line are no letters', async () => {
    const code = '<pre style="font: 20px/30px monospace"><code>if (open) {\n    sail()\n\n}</code></pre>'
    const { boxes } = await look(`<section style="background: linear-gradient(#fff, #fff)">${code}</section>`)
    expect(boxes.map(({ topPx, contrast }) => [Math.round(topPx / 30), contrast])).toEqual([
      [1, 21],
      [2, 21],
      [4, 21],
    ])
  })

  test('the page is left as it was', async () => {
    const html = slidesPage([`<section style="background-image: url(${DARK_LEFT})">${words}</section>`])
    const looked = await lookAtDeck(html, session)
    expect(await lookAtDeck(html, session)).toEqual(looked)
  })
})

describe('sizes as drawn', () => {
  const words = '<p style="font-size: 40px">Words</p>'
  test.each([
    ['as it is', words, 40],
    ['zoomed', `<div style="zoom: 0.5">${words}</div>`, 20],
    ['zoomed twice', `<div style="zoom: 0.5"><div style="zoom: 1.2">${words}</div></div>`, 24],
    ['transformed', `<div style="transform: scale(0.5)">${words}</div>`, 20],
    ['turned and transformed', `<div style="transform: rotate(90deg) scale(0.5)">${words}</div>`, 20],
    ['scaled', `<div style="scale: 0.5">${words}</div>`, 20],
    ['flattened', `<div style="scale: 1 0.5">${words}</div>`, 20],
    [
      'in a view box',
      '<svg viewBox="0 0 2560 1440" width="1280" height="720"><text y="60" style="font-size: 40px">Words</text></svg>',
      20,
    ],
    [
      'in a view box that is zoomed',
      '<div style="zoom: 0.5"><svg viewBox="0 0 2560 1440" width="1280" height="720"><text y="60" style="font-size: 40px">Words</text></svg></div>',
      10,
    ],
    [
      'in a foreign object',
      `<svg viewBox="0 0 2560 1440" width="1280" height="720"><foreignObject width="2560" height="1440"><div style="zoom: 2">${words}</div></foreignObject></svg>`,
      40,
    ],
  ])('%s', async (_, inside, px) => {
    expect((await boxOf('Words', `<section>${inside}</section>`))?.fontPx).toBeCloseTo(px, 1)
  })

  test('the slide itself may be shown smaller', async () => {
    const css = '.slide { zoom: 0.5 } svg { display: block }'
    const svg =
      '<svg viewBox="0 0 2560 1440" width="1280" height="720"><text y="60" style="font-size: 40px">Label</text></svg>'
    const { boxes } = await look(`<section>${words}${svg}</section>`, css)
    expect(boxes.filter(({ kind }) => kind === 'text').map(({ fontPx }) => Math.round(fontPx))).toEqual([40, 20])
  })
})

describe('overlaps', () => {
  const pairs = async (inside: string, css = ''): Promise<readonly string[]> =>
    overlaps((await look(`<section>${inside}</section>`, css)).boxes).map(([a, b]) => `${a.text} / ${b.text}`)

  test.each([
    ['paragraphs', '<p>One</p><p style="margin-top: -25px">Two</p>', ['One / Two']],
    [
      'an item and its list',
      '<ul><li>One thing<ul style="margin-top: -25px"><li>Two</li></ul></li></ul>',
      ['One thing / Two'],
    ],
    ['a placed part of a line', '<p>One <span style="position: absolute; left: 40px">Two</span></p>', ['One / Two']],
    ['cells', '<table><tr><td>One</td><td><p style="margin-left: -60px">Two</p></td></tr></table>', ['One / Two']],
    [
      'a text and a picture',
      `<p>One</p><img src="${DARK_LEFT}" style="position: absolute; top: 0; height: 100px">`,
      ['One / '],
    ],
    ['a page’s number', '<p style="position: absolute; bottom: 0">One</p>', ['One / page number']],
  ])('%s', async (_, inside, expected) => {
    const css = 'section::after { content: "7"; position: absolute; left: 40px; bottom: 5px; font-size: 20px }'
    expect(await pairs(inside, css)).toEqual(expected)
  })

  test.each([
    ['paragraphs', '<p>One</p><p>Two</p>'],
    [
      'tight headlines',
      '<h2 style="font: 60px/1 serif">Two lines of a headline that is set as tight as can be done</h2><p>One</p>',
    ],
    [
      'raised and lowered',
      '<p>E = mc<sup>2</sup> and H<sub>2</sub>O<sup style="position: relative; top: -9px; left: -12px">+</sup></p>',
    ],
    ['marked up', '<p>One <strong>two <em>three</em></strong> <code>four</code></p>'],
    ['a reading aid', '<p><ruby>港<rt>みなと</rt></ruby> and <ruby>町<rt>まち</rt></ruby></p>'],
    [
      'a formula',
      '<p>Half <span class="katex"><span style="display: inline-block"><span style="display: table"><span style="display: table-row"><span style="display: table-cell; position: relative; top: 6px">a</span></span></span></span><span style="position: absolute; margin-left: -10px">b</span><svg style="position: absolute; margin-left: -20px" width="40" height="30"><path d="M0 9H40"/></svg></span></p>',
    ],
    ['what nobody sees', '<p>One</p><p style="position: absolute; top: 40px; clip: rect(0 0 0 0)">Two</p>'],
    [
      'a drawing and its labels',
      '<svg width="400" height="80"><text x="9" y="40">One</text><text x="12" y="42">Two</text></svg>',
    ],
  ])('%s lie as they should', async (_, inside) => expect(await pairs(inside)).toEqual([]))
})

describe('lines of headlines', () => {
  const lines = async (inside: string): Promise<readonly string[]> => {
    const css = 'h2 { font: 40px/48px monospace; width: 15.4ch }'
    return (await look(`<section><h2>${inside}</h2></section>`, css)).headline?.lines ?? []
  }

  test.each([
    ['plain', 'The lock opens tomorrow', 'tomorrow'],
    ['code', 'The lock opens <code>tomorrow</code>', 'tomorrow'],
    ['code and a full stop', 'The lock opens <code>tomorrow</code>.', 'tomorrow.'],
    ['marked up throughout', '<strong>The <a href="#a">lock</a></strong> opens <em>tomor</em>row', 'tomorrow'],
    ['two words below', 'The lock opens again tomorrow', undefined],
    ['two words, marked up', 'The lock opens <code>again</code> <em>tomorrow</em>', undefined],
    ['one line', 'Tomorrow', undefined],
    ['a word as long as the line above', 'The lock<br>tomorrow', undefined],
    ['a word longer than all above', 'We built example.org.uk', undefined],
    ['a word of a script without blanks', '運河の港は明日から<br>開く。', '開く。'],
    ['several of them', '運河の港は明日から<br>新しい船が来る', undefined],
  ])('%s', async (_, inside, word) => expect(loneWord(await lines(inside))).toBe(word))

  test('a word that is broken stands on both lines', async () => {
    expect(await lines('The under&shy;<b>wa</b>terway')).toEqual(['The under\u00AD', 'waterway'])
    const broken = await lines('<span style="word-break: break-all">abcdefghijklmnopqrstu</span>v')
    expect(broken).toHaveLength(2)
    expect(broken.join('')).toBe('abcdefghijklmnopqrstuv')
  })
})
