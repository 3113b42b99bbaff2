import type { Section, Wishes } from '../../model/article.ts'
import type { Alternative, Atom, Body } from '../../model/slide-plan.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { atomsOf } from '../../text/slide/shown.ts'
import { headingOf, normalised, type PlanContext } from '../context.ts'
import type { HeadingUse } from '../detect/candidate.ts'
import type { Draft, Group } from '../draft.ts'
import { headingShown } from '../select/headline.ts'
import { authorAtom } from './author-text.ts'
import type { Filled } from './entries.ts'
import { FILLERS } from './fill-layout.ts'
import { refuseLayout, refuseSlideless } from './refuse.ts'

/** Longest sentence before a list that can head a slide, in columns. */
const LONGEST_LEAD = 90

/** What the comments above a group make of it; `natural` is what it would be without them. */
export function askedDrafts(
  group: Group,
  wishes: Wishes,
  context: PlanContext,
  heading: HeadingUse,
  natural: (context: PlanContext) => readonly Draft[],
): readonly Draft[] {
  const filled = filledBy(group, wishes, context)
  if (!filled && wishes.layout) refuseLayout(wishes.layout, WHAT[kindOf(group)] ?? 'this', context)
  const drafts = filled ? draftsOf(filled, group, wishes, context, heading, natural) : natural(context)
  for (const [key, wish] of Object.entries({ keep: wishes.keep, title: wishes.title })) {
    if (!wish) continue
    if (drafts.length === 0) refuseSlideless(key, wish, context)
    else context.refused.delete(wish.span.start)
  }
  const titled = wishes.title ? withTitle(drafts, authorAtom(context.source, wishes.title), group) : drafts
  return titled.map((draft) => ({ ...withStanding(draft, wishes), asked: true }))
}

/** What an author's text or layout shows of a group; undefined where none is asked for, or none is possible. */
export function filledBy(group: Group, wishes: Wishes, context: PlanContext): Filled | undefined {
  const { stat, label, points, layout } = wishes
  if (stat) {
    const value = authorAtom(context.source, stat)
    const shown = label ? { value, label: authorAtom(context.source, label) } : { value }
    return { bodies: [{ kind: 'stats', stats: [shown] }] }
  }
  const wanted = layout?.value ?? (points ? (points.value.length > 1 ? 'points' : 'statement') : undefined)
  return wanted && FILLERS[wanted].fill({ group, wishes, context })
}

/** The profiles in which a slide stands, as the comments above it or its section say. */
export function withStanding(draft: Draft, { keep, only }: Wishes): Draft {
  const kept = keep && !draft.must
  const limited = only && !draft.only
  const why = [
    ...draft.why,
    ...(kept ? ['the author keeps it in every deck'] : []),
    ...(limited ? [`the author wants it in profile ${only.value.join(', ')} only`] : []),
  ]
  return { ...draft, ...(kept ? { must: true } : {}), ...(limited ? { only: only.value } : {}), why }
}

function draftsOf(
  { bodies, headline }: Filled,
  group: Group,
  wishes: Wishes,
  context: PlanContext,
  heading: HeadingUse,
  natural: (context: PlanContext) => readonly Draft[],
): readonly Draft[] {
  const rejected = withoutComment(wishes, natural, context)
  const lead = group.kind === 'block' && !headline ? group.lead?.atom : undefined
  const short = lead && displayColumns(lead.text) <= LONGEST_LEAD && !context.used.has(normalised(lead.text))
  const shown = shownAbove(headline ?? (short ? lead : undefined), group, context, heading, wishes)
  return bodies.map((body, index) => ({
    group: group.kind,
    section: group.section,
    layout: body.kind,
    ...(wishes.variant ? { variant: wishes.variant.value } : {}),
    ...(body.kind === 'closing' && !shown.headline ? { headline: closingWord(context) } : shown),
    body: lead && !short ? withLead(body, lead) : body,
    blocks: index === 0 ? group.blocks : [],
    ...(group.kind === 'block' ? { shows: group.block.id } : {}),
    ...(index === 0 && rejected ? { rejected } : {}),
    why: [`the comment in line ${(wishes.layout ?? wishes.points ?? wishes.stat)?.span.line} asks for it`],
  }))
}

