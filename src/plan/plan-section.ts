import type { Block, ListBlock, Section } from '../model/article.ts'
import type { Atom } from '../model/slide-plan.ts'
import { displayColumns } from '../text/display-columns.ts'
import {
  type BlockSlides,
  codeSlides,
  figureSlides,
  quoteSlides,
  sizeInWords,
  tableSlides,
} from './blocks/block-slides.ts'
import { groupsOf } from './blocks/groups.ts'
import { listSlides } from './blocks/list-slides.ts'
import { headingOf, normalised, type PlanContext, withoutFinal } from './context.ts'
import type { BlockGroup, Draft, ProseGroup, Sentence } from './draft.ts'
import { choosePoints, worth } from './select/choose-points.ts'
import { isLongerThan } from './select/eligibility.ts'
import { headingShown, headlineFor } from './select/headline.ts'

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
    headed &&= own.every((draft) => draft.headline !== undefined || draft.body.kind === 'statement')
  }
  return { drafts, loose, headed }
}

function proseDrafts(group: ProseGroup, context: PlanContext, heading: 'free' | 'taken'): readonly Draft[] {
  const own = headingOf(group.section, context)
  const above = own && heading === 'free' ? own.atom.text : ''
  const size = { words: sizeInWords(above, context.language), columns: displayColumns(above) }
  const points = choosePoints(group.sentences, context.vectors, size, context.language)
  const base = { group: 'prose', section: group.section, blocks: group.blocks } as const
  const headed = points.length >= 2 ? headlineFor(group, points, context, heading) : undefined
  if (headed) {
    const { shown, why } = headed
    const [first, ...others] = headed.points.flatMap((point) => point.atom ?? [])
    const weights = headed.points.map(worth)
    if (first && others.length > 0) {
      return [
        { ...base, layout: 'points', ...shown, body: { kind: 'points', points: [first, ...others], weights }, why },
      ]
    }
    const claim = shown.headline
    if (first && claim !== own?.atom && headed.promoted) {
      const kicker = shown.kicker ? { kicker: shown.kicker } : {}
      return [
        { ...base, layout: 'statement', ...kicker, body: { kind: 'statement', statement: claim, support: first }, why },
      ]
    }
    if (first) return [{ ...base, layout: 'statement', ...shown, body: { kind: 'statement', statement: first }, why }]
  }
  return statementDrafts(group, context, heading)
}

/** Each of the best sentences on a slide of its own, at most one a paragraph, with the words around it in the notes. */
function statementDrafts(group: ProseGroup, context: PlanContext, heading: 'free' | 'taken'): readonly Draft[] {
  const own = headingOf(group.section, context)
  const claims = own?.assertive && !own.repeated && heading === 'free' && !context.used.has(normalised(own.atom.text))
  const chosen = statementsOf(group, context)
  let taken = 0
  return chosen.flatMap((one, index): Draft[] => {
    if (!one.atom) return []
    context.used.add(normalised(one.text))
    const last = index === chosen.length - 1
    const until = last ? group.blocks.length : 1 + group.blocks.findIndex((block) => block.id === one.block)
    const blocks = group.blocks.slice(taken, until)
    taken = until
    const why = [chosen.length > 1 ? 'no sentence could head the others: one a slide' : 'one sentence may stand alone']
    const kicker = own && displayColumns(own.atom.text) <= LONGEST_KICKER ? { kicker: own.atom } : {}
    const base = { group: 'prose', section: group.section, ...kicker, blocks } as const
    if (claims && index === 0) {
      const body = { kind: 'statement', statement: one.atom } as const
      const shown = headingShown(group.section, context) ?? {}
      return [{ group: 'prose', section: group.section, layout: 'statement', ...shown, body, blocks, why: [CLAIM] }]
    }
    const support = supportOf(one, group, context)
    if (one.figure && !support && sizeInWords(one.text, context.language) <= LONGEST_CLAIM_OF_FIGURE) {
      const headline = withoutFinal(one.atom, '.')
      const body = { kind: 'stats', stats: [{ value: one.figure }] } as const
      return [{ ...base, layout: 'stats', headline, body, why: ['a sentence about one figure'] }]
    }
    const body = { kind: 'statement', statement: one.atom, ...(support ? { support } : {}) } as const
    return [{ ...base, layout: 'statement', body, why: support ? [SUPPORTED] : why }]
  })
}

