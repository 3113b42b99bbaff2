import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { followInside, isInside } from '../../../../src/files/place/follow-inside.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

describe('isInside', () => {
  test.each([
    ['/work', true],
    ['/work/a.png', true],
    ['/work/..a/b.png', true],
    ['/work/c:photo.png', true],
    ['/work/x/../a.png', true],
    ['/', false],
    ['/workshop/a.png', false],
    ['/work/../a.png', false],
    ['/c:photo.png', false],
  ])('%s is inside of /work: %j', (path, expected) => expect(isInside(path, '/work')).toBe(expected))
})

describe('followInside', () => {
  test('follows links that stay inside, and only those', async () => {
    const folder = await temporaryFolder({ 'root/a.md': 'a', 'root/x/b.md': 'b', 'outside/c.md': 'c' })
    const root = join(folder, 'root')
    await symlink('../a.md', join(root, 'x/inner.md'))
    await symlink('../outside/c.md', join(root, 'outer.md'))
    await symlink('../outside', join(root, 'folder'))
    await symlink('nowhere.md', join(root, 'dangling.md'))
    const follow = (name: string) => followInside(join(root, name), root)
    expect(await follow('x/inner.md')).toEqual({ isOutside: false, real: join(root, 'a.md') })
    expect(await follow('outer.md')).toMatchObject({ isOutside: true })
    expect(await follow('folder/c.md')).toMatchObject({ isOutside: true })
    expect(await follow('../outside/c.md')).toMatchObject({ isOutside: true })
    expect(await follow('../outside/none.md')).toMatchObject({ isOutside: true })
    expect(await follow('dangling.md')).toEqual({ isOutside: false, real: undefined })
    expect(await follow('.')).toEqual({ isOutside: false, real: root })
  })

  test('takes a root that is a link for what it leads to', async () => {
    const folder = await temporaryFolder({ 'real/a.md': 'a' })
    await mkdir(join(folder, 'other'))
    await symlink('real', join(folder, 'root'))
    const root = join(folder, 'root')
    expect(await followInside(join(root, 'a.md'), root)).toEqual({ isOutside: false, real: join(folder, 'real/a.md') })
    expect(await followInside(join(root, '../other'), root)).toMatchObject({ isOutside: true })
  })
})
