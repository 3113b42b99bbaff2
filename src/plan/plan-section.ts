import type { Block, Section } from '../model/article.ts'
import type { Atom, Body } from '../model/slide-plan.ts'
import type { Layout } from '../model/template.ts'
import {
  type BlockSlides,
  codeSlides,
  figureSlides,
  listSlides,
  quoteSlides,
  sizeInWords,
  tableSlides,
} from './blocks/block-slides.ts'
import { groupsOf } from './blocks/groups.ts'
import { headingOf, normalised, type PlanContext, parentHeading, withoutFinal } from './context.ts'
import type { BlockGroup, Draft, ProseGroup, Sentence } from './draft.ts'
import { choosePoints } from './select/choose-points.ts'
import { headlineFor } from './select/headline.ts'

export interface PlannedSection {
  readonly drafts: readonly Draft[]
  /** Blocks of a section without slides, whose words still need a slide's notes; its heading first. */
  readonly loose: readonly Block[]
  /** Every slide has a headline of its own, so the heading is free for a slide between sections. */
  readonly headed: boolean
}

/** The slides of a section's own blocks. `heading` says whether its heading may head them. */
export function planSection(section: Section, context: PlanContext, heading: 'free' | 'taken'): PlannedSection {
  const drafts: Draft[] = []
  let loose: Block[] = section.heading ? [section.heading] : []
  let headed = true
  for (const group of groupsOf(section, context.sentences)) {
    const own = group.kind === 'prose' ? proseDrafts(group, context, heading) : blockDrafts(group, context, heading)
    if (own.length === 0) {
      const last = drafts.at(-1)
      if (last) drafts[drafts.length - 1] = { ...last, blocks: [...last.blocks, ...group.blocks] }
      else loose.push(...group.blocks)
      continue
    }
    const [first, ...others] = own
    if (first) drafts.push({ ...first, blocks: [...loose, ...first.blocks] }, ...others)
    loose = []
    headed &&= own.every((draft) => draft.headline !== undefined)
  }
  return { drafts, loose, headed }
}

function proseDrafts(group: ProseGroup, context: PlanContext, heading: 'free' | 'taken'): readonly Draft[] {
  const own = headingOf(group.section, context)
  const size = own
    ? { words: sizeInWords(own.atom.text, context.language), columns: own.atom.text.length }
    : { words: 0, columns: 0 }
  const points = choosePoints(group.sentences, context.vectors, size, context.language)
  const base = { group: 'prose', section: group.section, blocks: group.blocks } as const
  if (points.length >= 2) {
    const headline = headlineFor(group, points, context, heading)
    if (headline) {
      const atoms = headline.points.map((point) => point.atom).filter((atom) => atom !== undefined)
      return [
        { ...base, layout: 'points', body: { kind: 'points', points: atoms }, ...headline.shown, why: headline.why },
      ]
    }
  }
  const best = bestStatement(group.sentences, context)
  if (!best?.atom) return []
  context.used.add(normalised(best.text))
  const why =
    points.length >= 2 ? 'no sentence could head the others: the best one alone' : 'one sentence may stand alone'
  const kicker = own ? { kicker: own.atom } : {}
  return [
    {
      ...base,
      layout: 'statement',
      headline: best.atom,
      ...kicker,
      body: { kind: 'statement', statement: best.atom },
      why: [why],
    },
  ]
}

function bestStatement(sentences: readonly Sentence[], context: PlanContext): Sentence | undefined {
  return sentences
    .filter((one) => one.atom && !one.barred && !context.used.has(normalised(one.text)))
    .sort((a, b) => b.score - a.score || a.index - b.index)[0]
}

const LAYOUT_OF: Readonly<Record<Body['kind'], Layout>> = {
  cover: 'cover',
  agenda: 'agenda',
  section: 'section',
  statement: 'statement',
  points: 'points',
  steps: 'steps',
  quote: 'quote',
  table: 'table',
  figure: 'figure',
  code: 'code',
  closing: 'closing',
}

/** Longest introduction that can head a slide: two lines. In columns. */
const LONGEST_LEAD_HEADLINE = 90

function blockDrafts(group: BlockGroup, context: PlanContext, heading: 'free' | 'taken'): readonly Draft[] {
  const { block, section } = group
  const own = headingOf(section, context)
  const introduction = group.lead?.atom && withoutFinal(group.lead.atom, ':')
  const heads =
    introduction &&
    introduction.text.length <= LONGEST_LEAD_HEADLINE &&
    !context.used.has(normalised(introduction.text))
  const above = introduction && !heads && block.kind === 'list' ? introduction : undefined
  const { bodies, why } = slidesOf(block, context, above ? sizeInWords(above.text, context.language) : 0)
  if (bodies.length === 0) return []
  const shown = heads
    ? { headline: introduction, ...(own ? { kicker: own.atom } : {}) }
    : headedByHeading(section, context, heading)
  if (heads) context.used.add(normalised(introduction.text))
  return bodies.map((body, index) => ({
    group: 'block',
    section,
    layout: LAYOUT_OF[body.kind],
    ...shown,
    body: above && (body.kind === 'points' || body.kind === 'steps') ? { ...body, lead: above } : body,
    blocks: index === 0 ? group.blocks : [],
    why: [why],
  }))
}

function headedByHeading(
  section: Section,
  context: PlanContext,
  heading: 'free' | 'taken',
): { headline?: Atom; kicker?: Atom } {
  const own = headingOf(section, context)
  if (!own || heading === 'taken') return {}
  const parent = parentHeading(section, context)
  context.used.add(normalised(own.atom.text))
  return { headline: own.atom, ...(parent ? { kicker: parent.atom } : {}) }
}

function slidesOf(block: Block, context: PlanContext, leadWords: number): BlockSlides {
  switch (block.kind) {
    case 'list':
      return listSlides(block, context, leadWords)
    case 'table':
      return tableSlides(block, context)
    case 'figure':
      return figureSlides(block, context)
    case 'quote':
      return quoteSlides(block, context)
    case 'code':
      return codeSlides(block, context)
    default:
      return { bodies: [], why: '' }
  }
}
