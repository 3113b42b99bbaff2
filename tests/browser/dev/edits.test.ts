import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { article, filesBelow, PIXEL, runLectern, temporaryProject } from '../../cli/run-lectern.ts'
import { until } from '../browser-session.ts'
import { startDev } from './dev-server.ts'
import { openReaderBrowser, type ReaderBrowser } from './reader-browser.ts'

let reader: ReaderBrowser
beforeAll(async () => {
  reader = await openReaderBrowser()
})
afterAll(() => reader.close())

const LONG = article('Pumps', 'The pump warms the whole house.\n\n- It is quiet.\n- It is cheap.\n- It lasts long.')
const broken = (text: string) => `---\ndeck:\n  templat: <b>briefing</b>\n---\n\n${text}`
const text = (page: Page) => page.evaluate(`document.body.textContent`) as Promise<string>
/** Puppeteer's own waiting sometimes stops for good where a page loads itself anew. */
const untilTrue = (page: Page, expression: string) =>
  until(async () => (await page.evaluate(`Boolean(${expression})`).catch(() => false)) === true)
const untilText = (page: Page, part: string) =>
  untilTrue(page, `document.body?.textContent.includes(${JSON.stringify(part)})`)
const OVERLAY = `document.querySelector('.lectern-live')?.shadowRoot`
const untilOverlay = (page: Page, selector: string) => untilTrue(page, `${OVERLAY}?.querySelector('${selector}')`)
const inOverlay = (page: Page, expression: string) => page.evaluate(`(${OVERLAY}).${expression}`)

interface Opened {
  readonly cwd: string
  readonly page: Page
  readonly address: string
  /** What the page complained of. */
  readonly faults: readonly string[]
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>
}

async function open(files: Readonly<Record<string, string | Uint8Array>>, path: string, args: readonly string[] = []) {
  const cwd = await temporaryProject(files)
  const { address } = await startDev(cwd, args)
  const page = await reader.browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (?:404|503)/u.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(address + path)
  const write = (name: string, content: string | Uint8Array) => writeFile(join(cwd, name), content)
  return { cwd, page, address, faults, write } satisfies Opened
}

