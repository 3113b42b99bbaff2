import { describe, expect, test } from 'vitest'
import { CONTENT_MUTANTS } from './mutants/content-mutants.ts'
import { FILE_MUTANTS } from './mutants/file-mutants.ts'
import { FONT_MUTANTS } from './mutants/font-mutants.ts'
import { samplePdf } from './mutants/sample-pdf.ts'
import { STRUCTURE_MUTANTS } from './mutants/structure-mutants.ts'
import { TABLE_MUTANTS } from './mutants/table-mutants.ts'
import { describe as read } from './reader/read-pdf.ts'
import { checkPdf, RULES } from './rules/rules.ts'

const MUTANTS = [...FILE_MUTANTS, ...CONTENT_MUTANTS, ...STRUCTURE_MUTANTS, ...TABLE_MUTANTS, ...FONT_MUTANTS]

describe('the checker of PDFs', () => {
  test('finds nothing wrong with a good one', async () => {
    expect(checkPdf(read(await samplePdf()))).toEqual([])
  })

  test.each(MUTANTS)('finds that $what', async ({ rules, spoil }) => {
    const document = await samplePdf()
    spoil(read(document))
    const failures = checkPdf(read(document))
    const found = [...new Set(failures.map(({ rule }) => rule))].sort()
    expect(found, JSON.stringify(failures, undefined, 2)).toEqual([...rules].sort())
  })

  test('is tried with a bad PDF for every rule', () => {
    const tried = new Set(MUTANTS.flatMap(({ rules }) => rules))
    expect(RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })
})
