import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { temporaryProject } from '../cli/run-lectern.ts'
import type { TextBox } from '../evaluate/look/deck-look.ts'
import { lookAtDeck } from '../evaluate/look/look-at-deck.ts'
import { buildMarpDeck, DECKS, textOf } from '../helpers/build-marp-deck.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { overlaps } from '../look/overlaps.ts'
import { openTestBrowser } from './browser-session.ts'

const CLEAN = join(PROJECT, DECKS, 'clean')
const HARBOUR = join(PROJECT, DECKS, 'images/harbour.png')

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

test.each(readdirSync(CLEAN))('nothing is found in %s, whatever the theme', async (name) => {
  const text = readFileSync(join(CLEAN, name), 'utf8')
  const inTheme = (theme: string) => text.replace('marp: true\n', `marp: true\ntheme: ${theme}\n`)
  const themes = ['default', 'gaia', 'uncover']
  const decks = themes.map((theme) => [`decks/${theme}.md`, inTheme(theme)] as const)
  const folder = await temporaryProject({ ...Object.fromEntries(decks), 'images/harbour.png': readFileSync(HARBOUR) })
  for (const [path] of decks) {
    const built = await buildMarpDeck(path, session, folder)
    expect(built.diagnostics.map(({ code, message, location }) => [path, location?.line, code, message])).toEqual([])
    const { slides } = await lookAtDeck(textOf(built, 'deck.html'), session)
    expect(slides.flatMap(({ boxes }) => overlaps(boxes).map((pair) => [path, ...pair]))).toEqual([])
    // Marp's themes have lines of faint text; none may be so because the judge reads the wrong colour.
    expect(slides.flatMap(({ boxes }) => boxes.filter(isUnread)).map((box) => [path, box])).toEqual([])
  }
})

/** Nobody reads it, or nobody knows. */
function isUnread({ kind, contrast = 1 }: TextBox): boolean {
  return kind === 'text' && contrast < 1.1
}