describe('a deck that is being written', () => {
  test('shows an edit on the same slide, with what the page keeps of its own', async () => {
    const { cwd, page, faults, write } = await open({ 'slides/pumps.md': LONG }, 'pumps/deck.html#3')
    await page.evaluate(`history.replaceState({ ...history.state, mine: 'kept' }, '')`)
    await write('slides/pumps.md', LONG.replace('It is quiet.', 'It hums at night.'))
    await untilText(page, 'It hums at night.')
    expect(await page.evaluate('[location.hash, history.state?.mine]')).toEqual(['#3', 'kept'])
    expect(await text(page)).not.toContain('It is quiet.')
    expect(faults).toEqual([])
    expect(await filesBelow(cwd)).toEqual(['slides/pumps.md'])
    await page.close()
  })

  test('goes on in both windows of a talk, with its clock running', async () => {
    const { page, faults, write } = await open({ 'slides/pumps.md': LONG }, 'pumps/deck.html')
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve))
    await page.keyboard.press('p')
    const presenter = await opened
    if (!presenter) throw new Error('No window came.')
    const isPresenting = `document.documentElement.classList.contains('presenter')`
    await untilTrue(presenter, isPresenting)
    await presenter.keyboard.press('ArrowRight')
    await presenter.keyboard.press('ArrowRight')
    for (const one of [page, presenter]) await untilTrue(one, `location.hash === '#3'`)
    const since = 'history.state?.talk?.since'
    await untilTrue(presenter, `${since} > 0 && history.state.talk.slide === 2`)
    const started = await presenter.evaluate(since)
    await write('slides/pumps.md', LONG.replace('It is quiet.', 'It hums at night.'))
    for (const one of [page, presenter]) {
      await untilText(one, 'It hums at night.')
      await untilTrue(one, `location.hash === '#3'`)
    }
    await untilTrue(presenter, isPresenting)
    expect(await page.evaluate(isPresenting)).toBe(false)
    expect(await presenter.evaluate(since)).toBe(started)
    expect(faults).toEqual([])
    await presenter.close()
    await page.close()
  })

  test('is the deck that a build writes, and a script more, whatever it showed before', async () => {
    const { cwd, page, address, write } = await open({ 'slides/pumps.md': LONG }, 'pumps/deck.html')
    const other = LONG.replace('Pumps', 'Насосы').replace('It is cheap.', '_It_ is `cheap` ✓ and holds 日本.')
    await write('slides/pumps.md', other)
    await untilText(page, 'Насосы')
    await write('slides/pumps.md', LONG)
    await untilText(page, 'It is cheap.')
    const live = await (await page.goto(`${address}pumps/deck.html`))?.text()
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 0 })
    const written = await readFile(join(cwd, 'output/pumps/deck.html'), 'utf8')
    expect(written).not.toContain('EventSource')
    expect(written).not.toContain('connect-src')
    const policy = /(?<=Security-Policy" content=")[^"]*/u
    expect(live?.replace(/<script data-address=.*?<\/script>\n(?=<\/body>)/su, '').replace(policy, '')).toBe(
      written.replace(policy, ''),
    )
    expect(policy.exec(live ?? '')?.[0]).toMatch(/script-src 'sha256-[^']*' 'sha256-[^']*';.*connect-src 'self'/u)
    await page.close()
  })

  test('keeps its last good state below what is wrong, until that is mended', async () => {
    const { page, faults, write } = await open({ 'slides/pumps.md': LONG }, 'pumps/deck.html#2')
    await write('slides/pumps.md', broken(LONG.replace('It is quiet.', 'It hums at night.')))
    await untilOverlay(page, 'section')
    expect(await text(page)).toContain('It is quiet.')
    expect(await page.evaluate('location.hash')).toBe('#2')
    const shown = (await inOverlay(page, `querySelector('section').textContent`)) as string
    for (const part of ['1 error', 'slides/pumps.md:3:3', '"deck" has no key "templat".', 'Did you mean "template"?'])
      expect(shown).toContain(part)
    expect(await inOverlay(page, `querySelector('pre').textContent`)).toBe(
      '  2 | deck:\n> 3 |   templat: <b>briefing</b>\n    |   ^^^^^^^\n  4 | ---',
    )
    expect(await inOverlay(page, `querySelectorAll('b').length`)).toBe(0)
    expect(await inOverlay(page, `querySelector('[role=alert]').textContent`)).toContain('slides/pumps.md:3:3')
    await page.evaluate(axe.source)
    const violations = `axe.run(document.querySelector('.lectern-live')).then(({ violations }) => violations.map(({ id }) => id))`
    expect(await page.evaluate(violations)).toEqual([])

    await write('slides/pumps.md', LONG.replace('It is quiet.', 'It purrs.'))
    await untilText(page, 'It purrs.')
    await untilTrue(page, `!${OVERLAY}?.querySelector('section, .chip')`)
    expect(faults).toEqual([])
    await page.close()
  })

  test('goes on below an overlay that is dismissed, and which the deck does not hear', async () => {
    const { page, write } = await open({ 'slides/pumps.md': LONG }, 'pumps/deck.html#2')
    await write('slides/pumps.md', broken(LONG))
    await untilOverlay(page, '.dismiss')
    await inOverlay(page, `querySelector('.dismiss').focus()`)
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('location.hash')).toBe('#2')
    await page.keyboard.press('Escape')
    expect(await inOverlay(page, `querySelector('section')`)).toBeNull()
    expect(await inOverlay(page, 'activeElement.textContent')).toBe('1 error')
    await page.keyboard.press('Enter')
    expect(await inOverlay(page, 'activeElement.textContent')).toBe('Dismiss')
    await page.keyboard.press('Enter')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('ArrowRight')
    await untilTrue(page, `location.hash === '#3'`)
    // The very state that was built: nothing to load anew, and nothing to say.
    await write('slides/pumps.md', LONG)
    await untilTrue(page, `${OVERLAY}.textContent === 'The errors are gone.'`)
    expect(await page.evaluate('location.hash')).toBe('#3')
    await page.close()
  })

  test('is built anew for its pictures and its template', async () => {
    const text = article('Pumps', '![A pump in front of a house](pump.png)')
    const theme = (await readFile(join(import.meta.dirname, '../../../templates/briefing/theme.css'), 'utf8')).replace(
      '@theme briefing',
      '@theme house',
    )
    const settings = (
      await readFile(join(import.meta.dirname, '../../../templates/briefing/template.yml'), 'utf8')
    ).replace('name: briefing', 'name: house')
    const layouts = join(import.meta.dirname, '../../../templates/briefing/layouts')
    const names = await filesBelow(layouts)
    const copied = await Promise.all(
      names.map(async (name) => [`templates/house/layouts/${name}`, await readFile(join(layouts, name))] as const),
    )
    const { page, write } = await open(
      {
        'slides/pumps.md': `---\ndeck:\n  template: house\n---\n\n${text}`,
        'templates/house/theme.css': theme,
        'templates/house/template.yml': settings,
        ...Object.fromEntries(copied),
      },
      'pumps/deck.html',
    )
    // A warning waits behind a button.
    await untilOverlay(page, '.chip')
    expect(await inOverlay(page, `querySelector('.chip').textContent`)).toBe('1 warning')
    await write('slides/pump.png', PIXEL)
    await untilTrue(page, `document.querySelector('.slide img[src^="data:image/png"]')`)
    await write('templates/house/theme.css', theme.replace('--paper: #fbfaf7', '--paper: #ffeedd'))
    await untilTrue(page, `document.querySelector('style').textContent.includes('#ffeedd')`)
    await page.close()
  })

  test('that has never been built says why, and comes as soon as it can', async () => {
    const { page, faults, write } = await open({ 'slides/pumps.md': broken(LONG) }, 'pumps/deck.html')
    await untilOverlay(page, 'li')
    expect(await page.title()).toBe('pumps')
    expect(await inOverlay(page, `querySelector('li').textContent`)).toContain('slides/pumps.md:3:3')
    await page.evaluate(axe.source)
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([])
    await write('slides/pumps.md', LONG)
    await untilText(page, 'It is quiet.')
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('the list of decks', () => {
  test('follows articles that come, change, fail and go', async () => {
    const { cwd, page, faults, write } = await open({ 'slides/one.md': article('One') }, '')
    const titles = (expected: readonly string[]) =>
      untilTrue(page, `[...document.querySelectorAll('h2')].map((h) => h.textContent).join() === '${expected}'`)
    await titles(['One'])
    await untilTrue(page, '[...document.images].every((image) => image.naturalWidth === 640)')
    await write('slides/two.md', article('Two'))
    await titles(['One', 'Two'])
    await write('slides/two.md', article('Zwei'))
    await titles(['One', 'Zwei'])
    await write('slides/two.md', broken(article('Drei')))
    await untilText(page, '1 error')
    await titles(['One', 'Zwei'])
    await rm(join(cwd, 'slides/two.md'))
    await titles(['One'])
    await rm(join(cwd, 'slides/one.md'))
    await untilText(page, 'There is no deck here.')
    await write('slides/one.md', article('Again'))
    await titles(['Again'])
    expect(faults).toEqual([])
    await page.close()
  })
})
