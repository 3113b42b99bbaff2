import type { Block, Section, Wishes } from '../../model/article.ts'
import { groupsOf } from '../blocks/groups.ts'
import { headingOf, normalised, type PlanContext, parentHeading } from '../context.ts'
import type { HeadingUse } from '../detect/candidate.ts'
import type { Draft, Group } from '../draft.ts'
import { headingShown } from '../select/headline.ts'
import { filledBy, withStanding, withTitle } from './asked-drafts.ts'
import { authorAtom } from './author-text.ts'
import { fillCompareSections } from './fill-compare.ts'
import { refuseLayout, refuseSlideless } from './refuse.ts'

export function wishesOf({ heading }: Section): Wishes {
  return heading?.wishes ?? {}
}

/** Notes and handout only, with all that stands below it. */
export function isSkipped(section: Section): boolean {
  return wishesOf(section).skip !== undefined
}

/** The blocks of a section that its author keeps off slides, for the notes. */
export function skippedBlocks(section: Section, context: PlanContext): readonly Block[] {
  const blocks = everyBlock(section)
  for (const { id, kind } of blocks) if (!SILENT.includes(kind)) context.rejected.set(id, SKIPPED)
  return blocks
}

const SKIPPED = 'the author keeps it off slides'
const SILENT: readonly string[] = ['comment', 'directive', 'definition', 'rule']

function everyBlock({ heading, runIn, blocks, children }: Section): readonly Block[] {
  return [...(heading && !runIn ? [heading] : []), ...blocks, ...children.flatMap(everyBlock)]
}

/** Gives the text or layout that is asked for above a heading to the first group of its section that can have it. */
export function withSectionShape(groups: readonly Group[], section: Section, context: PlanContext): readonly Group[] {
  const { layout, variant, left, right, points, stat, label } = wishesOf(section)
  const all = { layout, variant, left, right, points, stat, label }
  const shape: Wishes = Object.fromEntries(Object.entries(all).filter(([, wish]) => wish))
  if (!(layout || points || stat) || opensSection(section)) return groups
  if (comparedSections(section.children, section, context)) return groups
  if (points || stat) {
    const [first, ...others] = groups
    if (first?.kind === 'prose' && !first.wishes) return [{ ...first, wishes: shape }, ...others]
    return [{ kind: 'prose', section, blocks: [], sentences: [], wishes: shape }, ...groups]
  }
  const at = groups.findIndex(({ wishes = {}, ...group }) => {
    return !wishes.layout && !wishes.points && !wishes.stat && filledBy(group, { ...wishes, ...shape }, context)
  })
  if (at < 0 && layout) refuseLayout(layout, 'this section', context)
  return groups.map((group, index) => (index === at ? { ...group, wishes: { ...group.wishes, ...shape } } : group))
}

/** The author wants a slide of its own for the heading of a section of the highest level. */
export function opensSection(section: Section): boolean {
  return section.depth === 1 && wishesOf(section).layout?.value === 'section'
}

function comparedSections(sections: readonly Section[], section: Section, context: PlanContext) {
  const wishes = wishesOf(section)
  if (wishes.layout?.value !== 'compare') return undefined
  const group = { kind: 'prose', section, blocks: [], sentences: [] } as const
  const [body] = fillCompareSections(sections, { group, wishes, context })?.bodies ?? []
  const why = [`the comment in line ${wishes.layout.span.line} asks for it`]
  return body && ({ section, layout: 'compare', body, blocks: sections.flatMap(everyBlock), asked: true, why } as const)
}

/** One slide for a section of two sections that its author wants side by side. */
export function comparedDraft(section: Section, context: PlanContext, heading: HeadingUse): Draft | undefined {
  const draft = comparedSections(section.children, section, context)
  if (!draft) return undefined
  const own = headingOf(section, context)
  const shown = heading === 'free' ? (headingShown(section, context) ?? {}) : own ? { kicker: own.atom } : {}
  return { ...draft, ...shown }
}

/** One slide for a section and the one behind it, where the first holds nothing that could stand side by side itself. */
export function comparedSiblings(section: Section, next: Section | undefined, context: PlanContext): Draft | undefined {
  const { layout, title } = wishesOf(section)
  if (layout?.value !== 'compare' || !next || isSkipped(next) || section.children.length === 2) return undefined
  const own = groupsOf(section, context.sentences).some((group) => filledBy(group, wishesOf(section), context))
  const draft = own ? undefined : comparedSections([section, next], section, context)
  if (!draft) return undefined
  context.refused.delete(layout.span.start)
  const above = title ? authorAtom(context.source, title) : parentHeading(section, context)?.atom
  return { ...draft, ...(above ? { headline: above } : {}) }
}

/** What holds for every slide of a section, unless the comments above a block or a deeper heading say otherwise. */
export function withSectionWishes(drafts: readonly Draft[], section: Section, context: PlanContext): readonly Draft[] {
  const { keep, only, title } = wishesOf(section)
  for (const [key, wish] of Object.entries({ keep, title })) {
    if (!wish) continue
    if (drafts.length === 0) refuseSlideless(key, wish, context)
    else context.refused.delete(wish.span.start)
  }
  return keep || only ? drafts.map((draft) => withStanding(draft, wishesOf(section))) : drafts
}

/** The headline that stands above a section's heading heads the first of its slides, whatever headed that before. */
export function withSectionTitle(drafts: readonly Draft[], section: Section, context: PlanContext): readonly Draft[] {
  const { title } = wishesOf(section)
  const [first] = drafts
  if (!title || !first) return drafts
  const atom = authorAtom(context.source, title)
  if (first.headline && normalised(first.headline.text) === normalised(atom.text)) return drafts
  const { kicker, ...bare } = first
  const kept = kicker && normalised(kicker.text) !== normalised(atom.text) ? { ...bare, kicker } : bare
  return withTitle([kept, ...drafts.slice(1)], atom, { kind: 'prose' })
}

/** Puts skipped blocks into the notes of the slide that they stand under, or of the first one. */
export function withSkipped<T extends { readonly drafts: readonly Draft[]; readonly loose: readonly Block[] }>(
  planned: T,
  section: Section,
  context: PlanContext,
): T {
  const skipped = section.blocks.filter(({ wishes }) => wishes?.skip)
  let { drafts, loose } = planned as { drafts: readonly Draft[]; loose: readonly Block[] }
  for (const block of skipped) {
    context.rejected.set(block.id, SKIPPED)
    const first = drafts.findIndex(({ blocks }) => blocks.length > 0)
    const before = drafts.findLastIndex(({ blocks }) => blocks[0] && blocks[0].span.start < block.span.start)
    const at = before >= 0 ? before : first
    if (at < 0) loose = inOrder([...loose, block])
    drafts = drafts.map((draft, index) =>
      index === at ? { ...draft, blocks: inOrder([...draft.blocks, block]) } : draft,
    )
  }
  return { ...planned, drafts, loose }
}

function inOrder(blocks: readonly Block[]): readonly Block[] {
  return [...blocks].sort((a, b) => a.span.start - b.span.start)
}
