import { describe, expect, test } from 'vitest'
import { listJobs } from '../../src/cli/list-jobs.ts'
import { safeLines } from '../../src/cli/reporter.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { sourceOf } from '../helpers/source-of.ts'

const idOf = (path: string) => {
  const article = parseArticle({ ...sourceOf('# T\n\nA mill turns.'), path }, () => {})
  return listJobs({ articles: [article], marpDecks: [] }, () => {})
}

describe('names of output folders', () => {
  test.each(['slides/...md', 'slides/..md', '.md', 'slides/a/...md'])('%s stays below the outputs', (path) => {
    for (const { id } of idOf(path)) expect(id.split('/').every((part) => !/^\.*$/u.test(part))).toBe(true)
    expect(idOf(path)).toHaveLength(1)
  })
})

test('each deck of one article has a folder of its own', () => {
  const front =
    '---\ndeck:\n  - profile: talk\n  - profile: brief\n  - name: board\n    minutes: 10\n  - minutes: 3\n---\n'
  const article = parseArticle({ ...sourceOf(`${front}# T\n\nA mill turns.`), path: 'slides/mill.md' }, () => {})
  const jobs = listJobs({ articles: [article], marpDecks: [] }, () => {})
  expect(jobs.map(({ id }) => id)).toEqual(['mill', 'mill.brief', 'mill.board', 'mill.4'])
  expect(jobs.map((job) => 'deck' in job && job.deck)).toEqual(article.decks)
})

test('no control character of an author reaches the terminal', () => {
  expect(safeLines('a\u001B[31m\nb\u0007')).not.toMatch(/\p{Cc}(?<!\n)/u)
})
