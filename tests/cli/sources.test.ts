import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, filesBelow, runLectern, temporaryProject } from './run-lectern.ts'

test('a folder may be named; outputs among the sources are not built again', async () => {
  const cwd = await temporaryProject({ 'slides/one.md': article('One'), 'slides/more/two.md': article('Two') })
  for (const args of [['build', '--out', 'slides'], ['build', 'slides', '--out', 'slides'], ['check']]) {
    const { code, stderr } = await runLectern(args, { cwd })
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stderr).toMatch(/\n2 of 2 decks (?:built|checked), no problems\n$/)
  }
  const decks = (await filesBelow(cwd)).filter((path) => path.endsWith('deck.md'))
  expect(decks).toEqual(['slides/more/two/deck.md', 'slides/one/deck.md'])
  expect(await readFile(join(cwd, 'slides/one.md'), 'utf8')).toBe(article('One'))
})

test('a name that is no Markdown, a slip of the pen and a link to elsewhere each say what to do', async () => {
  const elsewhere = await temporaryProject({ 'private.md': article('Private') })
  const cwd = await temporaryProject({ 'slides/pumps.md': article('Pumps'), 'slides/pumps.txt': article('Pumps') })
  await symlink(join(elsewhere, 'private.md'), join(cwd, 'slides/link.md'))
  const files = ['slides/pumps.txt', 'slides/pmups.md', 'slides/link.md']
  const { code, stderr } = await runLectern(['build', ...files], { cwd })
  expect(code).toBe(1)
  await expect(stderr).toMatchFileSnapshot('expected/refused-names.txt')
  expect(await filesBelow(join(cwd, 'output'))).toEqual([])
})

test('a folder without Markdown is wrong usage', async () => {
  const cwd = await temporaryProject({ 'data/a.yml': 'a: 1\n' })
  expect(await runLectern(['build', 'data'], { cwd })).toMatchObject({
    code: 2,
    stderr: 'lectern: There is no Markdown file in data.\n  hint: Its files must end in ".md" or ".markdown".\n',
  })
})
