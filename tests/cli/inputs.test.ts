import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, filesBelow, runLectern, temporaryProject } from './run-lectern.ts'

/** What nobody can build, by name; undefined is a file that does not exist. */
const BAD: Readonly<Record<string, string | Uint8Array | undefined>> = {
  'no-file': undefined,
  empty: '',
  'front-matter-only': '---\ntitle: Nothing\n---\n',
  'not-utf8': new Uint8Array([0x23, 0x20, 0xc3, 0x28, 0x0a]),
  'broken-yaml': '---\ntitle: Heat pumps: a year later\n---\n\nThe first winter was mild.\n',
  'code-front-matter': '---js\n{ title: "Heat pumps" }\n---\n\nThe first winter was mild.\n',
  'unknown-deck-key': `---\ndeck:\n  templat: briefing\n---\n\n${article('Pumps')}`,
  'unknown-template': `---\ndeck:\n  template: breifing\n---\n\n${article('Pumps')}`,
}

describe('what cannot be built', () => {
  test.each(Object.keys(BAD))('%s: is reported, and the exit code is 1', async (name) => {
    const content = BAD[name]
    const cwd = await temporaryProject(content === undefined ? {} : { [`slides/${name}.md`]: content })
    const { code, stdout, stderr } = await runLectern(['plan', `slides/${name}.md`], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    await expect(stderr).toMatchFileSnapshot(`expected/${name}.txt`)
  })

  test('directory: is reported, and the exit code is 1', async () => {
    const cwd = await temporaryProject({})
    await mkdir(join(cwd, 'slides/folder.md'), { recursive: true })
    const { code, stderr } = await runLectern(['plan', 'slides/folder.md'], { cwd })
    expect(code).toBe(1)
    await expect(stderr).toMatchFileSnapshot('expected/directory.txt')
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 2 })
  })

  test('all of them at once: none stops another, and only the good one is built', async () => {
    const files = Object.entries(BAD).flatMap(([name, content]) =>
      content === undefined ? [] : [[`slides/${name}.md`, content] as const],
    )
    const cwd = await temporaryProject({ ...Object.fromEntries(files), 'slides/good.md': article('Good') })
    const { code, stderr } = await runLectern(['build'], { cwd })
    expect(code).toBe(1)
    for (const [path] of files)
      expect(stderr).toMatch(new RegExp(`(?:^|\\n)(?:${path}:\\d|error: There is no template)`))
    expect((await filesBelow(join(cwd, 'output'))).every((path) => /^(?:good\/|index\.html$)/u.test(path))).toBe(true)
    expect(await filesBelow(join(cwd, 'output'))).toContain('good/manifest.json')
  })

  test('two articles of one name: neither is built', async () => {
    const other = await temporaryProject({ 'same.md': article('There') })
    const cwd = await temporaryProject({ 'slides/same.md': article('Here') })
    const { code, stderr } = await runLectern(['build', 'slides/same.md', join(other, 'same.md')], { cwd })
    expect(code).toBe(1)
    expect(stderr.match(/\[duplicate-id\]/g)).toHaveLength(2)
    expect(stderr).toMatch(/\n0 of 2 decks built, 2 errors\n$/)
  })

  test.each([
    ['{{ nosuchthing }}', 'template-undefined-variable'],
    ['{% if headline %}', 'template-syntax'],
  ])('a layout with %s: is reported at its line', async (fault, code) => {
    const cwd = await temporaryProject({ 'slides/one.md': article('One') })
    expect(await runLectern(['new', 'template', 'house'], { cwd })).toMatchObject({ code: 0 })
    const layout = join(cwd, 'templates/house/layouts/cover.md')
    const line = (await readFile(layout, 'utf8')).split('\n').length
    await appendFile(layout, `${fault}\n`)
    const ran = await runLectern(['build', '--template', 'house'], { cwd })
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain(`templates/house/layouts/cover.md:${line}:`)
    expect(ran.stderr).toContain(`[${code}]`)
    expect(await filesBelow(join(cwd, 'output'))).toEqual([])
  })
})

test('what looks odd is built all the same', async () => {
  const good = article('Pumps')
  const cwd = await temporaryProject({
    'slides/word.md': 'Heat',
    'slides/line.md': 'Heat pumps move heat instead of making it.',
    'slides/crlf.md': good.replaceAll('\n', '\r\n'),
    'slides/bom.md': `\uFEFF${good}`,
    'slides/plain.md': good,
    'slides/no-headings.md': 'Heat pumps move heat.\n\nA cold winter makes them work harder.\n\n'.repeat(3),
    'slides/foreign-keys.md': `---\nlayout: post\npermalink: /pumps/\ntags: [a, b]\nsocial: { card: x.png }\n---\n\n${good}`,
    'slides/long.md': longArticle(20_000),
  })
  const { code, stderr } = await runLectern(['build'], { cwd })
  expect({ code, stderr }).toMatchObject({ code: 0 })
  expect(stderr).toMatch(/\n8 of 8 decks built, /)
  expect(stderr).not.toContain('error')
  const [plain, ...same] = await Promise.all(
    ['plain', 'crlf', 'bom'].map((name) => readFile(join(cwd, 'output', name, 'deck.md'), 'utf8')),
  )
  expect(same).toEqual([plain, plain])
})

test('what is too tangled or too large fails with its line, beside an article that builds', async () => {
  const good = article('A year')
  const cwd = await temporaryProject({
    'slides/good.md': good,
    'slides/marks.md': `${good}\n${'*a_ '.repeat(30_000)}`,
    'slides/nested.md': `${good}\n${'> '.repeat(5_000)}a`,
    'slides/vast.md': `${good}\n${'The pump warms the whole house.\n\n'.repeat(160_000)}`,
  })
  const { code, stderr } = await runLectern(['build'], { cwd })
  const line = good.split('\n').length + 1
  expect(stderr).toContain(`slides/marks.md:${line}:`)
  expect(stderr).toContain(`slides/nested.md:${line}:1: error:`)
  expect(stderr.match(/\[tangled-markdown\]/gu)).toHaveLength(2)
  expect(stderr).toContain('slides/vast.md has 5.3 MB; an article has at most 1 MB. [file-too-large]')
  expect(stderr).toMatch(/\n1 of 4 decks built, 3 errors/)
  expect(code).toBe(1)
})

/** An article of that many words: sections of paragraphs, each sentence a little different from the next. */
function longArticle(words: number): string {
  const parts: string[] = ['# A long winter']
  let count = 3
  for (let section = 1; count < words; section += 1) {
    parts.push(`## Part ${section} of the winter`)
    for (let paragraph = 1; paragraph <= 5; paragraph += 1) {
      const sentence = `In house ${section * 10 + paragraph} the pump used ${100 + paragraph} units of power in week ${section}.`
      parts.push(`${sentence} Nobody in the street had expected that from a machine of this size.`)
      count += sentence.split(' ').length + 13
    }
  }
  return `${parts.join('\n\n')}\n`
}
