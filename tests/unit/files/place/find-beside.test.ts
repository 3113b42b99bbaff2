import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBeside } from '../../../../src/files/place/find-beside.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'
import { expectDiagnostics, reportNothing } from '../../../helpers/unexpected.ts'

const location = { path: 'slides/deck.md', line: 4, column: 7 }

async function deckBeside(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder({ 'project/slides/deck.md': '', ...files })
  const root = join(folder, 'project')
  return { path: 'slides/deck.md', absolutePath: join(root, 'slides/deck.md'), root, text: '' }
}

test('finds a file beside the deck and below the root', async () => {
  const deck = await deckBeside({ 'project/data/a.yml': 'a: 1', 'project/slides/c:b.yml': 'b: 1' })
  const find = (name: string) => findBeside(deck, { name, location }, reportNothing)
  expect(await find('../data/a.yml')).toBe(join(deck.root, 'data/a.yml'))
  expect(await find('c:b.yml')).toBe(join(deck.root, 'slides/c:b.yml'))
})

test.each([
  ['../../secret.yml', 'liquid-source-outside-root', /Copy the file/u],
  ['link.yml', 'liquid-source-outside-root', /Copy the file/u],
  ['../..', 'liquid-source-outside-root', /Copy the file/u],
  ['..', 'missing-liquid-source', /relative to the deck/u],
  ['../data/fatcs.yml', 'missing-liquid-source', /^Did you mean "\.\.\/data\/facts\.yml"\?$/u],
  ['fatcs.yml', 'missing-liquid-source', /relative to the deck/u],
])('refuses %s with %s', async (name, code, hint) => {
  const deck = await deckBeside({ 'project/data/facts.yml': 'a: 1', 'secret.yml': 'key: 1' })
  await symlink('../../secret.yml', join(deck.root, 'slides/link.yml'))
  const expected = expectDiagnostics(code)
  expect(await findBeside(deck, { name, location }, expected.report)).toBeUndefined()
  expected.check()
  expect(expected.reported[0]).toMatchObject({ location, hint: expect.stringMatching(hint) })
})

test('names no file of a folder outside of the root', async () => {
  const deck = await deckBeside({ 'private/facts.yml': 'a: 1' })
  await symlink('../../private', join(deck.root, 'slides/data'))
  const expected = expectDiagnostics('missing-liquid-source')
  await findBeside(deck, { name: 'data/fatcs.yml', location }, expected.report)
  expect(expected.reported[0]?.hint).not.toContain('facts.yml')
})
