import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, filesBelow, PROJECT, runLectern, temporaryProject } from './run-lectern.ts'

const here = { cwd: PROJECT }

describe('lectern', () => {
  test('prints its version', async () => {
    const { version } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as { version: string }
    for (const args of [['--version'], ['-v'], ['version']]) {
      expect(await runLectern(args, here)).toEqual({ code: 0, signal: null, stdout: `${version}\n`, stderr: '' })
    }
  })

  test('says how it is used', async () => {
    const general = await runLectern(['--help'], here)
    expect(general).toMatchObject({ code: 0, stderr: '' })
    await expect(general.stdout).toMatchFileSnapshot('expected/help.txt')
    for (const args of [[], ['help'], ['-h']]) expect(await runLectern(args, here)).toEqual(general)
  })

  test.each(['build', 'check', 'dev', 'plan', 'new', 'doctor'])('says how %s is used', async (command) => {
    const help = await runLectern([command, '--help'], here)
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toMatch(new RegExp(`^lectern ${command}: .*\n\nUsage\n {2}lectern ${command}`))
    expect(await runLectern(['help', command], here)).toEqual(help)
  })

  test.each([
    [['biuld'], 'There is no command "biuld".', 'Did you mean "lectern build"?'],
    [['slides/a.md'], 'There is no command "slides/a.md".', 'Did you mean "lectern build slides/a.md"?'],
    [['xyzzy'], 'There is no command "xyzzy".', 'Run "lectern --help".'],
    [['build', '--tempalte', 'x'], 'There is no option --tempalte.', 'Did you mean "--template"?'],
    [['build', '--xyzzy'], 'There is no option --xyzzy.', 'Run "lectern --help".'],
    [['build', '--out'], '--out needs a value, or has one that it does not take.', 'Run "lectern --help".'],
    [['build', '--strict=yes'], '--strict needs a value, or has one that it does not take.', 'Run "lectern --help".'],
    [
      ['build', '--handout', 'notes,4pu'],
      '--handout cannot be "4pu".',
      'Did you mean "4up"? It is one of notes, 3up, 4up, article, or several with commas between them.',
    ],
    [['build', '--jobs', '0'], '--jobs cannot be "0".', 'It is a whole number from 1 to 64.'],
    [['build', '--format', 'xml'], '--format cannot be "xml".', 'It is one of text, json, github.'],
    [
      ['build', '--screenshots', 'x'],
      '--screenshots is for "lectern check".',
      'What "lectern build" makes stands in its outputs.',
    ],
    [['plan'], '"lectern plan" takes one file.', 'For example: lectern plan slides/my-article.md'],
  ])('refuses %j', async (args, message, hint) => {
    const stderr = `lectern: ${message}\n  hint: ${hint}\n`
    expect(await runLectern(args, here)).toEqual({ code: 2, signal: null, stdout: '', stderr })
  })

  test('refuses a SOURCE_DATE_EPOCH that is no time', async () => {
    const ran = await runLectern(['build'], { cwd: PROJECT, env: { SOURCE_DATE_EPOCH: 'yesterday' } })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('SOURCE_DATE_EPOCH is "yesterday", which is no time.')
  })

  test('ends with 3 when the browser that was asked for is not there', async () => {
    const cwd = await temporaryProject({ 'slides/one.md': article('One'), 'slides/two.md': article('Two') })
    const { code, stdout, stderr } = await runLectern(['build', '--browser', 'no-such-browser'], { cwd })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(
      /^stopped one, two: .*--browser.*no-such-browser.*\n {2}hint: .*\n0 of 2 decks built, 2 stopped\n$/,
    )
    expect(await filesBelow(cwd)).toEqual(['slides/one.md', 'slides/two.md'])
  })
})

test('lectern plan says what would stand on each slide, without a browser', async () => {
  const cwd = await temporaryProject({ 'slides/one.md': article('One') })
  const env = { PUPPETEER_EXECUTABLE_PATH: 'no-such-browser' }
  const { code, stdout, stderr } = await runLectern(['plan', 'slides/one.md'], { cwd, env })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^One\n\d+ slides, \d+ minutes?\n\n1\. cover · /)
  expect(await filesBelow(cwd)).toEqual(['slides/one.md'])
})

describe('lectern doctor', () => {
  test('says what would be used', async () => {
    const { code, stdout } = await runLectern(['doctor'], here)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^lectern {5}\d/)
    expect(stdout).toMatch(/\ntemplates {3}.*\bbriefing\b/)
    expect(stdout).toMatch(/\nstarted {5}\S*Chrome/)
  })

  test('ends with 3 when no browser starts', async () => {
    const { code, stdout } = await runLectern(['doctor', '--browser', 'no-such-browser'], here)
    expect(code).toBe(3)
    expect(stdout).toMatch(/\nstarted {5}nothing: /)
  })
})

describe('formats', () => {
  const text = `---\ndeck:\n  templat: briefing\n---\n\n${article('One')}`
  const project = () => temporaryProject({ 'slides/one.md': text, 'slides/two.md': article('Two') })

  test('json: one object a line, and nothing else', async () => {
    const cwd = await project()
    const { code, stdout, stderr } = await runLectern(['build', '--format', 'json'], { cwd })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string; location: unknown })
    const own = found.filter((one) => one.code !== 'browser-no-sandbox')
    expect(own).toMatchObject([
      { severity: 'error', code: 'unknown-deck-key', location: { path: 'slides/one.md', line: 3 } },
    ])
    expect(await filesBelow(join(cwd, 'output'))).toContain('two/deck.pdf')
  })

  test('github: annotations on standard output, where Actions looks for them', async () => {
    const cwd = await project()
    const { code, stdout, stderr } = await runLectern(['check'], { cwd, env: { GITHUB_ACTIONS: 'true' } })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error file=slides\/one\.md,line=3,col=\d+(?:,endColumn=\d+)?,title=unknown-deck-key::/m)
    expect(stdout.split('\n').every((line) => line === '' || line.startsWith('::'))).toBe(true)
    expect(stderr).toContain('slides/one.md:3:3: error:')
  })

  test('text: on standard error, without colours unless a terminal reads it', async () => {
    const cwd = await project()
    const { code, stdout, stderr } = await runLectern(['plan', 'slides/one.md'], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).not.toContain('\u001B')
    expect(stderr).toContain('Did you mean "template"?')
  })

  test('--strict fails on a warning', async () => {
    const cwd = await temporaryProject({ 'slides/untitled.md': 'Heat pumps move heat instead of making it.\n' })
    expect(await runLectern(['plan', 'slides/untitled.md'], { cwd })).toMatchObject({ code: 0 })
    const strict = await runLectern(['plan', 'slides/untitled.md', '--strict'], { cwd })
    expect(strict.code).toBe(1)
    expect(strict.stderr).toContain('warning: ')
    expect(strict.stderr).toContain('[no-title]')
  })
})
