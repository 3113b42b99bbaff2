import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIXEL, runLectern, temporaryProject } from '../cli/run-lectern.ts'

const MANY = Array.from({ length: 20 }, (_, index) => `- point ${index + 1}`).join('\n')
const CROWDED = `---\nmarp: true\n---\n\n# Fits\n\n---\n\n${MANY}\n`

test('overflow is a warning in a build and an error in a check', async () => {
  const cwd = await temporaryProject({ 'slides/crowded.md': CROWDED })
  const built = await runLectern(['build'], { cwd })
  expect(built.stderr).toContain('slides/crowded.md:28:3: warning: Slide 2')
  expect(built.code).toBe(0)
  const checked = await runLectern(['check'], { cwd })
  expect(checked.stderr).toContain('slides/crowded.md:28:3: error: Slide 2')
  expect(checked.code).toBe(1)
})

test('images beside the deck keep their place, others are copied to assets with their new address', async () => {
  const text =
    '---\nmarp: true\n---\n\n![A](img/a.png) `../b.png`\n\n![bg](../b.png)\n\n<img src="/slides/img/a.png" alt="A again">\n\n<style>section { background: url("../b.png") }</style>\n'
  const cwd = await temporaryProject({
    'slides/x/deck.md': text.replaceAll('/slides/', '/slides/x/'),
    'slides/x/img/a.png': PIXEL,
    'slides/b.png': PIXEL,
  })
  const built = await runLectern(['build'], { cwd })
  expect(built.stderr).toBe('built output/x/deck (1 slide)\n1 of 1 deck built, no problems\n')
  const folder = join(cwd, 'output/x/deck')
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(
    [
      'assets',
      'assets/b.png',
      'cover.png',
      'deck.html',
      'deck.md',
      'deck.pdf',
      'handout.pdf',
      'img',
      'img/a.png',
      'manifest.json',
      'plan.json',
    ].sort(),
  )
  expect(await readFile(join(folder, 'deck.md'), 'utf8')).toBe(
    text
      .replace('![bg](../b.png)', '![bg](assets/b.png)')
      .replace('"/slides/img/a.png"', '"img/a.png"')
      .replace('url("../b.png")', 'url("assets/b.png")'),
  )
})

test('nothing is planned of a deck written by hand', async () => {
  const cwd = await temporaryProject({ 'slides/crowded.md': CROWDED })
  const { code, stderr } = await runLectern(['plan', 'slides/crowded.md'], { cwd })
  expect(stderr).toContain('written by hand')
  expect(code).toBe(2)
})
