import { readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { openTestBrowser } from '../browser/browser-session.ts'
import { article, filesBelow, runLectern, temporaryProject } from './run-lectern.ts'

const read = (cwd: string) => readFile(join(cwd, 'output/index.html'), 'utf8')
/** What a list of decks shows of each: its title and where its links lead. */
const decksIn = (html: string) =>
  html
    .split('<li class="deck">')
    .slice(1)
    .map((item) => ({
      title: /<h2[^>]*>(.*?)<\/h2>/u.exec(item)?.[1],
      facts: /<p class="facts">(.*?)<\/p>/u.exec(item)?.[1],
      links: [...item.matchAll(/<a href="([^"]*)" aria-label/gu)].map(([, href]) => href),
    }))

describe('output/index.html', () => {
  test('leads to every deck in the folder, those of earlier builds included, and forgets those that are gone', async () => {
    const described = `---\ndescription: What <one> winter & its "bills" show\n---\n\n${article('Pumps & people')}`
    const cwd = await temporaryProject({
      'slides/pumps.md': described,
      'slides/more/zwei.md': `---\nlang: ar\n---\n\n${article('Zwei')}`,
    })
    expect(await runLectern(['build', 'slides/pumps.md'], { cwd })).toMatchObject({ code: 0 })
    expect(decksIn(await read(cwd)).map(({ title }) => title)).toEqual(['Pumps &amp; people'])
    const first = await readFile(join(cwd, 'output/index.html'))

    expect(await runLectern(['build', 'slides/more'], { cwd })).toMatchObject({ code: 0 })
    const html = await read(cwd)
    expect(decksIn(html)).toEqual([
      {
        title: 'Zwei',
        facts: expect.stringMatching(/^\d+ slides · \d+ min$/u),
        links: ['more/zwei/deck.html', 'more/zwei/deck.pdf', 'more/zwei/handout.pdf'],
      },
      {
        title: 'Pumps &amp; people',
        facts: expect.stringMatching(/^\d+ slides · \d+ min$/u),
        links: ['pumps/deck.html', 'pumps/deck.pdf', 'pumps/handout.pdf'],
      },
    ])
    expect(html).toContain('What &lt;one> winter &amp; its "bills" show')
    expect(html).toContain('<h2 lang="ar" dir="rtl">')
    expect(html).toMatch(/<p>2 decks · \d+ min<\/p>/u)
    const cover = await readFile(join(cwd, 'output/pumps/cover.png'))
    expect(html).toContain(`<img src="data:image/png;base64,${cover.toString('base64')}" alt="">`)
    for (const { links } of decksIn(html))
      for (const link of links) expect((await readFile(join(cwd, 'output', link ?? ''))).length).toBeGreaterThan(0)

    await rm(join(cwd, 'output/more'), { recursive: true })
    expect(await runLectern(['build', 'slides/pumps.md'], { cwd })).toMatchObject({ code: 0 })
    expect(await readFile(join(cwd, 'output/index.html'))).toEqual(first)
  })

  test('leads to every kind of handout that a deck has, until a build makes it no longer', async () => {
    const cwd = await temporaryProject({ 'slides/one.md': article('One') })
    const links = async () => (decksIn(await read(cwd))[0]?.links ?? []).map((link) => link?.replace('one/', ''))
    const kinds = ['notes', 'article', '3up', '4up']
    expect(await runLectern(['build', '--handout', kinds.join(',')], { cwd })).toMatchObject({ code: 0 })
    const files = ['handout.pdf', 'handout-3up.pdf', 'handout-4up.pdf', 'handout-article.pdf']
    expect(await links()).toEqual(['deck.html', 'deck.pdf', ...files])
    expect(await read(cwd)).toContain('aria-label="3 slides a page: One"')
    expect(await runLectern(['build', '--handout', '4up'], { cwd })).toMatchObject({ code: 0 })
    expect(await links()).toEqual(['deck.html', 'deck.pdf', 'handout-4up.pdf'])
    const left = (await filesBelow(join(cwd, 'output/one'))).filter((name) => name.startsWith('handout'))
    expect(left).toEqual(['handout-4up.pdf'])
  })

  test('is no page where another hand has put one, and no deck is what only looks like one', async () => {
    const cwd = await temporaryProject({
      'slides/one.md': article('One'),
      'output/index.html': '<h1>Mine</h1>',
      'output/notes/manifest.json': '{"deck": {"title": 1}, "outputs": null}',
      'output/other/manifest.json': JSON.stringify({
        deck: { title: 'Other', lang: 'en', slides: 2 },
        outputs: [{ name: '../one/deck.html' }],
      }),
      'output/torn/manifest.json': '{"deck"',
    })
    const { code, stderr } = await runLectern(['build', '--strict'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain('output/index.html:1:1: warning: output/index.html is not a list of decks, so it stays')
    expect(stderr).toContain('[foreign-index]')
    expect(await read(cwd)).toBe('<h1>Mine</h1>')

    await rm(join(cwd, 'output/index.html'))
    await symlink(join(cwd, 'output/one'), join(cwd, 'output/linked'))
    const before = (await filesBelow(join(cwd, 'output'))).filter((name) => !name.startsWith('one/'))
    expect(await runLectern(['build', '--strict'], { cwd })).toMatchObject({ code: 0 })
    expect(decksIn(await read(cwd)).map(({ title }) => title)).toEqual(['One'])
    const after = (await filesBelow(join(cwd, 'output'))).filter((name) => !name.startsWith('one/'))
    expect(after).toEqual(['index.html', ...before])
  })

  test('names decks of one title apart, and links that hold letters of any kind', async () => {
    const text = `---\ndeck:\n  - profile: full\n  - profile: brief\n---\n\n${article('Twins')}`
    const cwd = await temporaryProject({ 'slides/a: b #1?.md': text })
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 0 })
    const decks = decksIn(await read(cwd))
    expect(decks.map(({ facts }) => facts?.split(' · ').at(-1))).toEqual(['a: b #1?', 'a: b #1?.brief'])
    expect(decks[0]?.links[0]).toBe('a%3A%20b%20%231%3F/deck.html')
  })

  test('asks for nothing, breaks no policy and passes axe, in the light and in the dark', async () => {
    const cwd = await temporaryProject({ 'slides/one.md': article('One'), 'slides/two.md': article('Two') })
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 0 })
    const session = await openTestBrowser()
    try {
      const { page, requests } = await session.openPage(await read(cwd), { widthPx: 1280, heightPx: 720 })
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
        await page.evaluate(axe.source)
        const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
        expect(violations).toEqual([])
        expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
          value === 'light' ? 'rgb(251, 250, 247)' : 'rgb(21, 23, 27)',
        )
      }
      expect(await page.evaluate(`document.fonts.check("600 20px 'Source Serif 4'")`)).toBe(true)
      expect(
        await page.evaluate(
          '[...document.images].map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])',
        ),
      ).toEqual([
        [640, 360],
        [640, 360],
      ])
      for (const width of [390, 320]) {
        await page.setViewport({ width, height: 844 })
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      }
      expect(requests).toEqual([])
    } finally {
      await session.close()
    }
  })

  test('is not written by a check, nor where there is no deck', async () => {
    const cwd = await temporaryProject({ 'slides/one.md': article('One') })
    expect(await runLectern(['check'], { cwd })).toMatchObject({ code: 0 })
    await writeFile(join(cwd, 'slides/one.md'), '---\ndeck:\n  template: none\n---\n\n# One\n')
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 1 })
    expect(await filesBelow(cwd)).toEqual(['slides/one.md'])
  })
})
