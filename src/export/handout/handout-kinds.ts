import type { Handout } from '../../model/handout.ts'
import type { ExportInput } from '../export-input.ts'
import { articleHandout } from './article-handout.ts'
import type { Appendix } from './fit-appendix.ts'
import { writtenHandout } from './written-handout.ts'

type Content = Omit<Handout, 'words'>

/** What a handout can be. A new kind is one line here. */
export const HANDOUT_KINDS = {
  /** Every slide beside its full text. */
  notes: ({ plan, handout, rendered }: ExportInput, appendix: Appendix | undefined): Content =>
    plan && handout.article ? articleHandout(plan, handout.article, appendix?.plan) : writtenHandout(rendered),
} as const
