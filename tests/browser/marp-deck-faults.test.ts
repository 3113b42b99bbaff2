import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildMarpDeck, DECKS, textOf } from '../helpers/build-marp-deck.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

async function faultsOf(name: string): Promise<readonly string[]> {
  const { diagnostics } = await buildMarpDeck(`${DECKS}/bad/${name}.md`, session)
  return diagnostics.map(({ severity, code, location }) => {
    const path = location?.path.slice(`${DECKS}/bad/`.length)
    return `${path === `${name}.md` ? '' : `${path}:`}${location?.line} ${severity} ${code}`
  })
}

test.each([
  ['overflow-list', [25]],
  ['overflow-table', [8]],
  ['overflow-code', [17]],
  ['overflow-heading', [23, 25]],
  ['overflow-liquid', [15]],
])('%s is reported at the line of each block that stands out', async (name, lines) => {
  expect(await faultsOf(name)).toEqual(lines.map((line) => `${line} warning slide-content-overflow`))
})

test('what a box cuts off and what covers footer or page number have codes of their own', async () => {
  expect(await faultsOf('boxes')).toEqual([
    '13 warning slide-content-clipped',
    '19 warning slide-content-collision',
    '25 warning slide-content-collision',
  ])
})

test('words inside HTML are found where they stand, and nothing is promised of splitting them', async () => {
  const { diagnostics } = await buildMarpDeck(`${DECKS}/bad/html.md`, session)
  expect(diagnostics.map(({ code, location }) => [location?.line, location?.column, code])).toEqual([
    [13, 18, 'slide-content-overflow'],
    [18, 16, 'slide-content-clipped'],
    [29, 1, 'slide-content-overflow'],
  ])
  for (const { hint } of diagnostics) expect(hint).not.toContain('--fit split')
  const [code] = (await buildMarpDeck(`${DECKS}/bad/overflow-code.md`, session)).diagnostics
  expect(code?.hint).toContain('--fit split')
})

test('a footer that is cut off is told once, where it is written, and keeps no slide from being split', async () => {
  expect(await faultsOf('footer')).toEqual(['3 warning slide-content-overflow', '29 warning slide-content-overflow'])
  const { diagnostics } = await buildMarpDeck(`${DECKS}/bad/footer.md`, session, PROJECT, { fit: 'split' })
  const told = diagnostics.map(({ message }) => message.replace(/"[^"]*"/gu, '…'))
  expect(told).toEqual([
    'Changed so that all fits: split (slides 2 to 3).',
    expect.stringMatching(
      /^Slide 1 \(…\): the footer at … is cut off by \d+ px at the bottom\. So it is on 3 slides\.$/u,
    ),
  ])
})

test.each([
  [
    'images',
    [
      '3 error missing-image',
      '6 error missing-image',
      '10 error remote-image',
      '14 error image-outside-root',
      '18 error remote-image',
      '20 warning unsupported-media',
    ],
  ],
  ['imports', [4, 11, 12, 13, 14].map((line) => `${line} warning page-made-request`)],
  ['unknown-theme', ['4 error unknown-theme']],
  ['unknown-theme-comment', ['9 error unknown-theme']],
  ['liquid-undefined', ['9 error deck-undefined-variable']],
  ['liquid-syntax', ['8 error deck-syntax']],
  ['liquid-missing', ['4 error missing-liquid-source', '5 error liquid-source-outside-root']],
  ['liquid-broken-data', ['broken.yml:3 error invalid-data-file']],
])('%s is reported at its lines', async (name, faults) => {
  expect(await faultsOf(name)).toEqual(faults)
})

test('what is asked of the network is in no output', async () => {
  const built = await buildMarpDeck(`${DECKS}/bad/imports.md`, session)
  expect(textOf(built, 'deck.html')).not.toContain('example.org')
})
