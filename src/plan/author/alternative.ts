import type { Block } from '../../model/article.ts'
import type { Alternative } from '../../model/slide-plan.ts'
import type { Layout } from '../../model/template.ts'
import type { AuthorLayout } from '../../model/wishes.ts'
import { isShown } from '../../text/slide/shown.ts'
import { groupsOf } from '../blocks/groups.ts'
import type { PlanContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { filledBy, firstText } from './asked-drafts.ts'

/** The layouts to try in the place of another one, the likeliest wish first; of points in prose, others. */
const INSTEAD_OF_PROSE: readonly AuthorLayout[] = ['statement', 'timeline', 'stats']
const INSTEAD_OF: Readonly<Partial<Record<Layout, readonly AuthorLayout[]>>> = {
  statement: ['points'],
  points: ['grid', 'timeline', 'stats', 'compare', 'steps', 'statement'],
  steps: ['timeline', 'grid', 'points'],
  stats: ['points', 'statement'],
  compare: ['table', 'points'],
  timeline: ['points', 'statement'],
  grid: ['points', 'statement'],
  quote: ['statement', 'points'],
  table: ['compare'],
  sources: ['points', 'grid'],
  closing: ['points', 'statement'],
}

/**
 * The next best form of a slide, and the comment that an author pastes to have it. It is made as if the comment stood
 * there, so it keeps its word. Undefined for slides that the deck adds, and for those that go on with another.
 */
export function alternativeOf(draft: Draft, context: PlanContext): Alternative | undefined {
  if (draft.rejected) return draft.rejected
  const { section, layout } = draft
  const own = section.heading ? [...section.blocks, section.heading] : section.blocks
  const anchor = own.find((block) => {
    return draft.blocks.some(({ id }) => id === block.id) && isShown(block, [{ body: draft.body, ...headOf(draft) }])
  })
  // Two sections side by side are one slide by the comment above the first, whatever stands above their blocks.
  const joined = draft.asked && section.heading?.wishes?.layout?.value === layout
  if (!anchor || layout === 'cover' || joined) return undefined
  const taken = anchor.wishes?.layout ?? anchor.wishes?.points ?? anchor.wishes?.stat
  const { line } = anchor.span
  const instead = layout === 'points' && anchor.kind === 'paragraph' ? INSTEAD_OF_PROSE : (INSTEAD_OF[layout] ?? [])
  for (const wanted of taken ? [] : instead) {
    const text = textIn(wanted, anchor, draft, context)
    if (text === undefined) continue
    const comment = `<!-- slide: layout=${wanted} -->`
    return { layout: wanted, text, why: whyNot(draft, wanted), change: 'paste', comment, line }
  }
  if (draft.asked || draft.must || Object.keys(anchor.wishes ?? {}).length > 0) return undefined
  const why = WHY_SHOWN[layout] ?? 'it has something that can stand on a slide'
  return { layout: 'notes', text: '', why, change: 'paste', comment: '<!-- slide: skip -->', line }
}

/** Headings stand above many slides; the words below one say what a slide was made of. */
function headOf({ headline, body }: Draft): Pick<Draft, 'headline'> {
  return headline && (body.kind === 'stats' || body.kind === 'code' || body.kind === 'figure') ? { headline } : {}
}

/** What would stand first in a layout if the comment were there; undefined where the layout could not be had. */
function textIn(layout: AuthorLayout, anchor: Block, { section }: Draft, context: PlanContext): string | undefined {
  const asked = { ...anchor.wishes, layout: { value: layout, span: anchor.span } }
  const blocks = section.blocks.map((block) => (block.id === anchor.id ? { ...block, wishes: asked } : block))
  const group = groupsOf({ ...section, blocks }, context.sentences).find((own) => {
    return own.blocks.some(({ id }) => id === anchor.id)
  })
  const body = group && filledBy(group, asked, context)?.bodies[0]
  return body && firstText(body)
}

function whyNot({ layout, body }: Draft, wanted: AuthorLayout): string {
  if (layout === 'statement' && wanted === 'points') {
    const isPair = body.kind === 'statement' && body.support
    return isPair ? 'a claim with its support is plainer' : 'nothing could head the points'
  }
  return WHY_NOT[`${layout} ${wanted}`] ?? WHY_SHOWN[layout] ?? 'it comes later in the order of detectors'
}

/** Why one layout is chosen before another. */
const WHY_NOT: Readonly<Record<string, string>> = {
  'points statement': 'several points say more than one sentence',
  'points grid': 'its items are not all short names',
  'points timeline': 'they do not all open with a date, in the order of time',
  'points stats': 'they say more than their figures',
  'points compare': 'nothing says that these are two sides of one thing',
  'points steps': 'the author did not number them',
  'table compare': 'nothing says that the columns are two sides of one thing',
}

/** What speaks for a layout. */
const WHY_SHOWN: Readonly<Partial<Record<Layout, string>>> = {
  steps: 'the author numbered them',
  stats: 'figures are seen sooner than read',
  timeline: 'dates in their order are shown as such',
  grid: 'short names are read faster side by side',
  compare: 'two sides of one thing stand side by side',
  quote: 'somebody else says it',
  closing: 'the last sentences close the talk',
  sources: 'a list of links is for reading on',
  table: 'every table that fits is shown',
  figure: 'every figure that can be shown is shown',
  code: 'all code that fits is shown',
  math: 'every formula is shown',
}
