import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findSources } from '../../../src/cli/find-sources.ts'
import { UsageError } from '../../../src/model/diagnostic.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const manifest = (...names: readonly string[]) =>
  JSON.stringify({ version: 1, lectern: '0.1.0', outputs: names.map((name) => ({ name })) })

describe('without names', () => {
  test('finds Markdown below slides/, sorted, and nothing hidden or installed', async () => {
    const folder = await temporaryFolder({
      'slides/b.md': '',
      'slides/a/z.md': '',
      'slides/a.markdown': '',
      'slides/B.MD': '',
      'slides/.hidden.md': '',
      'slides/.git/x.md': '',
      'slides/node_modules/p/README.md': '',
      'slides/notes.txt': '',
      'README.md': '',
    })
    expect(await findSources([], folder)).toEqual(['slides/B.MD', 'slides/a.markdown', 'slides/a/z.md', 'slides/b.md'])
  })

  test('leaves out what a build wrote, and nothing else beside it', async () => {
    const folder = await temporaryFolder({
      'slides/one.md': '',
      'slides/one/deck.md': '',
      'slides/one/manifest.json': manifest('assets/a.png', 'deck.md'),
      'slides/one/part.md': '',
      'slides/two/deck.md': '',
      'slides/two/manifest.json': '{"name": "Two", "start_url": "/"}',
    })
    expect(await findSources([], folder)).toEqual(['slides/one.md', 'slides/one/part.md', 'slides/two/deck.md'])
  })

  test('takes links to files, also broken ones, and none to folders', async () => {
    const folder = await temporaryFolder({ 'slides/one.md': '' })
    await mkdir(join(folder, 'elsewhere'))
    await symlink('one.md', join(folder, 'slides/two.md'))
    await symlink('gone', join(folder, 'slides/broken.md'))
    await symlink('../elsewhere', join(folder, 'slides/folder.md'))
    await symlink('.', join(folder, 'slides/circle'))
    expect(await findSources([], folder)).toEqual(['slides/broken.md', 'slides/one.md', 'slides/two.md'])
  })

  test('says that there is nothing', async () => {
    await expect(findSources([], await temporaryFolder())).rejects.toThrow('There is nothing to build.')
  })
})

describe('with names', () => {
  test('keeps files as they were named, whether they exist or not, and opens folders', async () => {
    const folder = await temporaryFolder({ 'talks/b.md': '', 'talks/a.md': '', 'talks/x/deck.md': '', 'c.md': '' })
    const here = join(folder, 'talks')
    expect(await findSources(['gone.md', './talks/', './c.md'], folder)).toEqual([
      'gone.md',
      'talks/a.md',
      'talks/b.md',
      'talks/x/deck.md',
      './c.md',
    ])
    expect(await findSources(['.'], here)).toEqual(['a.md', 'b.md', 'x/deck.md'])
    expect(await findSources([join(here, 'x')], here)).toEqual([join(here, 'x/deck.md')])
  })

  test('refuses a folder without any', async () => {
    const folder = await temporaryFolder({ 'data/a.yml': '' })
    const found = findSources(['data'], folder)
    await expect(found).rejects.toThrow(UsageError)
    await expect(found).rejects.toThrow('There is no Markdown file in data.')
  })
})
