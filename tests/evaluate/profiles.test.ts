import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Builder, openBuilder } from './build-articles.ts'
import { readPdfPages } from './deck/read-pdf.ts'
import { readDeck } from './judge.ts'
import { judgeDeck } from './judge-deck.ts'
import { lookAtDeck } from './look/look-at-deck.ts'
import { PROFILES, profilesOf } from './profiles.ts'

const ARTICLES = ['how-to-bees', 'research-mulch', 'ar-palms']

let builder: Builder
beforeAll(async () => {
  builder = await openBuilder()
})
afterAll(() => builder.close())

test('a name stands for profiles', () => {
  expect(profilesOf(undefined)).toEqual([undefined])
  expect(profilesOf('talk')).toEqual(['talk'])
  expect(profilesOf('all')).toEqual(PROFILES)
  expect(() => profilesOf('long')).toThrow('There is no profile "long"')
})

test.for(ARTICLES.flatMap((name) => PROFILES.map((profile) => [name, profile] as const)))(
  'nothing of %s is cut off in the profile %s, on the screen or on paper',
  async ([name, profile]) => {
    const files = await builder.build(join(import.meta.dirname, `../fixtures/articles/${name}.md`), profile)
    if (!files || !('html' in files)) throw new Error(`${name} gives no deck: ${files?.join(' ')}`)
    const look = await lookAtDeck(files.html, builder.session)
    // Without poppler the PDF is not read, and the slides alone are judged.
    const pdfPages = files.pdf && (await readPdfPages(files.pdf))
    const { gates, findings, values } = judgeDeck(readDeck(files, { look, ...(pdfPages ? { pdfPages } : {}) }))
    const cut = findings.filter(({ metric }) => metric === 'G3' || metric === 'G17')
    expect(cut).toEqual([])
    expect(gates).toMatchObject({ G3: 0, G17: 0 })
    expect(look.slides).not.toHaveLength(0)
    expect(files.plan.options.profile).toBe(profile)
    expect(values.M23).toBeGreaterThanOrEqual(1)
  },
)

test('a deck that must be repaired takes more rounds than one', async () => {
  const files = await builder.build(join(import.meta.dirname, '../fixtures/stress/long-title.md'))
  if (!files || !('html' in files)) throw new Error(`There is no deck: ${files?.join(' ')}`)
  expect(judgeDeck(readDeck(files)).values.M23).toBeGreaterThan(1)
})
