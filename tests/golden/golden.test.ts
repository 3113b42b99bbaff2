import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planText } from '../../src/cli/plan-text.ts'
import { countBySeverity } from '../../src/diagnostics/collector.ts'
import { formatCounts, formatText } from '../../src/diagnostics/format-text.ts'
import { type MadeFile, makeDeckOfFile } from '../helpers/make-deck.ts'

const CASES = join(import.meta.dirname, 'cases')
const names = readdirSync(CASES).sort()

test('there are cases', () => expect(names.length).toBeGreaterThan(30))

describe.each(names)('%s', (name) => {
  const folder = join(CASES, name)

  test('gives the same plan, deck and diagnostics', async () => {
    const file = await makeDeckOfFile('article.md', folder)
    await expect(diagnosticsText(file)).toMatchFileSnapshot(join(folder, 'diagnostics.txt'))
    if (file.made) {
      await expect(planText(file.made.plan)).toMatchFileSnapshot(join(folder, 'plan.txt'))
      await expect(file.made.deck.markdown).toMatchFileSnapshot(join(folder, 'deck.md'))
    } else {
      expect(existsSync(join(folder, 'plan.txt')), 'a plan of an article with errors').toBe(false)
      expect(existsSync(join(folder, 'deck.md')), 'a deck of an article with errors').toBe(false)
    }
  })
})

function diagnosticsText({ diagnostics }: MadeFile): string {
  const shown = diagnostics.map((diagnostic) => formatText(diagnostic))
  return `${[...shown, formatCounts(countBySeverity(diagnostics))].join('\n\n')}\n`
}
