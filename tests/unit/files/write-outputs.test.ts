import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeOutputs } from '../../../src/files/write-outputs.ts'
import { EnvironmentError } from '../../../src/model/diagnostic.ts'

let parent = ''
let folder = ''
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  folder = join(parent, 'deck')
})
afterEach(() => rm(parent, { recursive: true, force: true }))

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const manifest = (...names: readonly string[]) =>
  file('manifest.json', JSON.stringify({ outputs: names.map((name) => ({ name })) }))
const all = async () => (await readdir(parent, { recursive: true })).sort()

describe('writeOutputs', () => {
  it('replaces what it writes, removes what the old manifest lists, and leaves the rest', async () => {
    await writeOutputs(folder, [file('a.md', 'old'), file('assets/x.png', 'x'), manifest('a.md', 'assets/x.png')])
    await writeFile(join(folder, 'mine.txt'), 'mine')
    await writeOutputs(folder, [file('a.md', 'new'), manifest('a.md')])
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('new')
    expect(await all()).toEqual(['deck', 'deck/a.md', 'deck/manifest.json', 'deck/mine.txt'])
  })

  it('never follows a manifest out of its folder', async () => {
    await writeFile(join(parent, 'other.txt'), 'other')
    const names = ['../other.txt', join(parent, 'other.txt'), 'a/../../other.txt', '', '.', 'sub\\..\\x', 7, null]
    await mkdir(folder)
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ outputs: names.map((name) => ({ name })) }))
    await writeOutputs(folder, [file('a.md', 'a'), manifest('a.md')])
    expect(await all()).toEqual(['deck', 'deck/a.md', 'deck/manifest.json', 'other.txt'])
  })

  it.each(['', '{', 'null', '[]', '{"outputs": 1}', '{"outputs": [null, 1, {}]}'])(
    'is not put off by an old manifest %j',
    async (text) => {
      await mkdir(folder)
      await writeFile(join(folder, 'manifest.json'), text)
      await writeOutputs(folder, [file('a.md', 'a'), manifest('a.md')])
      expect(await readdir(folder)).toEqual(['a.md', 'manifest.json'])
    },
  )

  it('clears up after a process that was killed, not after one that is at work', async () => {
    await mkdir(folder)
    const ours = `.b.md.${process.ppid}.tmp`
    for (const name of ['.a.md.99999999.tmp', ours, '.hidden.tmp']) await writeFile(join(folder, name), 'half')
    await writeOutputs(folder, [file('a.md', 'a'), manifest('a.md')])
    expect(await all()).toEqual(
      ['deck', ...[ours, '.hidden.tmp', 'a.md', 'manifest.json'].map((name) => `deck/${name}`)].sort(),
    )
  })

  it('keeps the old manifest and leaves nothing half-written when a file cannot be written', async () => {
    const old = manifest('a.md', 'b.md')
    await writeOutputs(folder, [file('a.md', 'old'), old])
    await mkdir(join(folder, 'b.md/in the way'), { recursive: true })
    const writing = writeOutputs(folder, [file('a.md', 'new'), file('b.md', 'b'), manifest('a.md')])
    await expect(writing).rejects.toThrow(EnvironmentError)
    await expect(writing).rejects.toThrow(/b\.md cannot be written: /)
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(new TextDecoder().decode(old.bytes))
    expect((await all()).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