/** What a slide would be if the author asked for nothing. */
function withoutComment(
  wishes: Wishes,
  natural: (context: PlanContext) => readonly Draft[],
  context: PlanContext,
): Alternative | undefined {
  const key = (['layout', 'points', 'stat'] as const).find((one) => wishes[one])
  const wish = key && wishes[key]
  if (!wish) return undefined
  const apart = { used: new Set(context.used), rejected: new Map<string, string>(), refused: new Map() }
  const [first] = natural({ ...context, ...apart })
  return {
    layout: first?.layout ?? 'notes',
    text: first ? firstText(first.body) : '',
    why: 'the comment asks for another',
    change: 'remove',
    comment: key === 'layout' ? `layout=${wishes.layout?.value}` : `${key}="…"`,
    line: wish.span.line,
  }
}

/** What stands first on a slide, whatever heads it. */
export function firstText(body: Body): string {
  return body.kind === 'figure' ? body.alt : (atomsOf({ body })[0]?.text ?? '')
}

function shownAbove(
  own: Atom | undefined,
  { section }: Group,
  context: PlanContext,
  heading: HeadingUse,
  { title }: Wishes,
): { headline?: Atom; kicker?: Atom } {
  const named = headingOf(section, context)
  if (own || title) {
    if (own) context.used.add(normalised(own.text))
    return { ...(own ? { headline: own } : {}), ...(named ? { kicker: named.atom } : {}) }
  }
  if (heading === 'free') return headingShown(section, context) ?? {}
  return named ? { kicker: named.atom } : {}
}

function closingWord({ language }: PlanContext): Atom {
  const { closing } = language.furniture
  return { text: closing, markdown: closing, source: 'furniture' }
}

function withLead(body: Body, lead: Atom): Body {
  return body.kind === 'points' || body.kind === 'steps' ? { ...body, lead } : body
}

/** The author's headline on every slide of a block, or on the first one of a stretch of prose. */
export function withTitle(drafts: readonly Draft[], title: Atom, { kind }: Pick<Group, 'kind'>): readonly Draft[] {
  return drafts.map((draft, index) => {
    if (kind === 'prose' && index > 0) return draft
    const { body, headline, section } = draft
    const [stat, ...more] = body.kind === 'stats' ? body.stats : []
    // The sentence that headed its figure stays beside it.
    const told = stat && !stat.label && more.length === 0 && headline ? { ...stat, label: headline } : undefined
    const lead = headline && leads(headline, section) ? headline : undefined
    if (lead && (body.kind === 'points' || body.kind === 'steps') && !body.lead) {
      return { ...draft, headline: title, body: { ...body, lead }, asked: true }
    }
    return { ...draft, headline: title, asked: true, ...(told ? { body: { kind: 'stats', stats: [told] } } : {}) }
  })
}

/** A sentence before a list heads it, and stays with it: it is not the heading of a section. */
function leads({ source, text }: Atom, { heading }: Section): boolean {
  if (source === 'furniture' || !text.endsWith(':')) return false
  return !heading || source.start < heading.span.start || source.end > heading.span.end
}

function kindOf(group: Group): string {
  return (group.kind === 'block' ? group.block.kind : group.blocks[0]?.kind) ?? 'paragraph'
}

const WHAT: Readonly<Record<string, string>> = {
  paragraph: 'this paragraph',
  list: 'this list',
  table: 'this table',
  figure: 'this figure',
  quote: 'this quotation',
  code: 'this code',
  math: 'this formula',
  html: 'this HTML',
  footnote: 'this footnote',
}
