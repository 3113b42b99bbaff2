import { mkdir, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readSource } from '../../../src/files/read-source.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { expectDiagnostics, reportNothing } from '../../helpers/unexpected.ts'

test('reads text without byte order mark, with one kind of line end', async () => {
  const folder = await temporaryFolder({ 'slides/a.md': '\uFEFF# A\r\nb\rc\n' })
  const source = await readSource('slides/a.md', folder, reportNothing)
  expect(source).toEqual({
    path: 'slides/a.md',
    absolutePath: join(folder, 'slides/a.md'),
    root: folder,
    text: '# A\nb\nc\n',
  })
})

test('shows a path relative to the working folder, however it was named', async () => {
  const folder = await temporaryFolder({ 'slides/a.md': 'A', 'work/x': '' })
  expect((await readSource(join(folder, 'slides/a.md'), folder, reportNothing))?.path).toBe('slides/a.md')
  expect((await readSource('work/../slides/a.md', folder, reportNothing))?.path).toBe('slides/a.md')
})

test('roots a file from elsewhere in its own folder', async () => {
  const folder = await temporaryFolder({ 'here/x': '', 'there/a.md': 'A' })
  const source = await readSource('../there/a.md', join(folder, 'here'), reportNothing)
  expect(source?.root).toBe(join(folder, 'there'))
  expect(source?.path).toBe('../there/a.md')
})

test('takes a folder whose name begins with two dots for what it is', async () => {
  const folder = await temporaryFolder({ '..here/a.md': 'A' })
  const source = await readSource('..here/a.md', folder, reportNothing)
  expect(source?.root).toBe(folder)
})

test.each([
  ['missing.md', 'no-such-file'],
  ['a.md/below.md', 'no-such-file'],
  ['folder', 'not-a-file'],
  ['latin1.md', 'not-utf8'],
  ['large.md', 'file-too-large'],
  ['a.txt', 'not-markdown'],
  ['a', 'no-such-file'],
])('reports %s as %s', async (path, code) => {
  const files = {
    'a.md': 'A',
    'a.txt': 'A',
    'latin1.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
    'large.md': 'x'.repeat(1_000_001),
  }
  const folder = await temporaryFolder(files)
  await mkdir(join(folder, 'folder'))
  const expected = expectDiagnostics(code)
  expect(await readSource(path, folder, expected.report)).toBeUndefined()
  expected.check()
  expect(expected.reported[0]?.location?.path).toBe(path)
})

test('reads a file of the largest size', async () => {
  const folder = await temporaryFolder({ 'a.md': 'x'.repeat(1_000_000) })
  expect((await readSource('a.md', folder, reportNothing))?.text).toHaveLength(1_000_000)
})

test('names no folder of this computer', async () => {
  const folder = await temporaryFolder({ 'a.md': 'A' })
  const source = await readSource(join(folder, 'a.md'), dirname(folder), reportNothing)
  expect(source?.path).toBe(`${basename(folder)}/a.md`)
})

test.each([
  ['slides/my-artcile.md', 'Did you mean "slides/my-article.md"?'],
  ['./slides/My-Article.md', 'Did you mean "slides/my-article.md"?'],
  ['slides/something-else.md', 'Check the spelling and the folder in which the command runs.'],
  ['sldies/my-article.md', 'Check the spelling and the folder in which the command runs.'],
])('says for %s: %s', async (path, hint) => {
  const folder = await temporaryFolder({ 'slides/my-article.md': 'A' })
  const expected = expectDiagnostics('no-such-file')
  await readSource(path, folder, expected.report)
  expected.check()
  expect(expected.reported[0]?.hint).toBe(hint)
})

test('takes every ending that Markdown has', async () => {
  const folder = await temporaryFolder({ 'a.markdown': 'A', 'b.MD': 'B' })
  expect((await readSource('a.markdown', folder, reportNothing))?.text).toBe('A')
  expect((await readSource('b.MD', folder, reportNothing))?.text).toBe('B')
})

test('follows no link out of the project, and shows nothing of what it leads to', async () => {
  const folder = await temporaryFolder({ 'here/own.md': 'own', 'private/key.md': 'secret' })
  const here = join(folder, 'here')
  await symlink('../private/key.md', join(here, 'file.md'))
  await symlink('../private', join(here, 'folder'))
  await symlink('own.md', join(here, 'inner.md'))
  for (const path of ['file.md', 'folder/key.md']) {
    const expected = expectDiagnostics('source-outside-root')
    expect(await readSource(path, here, expected.report)).toBeUndefined()
    expected.check()
    expect(JSON.stringify(expected.reported)).not.toContain('secret')
  }
  expect((await readSource('inner.md', here, reportNothing))?.text).toBe('own')
  expect((await readSource('../private/key.md', here, reportNothing))?.text).toBe('secret')
})

test('reads below a working folder that is a link itself', async () => {
  const folder = await temporaryFolder({ 'real/slides/a.md': 'A' })
  await symlink('real', join(folder, 'here'))
  expect((await readSource('slides/a.md', join(folder, 'here'), reportNothing))?.text).toBe('A')
})
