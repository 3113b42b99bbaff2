import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, filesBelow, runLectern, temporaryProject } from './run-lectern.ts'

const SETTINGS = 'name: house\nsize: { width: 1280, height: 720 }\n'

/** A template of few lines with a mistake in one file, by the file. */
const TEMPLATES: Readonly<Record<string, readonly [string, string]>> = {
  'template-yaml': ['template.yml', 'name: house\nsize: {width: 1280\n'],
  'template-capacity': ['template.yml', `${SETTINGS}capacities:\n  points: { itms: 6 }\n`],
  'theme-name': ['theme.css', '/* @theme hose */\nsection { color: black; }\n'],
  'layout-variable': ['layouts/cover.md', '# {{ slide.headline }}\n\n{{ slide.subtitel }}\n'],
  'layout-syntax': ['layouts/cover.md', '# {{ slide.headline }}\n\n{% if slide.description %}\n'],
  'layout-name': ['layouts/piont.md', '# {{ slide.headline }}\n'],
}

/** A deck filled from a file with a mistake: the key that names the file, and what stands in it. */
const SOURCES: Readonly<Record<string, readonly [string, string]>> = {
  'data-yaml': ['data', 'team:\n  - Ada\n - Ben\n'],
  'data-alias': ['data', 'team: *all\n'],
  'data-json': ['data', '{\n  "team": ["Ada",\n}\n'],
  'filling-article': ['article', '---\ntitle: [Pumps\n---\n\nThe first winter was mild.\n'],
}

describe('a mistake outside of the source is shown in its own file', () => {
  test.each(Object.keys(TEMPLATES))('%s', async (name) => {
    const [path = '', text = ''] = TEMPLATES[name] ?? []
    const cwd = await temporaryProject({ 'slides/one.md': article('One') })
    expect(await runLectern(['new', 'template', 'house'], { cwd })).toMatchObject({ code: 0 })
    const layouts = path.startsWith('layouts/') ? join(cwd, 'templates/house/layouts') : undefined
    if (layouts && name === 'layout-name') await rm(join(layouts, 'points.md'))
    await writeFile(join(cwd, 'templates/house', path), text)
    await expectRefusal(cwd, ['--template', 'house'], name)
  })

  test.each(Object.keys(SOURCES))('%s', async (name) => {
    const [key = '', text = ''] = SOURCES[name] ?? []
    const file = key === 'data' ? 'facts.yml' : '../articles/pumps.md'
    const cwd = await temporaryProject({
      'slides/deck.md': `---\nmarp: true\nliquid: true\n${key}: ${file}\n---\n\n# The first winter\n`,
      [join('slides', file)]: text,
    })
    await expectRefusal(cwd, [], name)
  })

  test('data of a deck elsewhere, at a path that leads there from here', async () => {
    const elsewhere = await temporaryProject({
      'deck.md': '---\nmarp: true\nliquid: true\ndata: data/facts.yml\n---\n\n# The first winter\n',
      'data/facts.yml': 'team: [Ada\n',
    })
    const cwd = await temporaryProject({})
    const { stderr } = await runLectern(['build', join(elsewhere, 'deck.md')], { cwd })
    expect(stderr).toContain(`${join(elsewhere, 'data/facts.yml')}:2:1: error: `)
    expect(stderr).toContain('1 | team: [Ada\n')
  })
})

async function expectRefusal(cwd: string, args: readonly string[], name: string): Promise<void> {
  const { code, stderr } = await runLectern(['build', ...args], { cwd })
  expect(code).toBe(1)
  await expect(stderr).toMatchFileSnapshot(`expected/${name}.txt`)
  expect(await filesBelow(join(cwd, 'output'))).toEqual([])
}