const CLAIM = 'the heading makes the claim'
const SUPPORTED = 'a claim and the sentence that leans on it'

/** A kicker says where we are in one line. In columns. */
const LONGEST_KICKER = 60

/** Longest claim that heads the figure that it is about, in words. */
const LONGEST_CLAIM_OF_FIGURE = 20
/** Longest claim that leaves room for the sentence after it below, in words. */
const LONGEST_CLAIM = 16

/** The next sentence of the paragraph, if it leans on this one and both fit on a slide. */
function supportOf(claim: Sentence, group: ProseGroup, { language }: PlanContext): Atom | undefined {
  const at = group.sentences.indexOf(claim)
  const next = group.sentences[at + 1]
  if (!next?.atom || next.block !== claim.block || sizeInWords(claim.text, language) > LONGEST_CLAIM) return undefined
  if (!next.leans || isLongerThan(next.features, { words: 22, columns: 132 }, language)) return undefined
  return next.atom
}

/** One statement stands for about this much prose, in words. */
const WORDS_A_STATEMENT = 60

/** The best sentence of each paragraph that has one; the best of those, as many as the stretch is worth. */
function statementsOf(group: ProseGroup, { used }: PlanContext): readonly Sentence[] {
  const ranked = group.sentences
    .filter((one) => one.atom && !one.barred && !used.has(normalised(one.text)))
    .sort((a, b) => worth(b) - worth(a) || a.index - b.index)
  const words = group.sentences.reduce((sum, one) => sum + one.features.words, 0)
  return ranked
    .filter((one, index) => !ranked.slice(0, index).some((other) => other.block === one.block))
    .slice(0, Math.max(1, Math.ceil(words / WORDS_A_STATEMENT)))
    .sort((a, b) => a.index - b.index)
}

/** Longest introduction that can head a slide, in columns: two lines, or three where little stands below. */
const LONGEST_LEAD = 90
const LONGEST_LEAD_OF_FEW = 120
const FEW_WORDS = 24

function blockDrafts(group: BlockGroup, context: PlanContext, heading: 'free' | 'taken'): readonly Draft[] {
  const { block, section } = group
  const introduction = group.lead?.atom
  const longest = block.kind === 'list' && wordsOfList(block, context) <= FEW_WORDS ? LONGEST_LEAD_OF_FEW : LONGEST_LEAD
  const short = introduction && displayColumns(introduction.text) <= longest
  const whole = group.lead && !(group.lead.features.startsDangling && !/^here\b/iu.test(group.lead.text))
  const heads = short && whole && !context.used.has(normalised(introduction.text))
  const above = introduction && !heads && block.kind === 'list' ? introduction : undefined
  const { bodies, why } = slidesOf(block, context, above ? sizeInWords(above.text, context.language) : 0)
  if (bodies.length === 0) {
    if (why !== '') context.rejected.set(block.id, why)
    return []
  }
  const own = headingOf(section, context)
  if (heads) context.used.add(normalised(introduction.text))
  const shown = heads
    ? { headline: introduction, ...(own ? { kicker: own.atom } : {}) }
    : heading === 'free'
      ? (headingShown(section, context) ?? {})
      : {}
  return bodies.map((body, index) => ({
    group: 'block',
    section,
    layout: body.kind,
    ...shown,
    body: above && (body.kind === 'points' || body.kind === 'steps') ? { ...body, lead: above } : body,
    blocks: index === 0 ? group.blocks : [],
    why: [why],
  }))
}

function wordsOfList(list: ListBlock, context: PlanContext): number {
  return list.items.reduce((sum, item) => sum + sizeInWords(item.rich.text, context.language), 0)
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
