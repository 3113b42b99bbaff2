import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { filesBelow, runLectern, temporaryProject } from '../cli/run-lectern.ts'
import { openTestBrowser, slidesPage } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const MANY = Array.from({ length: 20 }, (_, index) => `- point ${index + 1}`).join('\n')
const CROWDED = `---\nmarp: true\n---\n\n# Fits\n\n---\n\n${MANY}\n`

test('a check draws the slides on which something does not fit, and removes older pictures of the deck', async () => {
  const others = { 'shots/crowded-1.png': 'old', 'shots/crowded-x.png': 'mine', 'shots/crowded-1-2.png': 'other' }
  const cwd = await temporaryProject({ 'slides/crowded.md': CROWDED, ...others })
  const checked = await runLectern(['check', '--screenshots', 'shots'], { cwd })
  expect(checked.stderr).toContain('\ndrew shots/crowded-2.png\n')
  const kept = ['shots/crowded-1-2.png', 'shots/crowded-x.png']
  expect(await filesBelow(cwd)).toEqual([kept[0], 'shots/crowded-2.png', kept[1], 'slides/crowded.md'])
  const png = await readFile(join(cwd, 'shots/crowded-2.png'))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 720])
  await writeFile(join(cwd, 'slides/crowded.md'), '---\nmarp: true\n---\n\n# Fits\n')
  expect((await runLectern(['check', '--screenshots', 'shots'], { cwd })).stderr).not.toContain('drew')
  expect(await filesBelow(cwd)).toEqual([...kept, 'slides/crowded.md'])
})

test('frames are drawn around what does not fit, also beyond the edge, and are gone afterwards', async () => {
  const over = (top: number) => `<section><p style="position: absolute; top: ${top}px">Over</p></section>`
  const html = slidesPage([over(710), over(900), '<section></section>'])
  const page = await session.openPage(html, { widthPx: 1280, heightPx: 720 })
  try {
    const bare = [await page.screenshot('.slide'), await page.screenshot('.slide:nth-child(2)')]
    const measured = await page.measure()
    const drawn = await page.drawFindings(measured)
    expect(drawn.map(({ slide }) => slide)).toEqual([1, 2])
    for (const [at, { png }] of drawn.entries()) expect(isSame(png, bare[at])).toBe(false)
    expect(isSame(await page.screenshot('.slide'), bare[0])).toBe(true)
    expect(await page.measure()).toEqual(measured)
  } finally {
    await page.close()
  }
})

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0
}
