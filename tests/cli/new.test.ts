import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, PROJECT, runLectern, temporaryProject } from './run-lectern.ts'

describe('lectern new article', () => {
  test('begins an article that passes every check', async () => {
    const cwd = await temporaryProject({})
    const begun = await runLectern(['new', 'article', 'heat-pumps'], { cwd })
    expect(begun).toMatchObject({ code: 0, stdout: 'slides/heat-pumps.md\n' })
    expect(begun.stderr).toContain('lectern build slides/heat-pumps.md')
    expect(await readFile(join(cwd, 'slides/heat-pumps.md'), 'utf8')).toContain('title: "Heat pumps"')
    const check = await runLectern(['check', '--strict'], { cwd })
    expect(check.stderr).toMatch(/\n1 of 1 deck checked, no problems\n$/)
    expect(check.code).toBe(0)
  })

  test('takes a path and never replaces what is there', async () => {
    const cwd = await temporaryProject({ 'slides/talks/mine.md': 'mine' })
    const again = await runLectern(['new', 'article', 'talks/mine'], { cwd })
    const stderr = 'lectern: slides/talks/mine.md exists already.\n  hint: Choose another name.\n'
    expect(again).toEqual({ code: 2, signal: null, stdout: '', stderr })
    expect(await readFile(join(cwd, 'slides/talks/mine.md'), 'utf8')).toBe('mine')
    expect(await runLectern(['new', 'article', 'slides/talks/other.md'], { cwd })).toMatchObject({ code: 0 })
    expect(await filesBelow(cwd)).toEqual(['slides/talks/mine.md', 'slides/talks/other.md'])
  })

  test.each([
    [['new'], '"lectern new" takes a kind and a name.', 'For example: lectern new article heat-pumps'],
    [['new', 'artikle', 'x'], '"lectern new" takes a kind and a name.', 'Did you mean "lectern new article"?'],
    [['new', 'article', '../x'], '"../x" cannot be a name.', 'Use letters, digits and hyphens, as in "heat-pumps".'],
    [['new', 'template', 'a/b'], '"a/b" cannot be a name.', 'Use letters, digits and hyphens, as in "heat-pumps".'],
  ])('refuses %j', async (args, message, hint) => {
    const cwd = await temporaryProject({})
    const stderr = `lectern: ${message}\n  hint: ${hint}\n`
    expect(await runLectern(args, { cwd })).toEqual({ code: 2, signal: null, stdout: '', stderr })
    expect(await filesBelow(cwd)).toEqual([])
  })
})

describe('lectern new template', () => {
  test('begins a template that builds', async () => {
    const cwd = await temporaryProject({ 'slides/one.md': '# One\n\nHeat pumps move heat instead of making it.\n' })
    const begun = await runLectern(['new', 'template', 'house'], { cwd })
    expect(begun).toMatchObject({ code: 0, stdout: 'templates/house\n' })
    const copied = await filesBelow(join(cwd, 'templates/house'))
    expect(copied).toEqual(await filesBelow(join(PROJECT, 'templates/briefing')))
    expect(await readFile(join(cwd, 'templates/house/template.yml'), 'utf8')).toMatch(/^name: house$/m)
    expect(await readFile(join(cwd, 'templates/house/theme.css'), 'utf8')).toContain('@theme house ')
    const built = await runLectern(['build', '--template', 'house', '--strict'], { cwd })
    expect(built.stderr).toMatch(/\n1 of 1 deck built, no problems\n$/)
    expect(await readFile(join(cwd, 'output/one/deck.md'), 'utf8')).toContain('theme: house')
  })

  test('never replaces what is there', async () => {
    const cwd = await temporaryProject({ 'templates/house/mine.txt': 'mine' })
    const again = await runLectern(['new', 'template', 'house'], { cwd })
    expect(again).toMatchObject({ code: 2, stdout: '' })
    expect(again.stderr).toContain('templates/house exists already.')
    await writeFile(join(cwd, 'templates/file'), '')
    expect(await runLectern(['new', 'template', 'file'], { cwd })).toMatchObject({ code: 2 })
    expect(await filesBelow(cwd)).toEqual(['templates/file', 'templates/house/mine.txt'])
  })
})
