import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, filesBelow, PIXEL, PROJECT, run, runLectern, temporaryProject } from './run-lectern.ts'

const OUTPUTS = ['cover.png', 'deck.html', 'deck.md', 'deck.pdf', 'handout.pdf', 'manifest.json', 'plan.json']
const PICTURE = '![A pump in front of a house](pump.png)'

interface Manifest {
  readonly node: Readonly<Record<string, string>>
  readonly packages: Readonly<Record<string, string>>
  readonly inputs: readonly { readonly kind: string; readonly path: string; readonly sha256: string }[]
  readonly outputs: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

describe('lectern build', () => {
  test('builds everything in slides/, and says so', async () => {
    const cwd = await temporaryProject({ 'slides/one.md': article('One'), 'slides/more/two.md': article('Two') })
    const { code, stdout, stderr } = await runLectern(['build'], { cwd })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/^built output\/(?:one|more\/two) \(\d+ slides, \d+ min\)\n/)
    expect(stderr).toMatch(/\n2 of 2 decks built, no problems\n$/)
    expect(await filesBelow(join(cwd, 'output'))).toEqual([
      'index.html',
      ...OUTPUTS.map((name) => `more/two/${name}`),
      ...OUTPUTS.map((name) => `one/${name}`),
    ])
  })

  test('names in the manifest what went in and what came out', async () => {
    const text = article('Pumps', PICTURE)
    const cwd = await temporaryProject({ 'slides/pumps.md': text, 'slides/pump.png': PIXEL })
    expect(await runLectern(['build', '--jobs', '1'], { cwd })).toMatchObject({ code: 0 })
    const folder = join(cwd, 'output/pumps')
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
    expect(manifest).toMatchObject({ version: 1, lectern: '0.1.0', browser: { version: expect.any(String) } })
    expect(manifest).toMatchObject({ deck: { title: 'Pumps', lang: 'en', slides: expect.any(Number) } })
    const { node, icu, unicode } = process.versions
    expect(manifest.node).toEqual({ version: node, icu, unicode })
    for (const name of ['@marp-team/marp-core', 'katex', '@twemoji/svg', 'liquidjs', 'pdf-lib']) {
      const installed = JSON.parse(await readFile(join(PROJECT, 'node_modules', name, 'package.json'), 'utf8'))
      expect(manifest.packages[name]).toBe(installed.version)
    }
    const listed = manifest.outputs.map(({ name }) => name)
    expect([...listed, 'manifest.json'].sort()).toEqual(await filesBelow(folder))
    expect(listed).toContain('assets/pump.png')
    for (const { name, bytes, sha256 } of manifest.outputs) {
      const content = await readFile(join(folder, name))
      expect({ name, bytes, sha256 }).toEqual({ name, bytes: content.length, sha256: hashOf(content) })
    }
    const inputs = new Map(manifest.inputs.map(({ path, sha256 }) => [path, sha256]))
    expect(inputs.get('slides/pumps.md')).toBe(hashOf(text))
    expect(inputs.get('slides/pump.png')).toBe(hashOf(PIXEL))
    for (const name of ['theme.css', 'handout.css'])
      expect(inputs.get(`briefing/${name}`)).toBe(hashOf(await readFile(join(PROJECT, 'templates/briefing', name))))
    const fonts = manifest.inputs.filter(({ kind }) => kind === 'font')
    expect(fonts.length).toBeGreaterThan(2)
    for (const { path, sha256 } of fonts) {
      expect(sha256).toBe(hashOf(await readFile(join(PROJECT, 'node_modules', path))))
    }
  })

  test('removes what it made before and makes no longer, and nothing else', async () => {
    const cwd = await temporaryProject({ 'slides/pumps.md': article('Pumps', PICTURE), 'slides/pump.png': PIXEL })
    const folder = join(cwd, 'output/pumps')
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 0 })
    expect(await filesBelow(folder)).toContain('assets/pump.png')
    await writeFile(join(folder, 'notes.txt'), 'mine')
    await writeFile(join(folder, '.deck.pdf.99999999.tmp'), 'left by a killed build')
    await writeFile(join(cwd, 'slides/pumps.md'), article('Pumps'))
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 0 })
    expect(await filesBelow(folder)).toEqual([...OUTPUTS, 'notes.txt'].sort())
  })

  test('leaves the outputs of an article that fails as they were, and builds the others', async () => {
    const cwd = await temporaryProject({ 'slides/bad.md': article('Bad'), 'slides/good.md': article('Good') })
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 0 })
    const before = await hashesBelow(join(cwd, 'output/bad'))
    await rm(join(cwd, 'output/good'), { recursive: true })
    await writeFile(join(cwd, 'slides/bad.md'), `---\ndeck:\n  template: no-such-thing\n---\n\n${article('Bad')}`)
    const { code, stderr } = await runLectern(['build'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('[unknown-template]')
    expect(stderr).toMatch(/\n1 of 2 decks built, 1 error\n$/)
    expect(await hashesBelow(join(cwd, 'output/bad'))).toEqual(before)
    expect(await filesBelow(join(cwd, 'output/good'))).toEqual(OUTPUTS)
  })

  test('takes a file elsewhere, with its own folder as root, and a folder for the outputs relative to here', async () => {
    const elsewhere = await temporaryProject({ 'talks/pumps.md': article('Pumps', PICTURE), 'talks/pump.png': PIXEL })
    const cwd = await temporaryProject({})
    const file = join(elsewhere, 'talks/pumps.md')
    const { code, stderr } = await runLectern(['build', file, '--out', 'decks', '--template', 'briefing'], { cwd })
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stderr).toMatch(/^built decks\/pumps /)
    expect(await filesBelow(cwd)).toEqual(
      ['index.html', ...['assets/pump.png', ...OUTPUTS].map((name) => `pumps/${name}`)]
        .map((name) => `decks/${name}`)
        .sort(),
    )
    const manifest = JSON.parse(await readFile(join(cwd, 'decks/pumps/manifest.json'), 'utf8')) as Manifest
    expect(manifest.inputs.map(({ path }) => path)).toEqual(expect.arrayContaining(['pumps.md', 'pump.png']))
  })

  test('is what `npm run build -- FILE --out DIR` runs', async () => {
    const folder = await temporaryProject({ 'pumps.md': article('Pumps') })
    const args = ['run', '--silent', 'build', '--', join(folder, 'pumps.md'), '--out', join(folder, 'out')]
    expect(await run('npm', args, { cwd: PROJECT })).toMatchObject({ code: 0 })
    expect(await filesBelow(join(folder, 'out'))).toEqual(['index.html', ...OUTPUTS.map((name) => `pumps/${name}`)])
  })

  test('says how long each stage took with --verbose', async () => {
    const cwd = await temporaryProject({ 'slides/one.md': article('One') })
    const { code, stderr } = await runLectern(['build', '--verbose'], { cwd })
    expect(code).toBe(0)
    for (const stage of [
      'plan',
      'render',
      'measure',
      'export deck.pdf',
      'export handout.pdf',
      'export cover.png',
      'write',
      'index',
    ]) {
      expect(stderr).toMatch(new RegExp(`\\b${stage} \\d+ ms`))
    }
  })

  test('ends with 3 when the outputs cannot be written, and says why', async () => {
    const cwd = await temporaryProject({
      'slides/one.md': article('One'),
      'slides/two.md': article('Two'),
      blocked: '',
    })
    const { code, stderr } = await runLectern(['build', '--out', 'blocked/below'], { cwd })
    expect(code).toBe(3)
    expect(stderr).toMatch(
      /^stopped one: .*below.one cannot be written: a file is in the way \(ENOTDIR\)\.\n {2}hint: /,
    )
    expect(stderr).toMatch(
      /^stopped two: .*below.two cannot be written: .*\n {2}hint: .*\n0 of 2 decks built, 2 stopped\n$/m,
    )
    expect(await readFile(join(cwd, 'blocked'), 'utf8')).toBe('')
  })

  test('ends with 2 when there is nothing to build', async () => {
    const cwd = await temporaryProject({})
    const { code, stdout, stderr } = await runLectern(['build'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(
      'lectern: There is nothing to build.\n  hint: Put an article into slides/, or name a Markdown file.\n',
    )
  })
})

test('lectern check writes nothing, and is stricter about images', async () => {
  const files = { 'slides/good.md': article('Good'), 'slides/lacking.md': article('Lacking', PICTURE) }
  const cwd = await temporaryProject(files)
  const good = await runLectern(['check', 'slides/good.md'], { cwd })
  expect(good).toMatchObject({ code: 0, stdout: '' })
  expect(good.stderr).toMatch(/^checked good \(.*\)\n1 of 1 deck checked, no problems\n$/)
  const lacking = await runLectern(['check', 'slides/lacking.md'], { cwd })
  expect(lacking.code).toBe(1)
  expect(lacking.stderr).toContain('slides/lacking.md:7:1: error: There is no image pump.png. [missing-image]')
  expect(await filesBelow(cwd)).toEqual(Object.keys(files))
})

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

async function hashesBelow(folder: string): Promise<readonly string[]> {
  const names = await filesBelow(folder)
  return Promise.all(names.map(async (name) => `${name} ${hashOf(await readFile(join(folder, name)))}`))
}
