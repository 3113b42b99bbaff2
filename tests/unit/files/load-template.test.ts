import { rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadTemplate, templateNames } from '../../../src/files/load-template.ts'
import type { Template } from '../../../src/model/template.ts'
import { PROJECT } from '../../helpers/make-deck.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { expectDiagnostics, reportNothing } from '../../helpers/unexpected.ts'

const SETTINGS = `name: plain
description: Nothing but text.
size: { width: 1280, height: 720 }
fonts:
  - family: Source Sans 3
    package: '@fontsource/source-sans-3'
    faces:
      - { weight: 400, style: normal }
capacities:
  points: { items: 4, words: 40 }
`

const FILES = {
  'templates/plain/template.yml': SETTINGS,
  'templates/plain/theme.css': '/* @theme plain */\nsection { color: black }\n',
  'templates/plain/layouts/cover.md': '# {{ slide.headline }}\n',
}

function places(folder: string) {
  return { folders: [join(folder, 'templates')], workingFolder: folder }
}

test('reads settings, theme, layouts and fonts', async () => {
  const folder = await temporaryFolder(FILES)
  const template = await loadTemplate('plain', places(folder), reportNothing)
  expect(template).toMatchObject({
    name: 'plain',
    description: 'Nothing but text.',
    widthPx: 1280,
    heightPx: 720,
    capacities: { points: { items: 4, words: 40 } },
    layouts: { cover: { layout: 'cover', path: 'templates/plain/layouts/cover.md', text: '# {{ slide.headline }}\n' } },
  })
  expect(template?.fonts.map(({ family, weight, style }) => `${family} ${weight} ${style}`)).toEqual([
    'Source Sans 3 400 normal',
  ])
})

test('reads what a template adds to handouts, where it adds something', async () => {
  const plain = await temporaryFolder(FILES)
  expect(await loadTemplate('plain', places(plain), reportNothing)).not.toHaveProperty('handoutCss')
  const css = ':scope { --accent: black }\n'
  const folder = await temporaryFolder({ ...FILES, 'templates/plain/handout.css': css })
  const template = await loadTemplate('plain', places(folder), reportNothing)
  expect(template?.handoutCss).toBe(css)
  expect(template?.files.map(({ path }) => path)).toContain('plain/handout.css')
})

test('prefers the first folder that has the template', async () => {
  const folder = await temporaryFolder({ ...FILES, 'more/plain/template.yml': '' })
  const folders = [join(folder, 'missing'), join(folder, 'templates'), join(folder, 'more')]
  expect(await loadTemplate('plain', { folders, workingFolder: folder }, reportNothing)).toBeDefined()
  expect(await templateNames({ folders, workingFolder: folder })).toEqual(['plain'])
})

test('reads the template of the project, with every layout', async () => {
  const template = (await loadTemplate('briefing', places(PROJECT), reportNothing)) as Template
  expect(Object.keys(template.layouts)).toHaveLength(17)
  expect(template.fonts.every(({ files }) => files.length > 0)).toBe(true)
})

test.each([
  ['plian', 'Did you mean "plain"?'],
  ['something', 'Templates are plain.'],
  ['../plain', 'Templates are plain.'],
  ['', 'Templates are plain.'],
])('there is no template %j', async (name, hint) => {
  const folder = await temporaryFolder(FILES)
  const expected = expectDiagnostics('unknown-template')
  expect(await loadTemplate(name, places(folder), expected.report)).toBeUndefined()
  expected.check()
  expect(expected.reported[0]?.hint).toBe(hint)
})

/** What is wrong with a template when one of its files has this text, or is missing, as `code path:line:column`. */
async function faults(file: string, text: string | undefined): Promise<readonly string[]> {
  const folder = await temporaryFolder(FILES)
  const path = join(folder, 'templates/plain', file)
  if (text === undefined) await rm(path)
  else await writeFile(path, text)
  const found: string[] = []
  const template = await loadTemplate('plain', places(folder), ({ code, location }) => {
    found.push(`${code} ${location?.path.replace('templates/plain/', '')}:${location?.line}:${location?.column}`)
  })
  expect(template === undefined || found.every((fault) => fault.startsWith('unknown-layout layouts/'))).toBe(true)
  return found
}

