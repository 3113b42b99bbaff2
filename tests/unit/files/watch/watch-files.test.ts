import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { watchFiles } from '../../../../src/files/watch/watch-files.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

test('of two changes that follow one another at once the second is noticed, too', async () => {
  const folder = await temporaryFolder({ 'a.md': 'none' })
  const file = join(folder, 'a.md')
  const seen: string[] = []
  const watching = watchFiles({
    roots: [folder],
    ignored: [],
    onChange() {
      const text = readFileSync(file, 'utf8')
      seen.push(text)
      // As an editor does that writes a file, and then what a formatter makes of it.
      if (text.endsWith('draft')) writeFileSync(file, text.replace('draft', 'formatted'))
    },
  })
  onTestFinished(() => watching.close())
  await watching.ready
  for (const name of ['one', 'two', 'three']) {
    writeFileSync(file, `${name} draft`)
    await expect.poll(() => seen.at(-1)).toBe(`${name} formatted`)
    await wait(100)
  }
  const told = seen.length
  await wait(200)
  expect(seen.length).toBe(told)
})

test('a change that follows at once when a file is added is noticed', async () => {
  const folder = await temporaryFolder({ 'a.md': 'none', 'beside/b.yml': 'one' })
  const seen: string[] = []
  const watching = watchFiles({
    roots: [join(folder, 'a.md')],
    ignored: [],
    onChange: (paths) => seen.push(...paths),
  })
  onTestFinished(() => watching.close())
  await watching.ready
  const file = join(folder, 'beside/b.yml')
  watching.add([file])
  writeFileSync(file, 'another')
  await expect.poll(() => seen).toContain(file)
})
