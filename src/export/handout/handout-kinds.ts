import type { Handout, HandoutKind } from '../../model/handout.ts'
import { listedHeadings } from '../../render/pages/handout/contents-list.ts'
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
    const collect = (headings: number) => {
      const rows = collectReport(reportBoxes(paper, rendered.deck), { headings, share })
      return plan && handout.article
        ? articleHandout(plan, handout.article, { rows, appendix: appendix?.plan })
        : writtenReport(rendered, rows, report)
    }
    // The list of contents stands above what it names.
    const known = collect(0)
    const headings = known?.entries.flatMap((entry) => (entry.kind === 'heading' ? [entry] : [])) ?? []
    const listed = listedHeadings(headings).length
    const content = listed > 0 ? collect(listed) : known
    return content && { title: 'full', ...content }
  },
}
