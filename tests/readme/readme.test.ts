import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { runLectern, temporaryProject } from '../cli/run-lectern.ts'
import { buildShown, type ShownDeck } from './build-shown.ts'
import { codesIn, tablesOf } from './doc-tables.ts'
import { README, readmeSample } from './shown-sources.ts'
import { trueReadme, withSlip } from './true-readme.ts'

let browser: BrowserSession
let deck: ShownDeck
beforeAll(async () => {
  browser = await openTestBrowser()
  deck = await buildShown(await readmeSample(), browser)
})
afterAll(() => browser.close())

test('the README says what becomes of its article, and what is said of a mistake in it; -u writes it anew', async () => {
  const readme = await readFile(README, 'utf8')
  const { path, text } = deck.source
  const cwd = await temporaryProject({ [path]: text, 'slip/slides/freight.md': withSlip(text) })
  const plan = await runLectern(['plan', path], { cwd })
  expect(plan).toMatchObject({ code: 0, stderr: '' })
  const slip = await runLectern(['plan', path], { cwd: `${cwd}/slip` })
  expect(slip).toMatchObject({ code: 1, stdout: '' })
  await expect(trueReadme(readme, { deck, plan: plan.stdout, problem: slip.stderr })).toMatchFileSnapshot(README)
})

test('a sample that became something else would be noticed', async () => {
  const readme = await readFile(README, 'utf8')
  const [cover, stats, ...others] = deck.slides
  if (!cover || !stats) throw new Error('The sample gives no two slides.')
  const facts = { plan: '2. stats · other\n\n', problem: 'slides/freight.md:4:13: error: Other.\n' }
  const without = trueReadme(readme, { deck: { ...deck, slides: [cover, ...others] }, ...facts })
  expect(without).not.toContain(stats.texts[0]?.concat('; '))
  expect(without).toContain('```text\nslides/freight.md:4:13: error: Other.\n```')
  expect(without).toContain('```text\n2. stats · other\n```')
})

test('the sample shows what Lectern can do: layouts enough, and prose that is only in the notes', () => {
  const layouts = new Set(deck.slides.map(({ layout }) => layout))
  expect(layouts.size).toBeGreaterThanOrEqual(4)
  const shown = deck.slides.flatMap(({ texts }) => texts).join('\n')
  expect(deck.source.text).toContain('Nobody had planned for that.')
  expect(shown).not.toContain('Nobody had planned for that.')
})

test('a deck is the files that the README names', async () => {
  const rows = tablesOf(await readFile(README, 'utf8')).get('file') ?? []
  expect(rows.flatMap(([name = '']) => codesIn(name)).sort()).toEqual([...deck.files].sort())
})
