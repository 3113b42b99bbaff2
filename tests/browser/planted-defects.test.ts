import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { buildArticle } from '../helpers/build-article.ts'
import { buildMarpDeck } from '../helpers/build-marp-deck.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { openTestBrowser } from './browser-session.ts'

const FOLDER = 'tests/fixtures/planted'
const names = readdirSync(join(PROJECT, FOLDER)).filter((name) => name.endsWith('.md'))

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

/** A defect is written beside a comment with the code that it must be reported with: `<!-- expect: CODE -->`. */
function expectedIn(text: string): readonly (readonly [line: number, code: string])[] {
  return text.split('\n').flatMap((line, index) => {
    const code = /^<!-- expect: (\S+) -->$/u.exec(line)?.[1]
    return code === undefined ? [] : [[index + 1, code] as const]
  })
}

/** Differences between what is planted and what was found; each comment stands for one report on a line beside it. */
function faultsOf(text: string, found: readonly Diagnostic[]): readonly string[] {
  const rest = [...found]
  const missed = expectedIn(text).filter(([line, code]) => {
    // A font has no place in the deck.
    const isBeside = ({ location }: Diagnostic) => location === undefined || Math.abs(location.line - line) === 1
    const at = rest.findIndex((one) => one.code === code && isBeside(one))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [
    ...missed.map(([line, code]) => `not reported: ${line} ${code}`),
    ...rest.map(({ code, location, message }) => `not planted: ${location?.line} ${code} ${message}`),
  ]
}

test.each(names)('what is planted in %s is found, and nothing else', async (name) => {
  const build = name.startsWith('article') ? buildArticle : buildMarpDeck
  const { text, diagnostics } = await build(`${FOLDER}/${name}`, session)
  expect(expectedIn(text).length).toBeGreaterThan(0)
  expect(faultsOf(text, diagnostics)).toEqual([])
})

test('each finding of a proof is planted somewhere', async () => {
  const texts = await Promise.all(names.map((name) => readFile(join(PROJECT, FOLDER, name), 'utf8')))
  const planted = new Set(texts.flatMap(expectedIn).map(([, code]) => code))
  const codes = Object.entries(catalogue).flatMap(([code, { kind }]) => (kind === 'fit' ? [code] : []))
  expect(codes.filter((code) => !planted.has(code))).toEqual([])
})
