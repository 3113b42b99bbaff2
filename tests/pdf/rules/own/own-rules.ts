import type { Rule } from '../rule.ts'
import { ARTIFACT_RULES } from './artifact-rules.ts'
import { FILE_RULES } from './file-rules.ts'
import { TREE_RULES } from './tree-rules.ts'
import { WORD_RULES } from './word-rules.ts'

/** What good PDFs have beyond the standard. */
export const OWN_RULES: readonly Rule[] = [...TREE_RULES, ...WORD_RULES, ...ARTIFACT_RULES, ...FILE_RULES]