test.each([
  ['template.yml', undefined, 'invalid-template template.yml:1:1'],
  ['theme.css', undefined, 'invalid-template theme.css:1:1'],
  ['theme.css', 'section { color: red }', 'invalid-template theme.css:1:1'],
  ['theme.css', '/* @theme plainer */', 'invalid-template theme.css:1:1'],
  ['template.yml', '', 'invalid-template template.yml:1:1'],
  ['template.yml', `${SETTINGS}a: [`, 'invalid-template template.yml:11:5'],
  ['template.yml', SETTINGS.replace('name: plain', 'name: other'), 'invalid-template template.yml:1:7'],
  ['template.yml', SETTINGS.replace('1280', 'wide'), 'invalid-template template.yml:3:7'],
  ['template.yml', SETTINGS.replace('720', '-1'), 'invalid-template template.yml:3:7'],
  ['template.yml', SETTINGS.replace('words: 40', 'words: many'), 'invalid-template template.yml:10:30'],
  ['template.yml', SETTINGS.replace('words: 40', 'wrods: 40'), 'invalid-template template.yml:10:23'],
  ['template.yml', SETTINGS.replace('points:', 'piont:'), 'unknown-layout template.yml:10:3'],
  ['template.yml', SETTINGS.replace('Nothing but text.', '&a b\nc: *a'), 'invalid-template template.yml:3:4'],
  ['template.yml', SETTINGS.replace('source-sans-3', 'no-such-font'), 'invalid-template template.yml:5:5'],
  ['template.yml', SETTINGS.replace('weight: 400', 'weight: 450'), 'invalid-template template.yml:5:5'],
  ['template.yml', SETTINGS.replace('weight: 400', 'weight: bold'), 'invalid-template template.yml:5:5'],
  [
    'template.yml',
    SETTINGS.replace("'@fontsource/source-sans-3'", '../../elsewhere'),
    'invalid-template template.yml:5:5',
  ],
  ['template.yml', SETTINGS.replace('family:', 'famly:'), 'invalid-template template.yml:5:5'],
  ['layouts/piont.md', '# x', 'unknown-layout layouts/piont.md:1:1'],
])('points to the mistake in %s (%#)', async (file, text, fault) => {
  expect((await faults(file, text))[0]).toBe(fault)
})

test('takes a byte order mark and carriage returns', async () => {
  const folder = await temporaryFolder({
    ...FILES,
    'templates/plain/template.yml': `\uFEFF${SETTINGS.replace(/\n/gu, '\r\n')}`,
  })
  expect(await loadTemplate('plain', places(folder), reportNothing)).toBeDefined()
})

test.each(['template.yml', 'theme.css', 'layouts/cover.md'])('follows no link out of the project: %s', async (name) => {
  const project = join(await temporaryFolder(FILES), 'templates/plain')
  const elsewhere = await temporaryFolder()
  await rename(join(project, name), join(elsewhere, 'file'))
  await symlink(join(elsewhere, 'file'), join(project, name))
  const expected = expectDiagnostics('source-outside-root')
  expect(await loadTemplate('plain', places(join(project, '../..')), expected.report)).toBeUndefined()
  expected.check()
  expect(expected.reported[0]?.location).toEqual({ path: `templates/plain/${name}`, line: 1, column: 1 })
})

test('is read in a project whose folder is a link', async () => {
  const folder = await temporaryFolder(
    Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`real/${path}`, text])),
  )
  await symlink('real', join(folder, 'project'))
  expect(await loadTemplate('plain', places(join(folder, 'project')), reportNothing)).toBeDefined()
})
