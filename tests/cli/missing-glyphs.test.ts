import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT, runLectern, temporaryProject } from './run-lectern.ts'

const BAD = join(PROJECT, 'tests/fixtures/scripts/bad/no-font.md')

test('a character without a font is named with its place; a check fails', async () => {
  const cwd = await temporaryProject({ 'slides/tablet.md': await readFile(BAD, 'utf8') })
  const built = await runLectern(['build'], { cwd })
  expect(built.code).toBe(0)
  const letters = 'No font has the characters "𒈗" (U+12217), "𒀭" (U+1202D). [missing-glyph]'
  expect(built.stderr).toContain(`slides/tablet.md:13:21: warning: ${letters}`)
  expect(built.stderr).toContain('slides/tablet.md:13:60: warning: No font has the character "⹂" (U+2E42).')
  expect(built.stderr.match(/missing-glyph/gu)).toHaveLength(2)
  const checked = await runLectern(['check'], { cwd })
  expect(checked.code).toBe(1)
  expect(checked.stderr).toContain(`slides/tablet.md:13:21: error: ${letters}`)
})

test('a character of the handout alone is found as well', async () => {
  const code = ['```text', ...Array.from({ length: 40 }, (_, index) => `line ${index}`), '𐤀', '```'].join('\n')
  const text = `---\ntitle: Stones\nlang: en\n---\n\nA stone was found.\n\n<!-- skip -->\n\n${code}\n`
  const cwd = await temporaryProject({ 'slides/stones.md': text })
  const built = await runLectern(['build'], { cwd })
  expect(built.stderr).toMatch(/slides\/stones\.md:51:1: warning: No font has the character .*U\+10900/u)
})
