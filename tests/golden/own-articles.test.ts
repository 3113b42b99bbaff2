import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planText } from '../../src/cli/plan-text.ts'
import { makeDeckOfFile, PROJECT } from '../helpers/make-deck.ts'

/*
 * What the plan of each article in tests/fixtures/articles is, so that a change of the planner shows which slides of whole
 * articles it changes. `npx vitest run tests/golden -u` writes the plans anew.
 */

const ARTICLES = join(PROJECT, 'tests/fixtures/articles')
const names = readdirSync(ARTICLES).filter((name) => name.endsWith('.md') && name !== 'README.md')

test('there are articles of every kind', () => expect(names.length).toBeGreaterThanOrEqual(15))

test.each(names)('%s has the plan that it had', async (name) => {
  const { made } = await makeDeckOfFile(name, ARTICLES)
  if (!made) throw new Error(`${name} gives no deck.`)
  await expect(planText(made.plan)).toMatchFileSnapshot(
    join(import.meta.dirname, 'plans', name.replace(/\.md$/u, '.txt')),
  )
})
