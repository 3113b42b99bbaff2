import type { Pdf } from '../reader/read-pdf.ts'
import { ANNOTATION_RULES } from './annotation-rules.ts'
import { BLOCK_RULES } from './block-rules.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { DOCUMENT_RULES } from './document-rules.ts'
import { FONT_RULES } from './font-rules.ts'
import { LANGUAGE_RULES } from './language-rules.ts'
import { LIST_RULES } from './list-rules.ts'
import { OWN_RULES } from './own/own-rules.ts'
import type { Expected, Failure, Rule } from './rule.ts'
import { TABLE_RULES } from './table-rules.ts'

export const RULES: readonly Rule[] = [
  ...DOCUMENT_RULES,
  ...CONTENT_RULES,
  ...LANGUAGE_RULES,
  ...TABLE_RULES,
  ...LIST_RULES,
  ...BLOCK_RULES,
  ...ANNOTATION_RULES,
  ...FONT_RULES,
  ...OWN_RULES,
]

/** Those with a clause. */
export const STANDARD_RULES: readonly Rule[] = RULES.filter(({ id }) => /^\d/u.test(id))

/** All that the rules find in a PDF. */
export function checkPdf(pdf: Pdf, expected: Expected = {}): readonly Failure[] {
  return RULES.flatMap(({ id, check }) =>
    [...check(pdf, expected)].map(({ page, where, what }) => ({
      rule: id,
      ...(page === undefined ? {} : { page: page + 1 }),
      where,
      what,
    })),
  )
}
