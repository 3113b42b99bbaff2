import type { Handout, HandoutKind } from '../../model/handout.ts'
import { reportBoxes } from '../../render/pages/handout/look/paper.ts'
import type { ExportInput } from '../export-input.ts'
import { articleHandout } from './article-handout.ts'
import { collectRows } from './collect-rows.ts'
import type { Appendix } from './fit-appendix.ts'
import { collectReport } from './report/collect-report.ts'
import { writtenReport } from './report/written-report.ts'
import { upHandout } from './up-handout.ts'
import { writtenHandout } from './written-handout.ts'

interface Material {
  readonly input: ExportInput
  /** The slides that the deck leaves out. */
  readonly appendix: Appendix | undefined
  /** Heads them where they stand by themselves. */
  readonly leftOut: string
  /** How much of the column for slides a report may count on. */
  readonly share: number
}

export type Content = Pick<Handout, 'title' | 'entries' | 'footnotes'>

/** What a handout of each kind holds; undefined where there is nothing to hold. A new kind is one line here. */
export const HANDOUTS: Readonly<Record<HandoutKind, (material: Material) => Content | undefined>> = {
  notes: ({ input: { plan, handout, rendered }, appendix }) =>
    plan && handout.article
      ? { title: 'full', ...articleHandout(plan, handout.article, { rows: collectRows(), appendix: appendix?.plan }) }
      : { title: 'slight', ...writtenHandout(rendered) },
  '3up': ({ input: { rendered }, appendix, leftOut }) => ({
    title: 'slight',
    ...upHandout(rendered, 3, { rendered: appendix?.rendered, heading: leftOut }),
  }),
  '4up': ({ input: { rendered }, appendix, leftOut }) => ({
    title: 'slight',
    ...upHandout(rendered, 4, { rendered: appendix?.rendered, heading: leftOut }),
  }),
  article: ({ input: { plan, handout, rendered, paper, report }, appendix, share }) => {
    const headings = handout.article?.article.blocks.filter(({ kind }) => kind === 'heading') ?? rendered.slides
    const rows = collectReport(reportBoxes(paper, rendered.deck), { headings: headings.length, share })
    const content =
      plan && handout.article
        ? articleHandout(plan, handout.article, { rows, appendix: appendix?.plan })
        : writtenReport(rendered, rows, report)
    return content && { title: 'full', ...content }
  },
}
