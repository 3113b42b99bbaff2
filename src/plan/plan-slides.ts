import type { Article, Block, DeckOptions, Section } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SlidePlan } from '../model/slide-plan.ts'
import type { Template } from '../model/template.ts'
import type { Language } from '../text/language/language.ts'
import { blockFates } from '../text/slide/block-fates.ts'
import { splitSentences } from '../text/split-sentences.ts'
import { withOwnHeadlines } from './account/runs.ts'
import { withSectionNumbers } from './account/section-numbers.ts'
import { alternativeOf } from './author/alternative.ts'
import {
  comparedDraft,
  comparedSiblings,
  isSkipped,
  opensSection,
  skippedBlocks,
  withSectionTitle,
  withSectionWishes,
} from './author/section-wishes.ts'
import { withRunInHeads } from './blocks/labelled.ts'
import { withQuestions } from './blocks/questions.ts'
import { withinBudget } from './budget/within-budget.ts'
import { withClosing } from './closing.ts'
import { normalised, type PlanContext } from './context.ts'
import { contrast } from './detect/contrast.ts'
import type { Draft } from './draft.ts'
import { agendaDraft, coverDraft, headingOnlyDraft, sectionDraft } from './frame-slides.ts'
import { openerWithSummary } from './opener-with-summary.ts'
import { planSection } from './plan-section.ts'
import { analyseSentences } from './select/analyse-sentences.ts'
import { speakersOf } from './select/speakers.ts'
import { withoutRepeats } from './without-repeats.ts'

export interface PlanInput {
  readonly article: Article
  readonly template: Template
  readonly language: Language
  readonly options: DeckOptions
  /** Images that can be shown: the address the author wrote, and the name of the file beside the deck. */
  readonly images: ReadonlyMap<string, string>
}

/** Decides what stands on which slide. Pure: the same input gives the same plan. What an author cannot have is reported. */
export function planSlides(input: PlanInput, report: Report): SlidePlan {
  const { template, language, options, images } = input
  const speakers = speakersOf(input.article)
  const asked = withQuestions(input.article.root, speakers, language)
  const root = speakers.size > 0 ? asked : withRunInHeads(asked, language)
  const article = { ...input.article, root }
  const { sentences, vectors, furniture, leastWorth } = analyseSentences(article, language, speakers)
  const { source } = article
  const context: PlanContext = {
    article,
    source,
    template,
    language,
    images,
    sentences,
    vectors,
    furniture,
    leastWorth,
    used: new Set(),
    rejected: new Map(),
    refused: new Map(),
  }
  const cover = coverDraft(context)
  for (const sentence of coverSentences(cover, language)) context.used.add(sentence)
  const lead = planSection(article.root, context, 'free')
  const sections = planSections(article.root.children, context)
  const all = withTrailing(withCarried([...lead.drafts, ...sections.drafts], lead.loose), sections.loose)
  const content = withoutRepeats(all, context)
  const agenda = content.length >= WORTH_AN_AGENDA ? agendaDraft(content, context) : undefined
  const drafts =
    content.length > 0
      ? [cover, ...(agenda ? [agenda] : []), ...withClosing(content, context)]
      : withCarried([cover], [...lead.loose, ...sections.loose])
  const judged = withOwnHeadlines(drafts).map((draft) => {
    const rejected = alternativeOf(draft, context)
    return rejected ? { ...draft, rejected } : draft
  })
  const { slides: kept, appendix, ...limit } = withinBudget(judged, context, options)
  const slides = withSectionNumbers(kept)
  for (const [, diagnostic] of [...context.refused].sort(([a], [b]) => a - b)) report(diagnostic)
  const accounted = article.blocks.map(({ id, kind, span }) => ({
    block: id,
    kind,
    span,
    notShown: context.rejected.get(id),
  }))
  const { title, lang } = article.meta
  return { title, options, lang, slides, appendix, ...limit, blocks: blockFates(accounted, slides, appendix) }
}

/** A deck of fewer slides needs no list of what lies ahead. */
const WORTH_AN_AGENDA = 6

/** What the cover says already. */
function coverSentences({ body }: Draft, language: Language): readonly string[] {
  if (body.kind !== 'cover' || !body.description) return []
  const { text } = body.description
  return splitSentences(text, language).map(({ from, to }) => normalised(text.slice(from, to)))
}

interface PlannedTree {
  readonly drafts: readonly Draft[]
  /** Blocks at the end that no slide of the tree has in its notes. */
  readonly loose: readonly Block[]
  /** The heading is free for a slide of its own, and there is enough behind it to be worth one. */
  readonly opens: boolean
}

/** A talk turns often enough without a slide for each turn, unless a section has as many slides as this on average. */
const SLIDES_BETWEEN_OPENERS = 3

/**
 * Sections get a slide of their own where the article has three or more, they are long enough, and at least half of them
 * have two slides that do without the heading; else each heading heads its first slide.
 */
function planSections(sections: readonly Section[], context: PlanContext): Omit<PlannedTree, 'opens'> {
  const shown = sections.filter((section) => !isSkipped(section))
  const probe = shown.map((section) => planTree(section, { ...context, used: new Set(context.used) }, 'taken'))
  const filled = probe.filter(({ drafts }) => drafts.length > 0)
  const slides = filled.reduce((sum, { drafts }) => sum + drafts.length, 0)
  const openers =
    filled.length >= 3 &&
    slides >= filled.length * SLIDES_BETWEEN_OPENERS &&
    filled.filter((planned) => planned.opens).length * 2 >= filled.length
  return planAll(sections, context, (section) => {
    const asked = opensSection(section)
    if (openers || asked) {
      const used = new Set(context.used)
      const opened = planTree(section, { ...context, used, opened: section.id }, 'taken')
      const opener = sectionDraft(section, context)
      if ((asked || opened.opens) && opener) {
        for (const headline of used) context.used.add(headline)
        return withOpener(opener, opened, context, asked ? 'as asked' : 'free')
      }
    }
    return planTree(section, context, 'free')
  })
}

/** A section behind the slide that opens it; one that has nothing but its heading to show is that slide. */
function withOpener(
  opener: Draft,
  { drafts, loose }: Omit<PlannedTree, 'opens'>,
  context: PlanContext,
  shape: 'as asked' | 'free',
): Omit<PlannedTree, 'opens'> {
  const [first, ...others] = drafts
  if (!first) return { drafts: [{ ...opener, blocks: loose }], loose: [] }
  const joined = shape === 'free' ? openerWithSummary(opener, first, context) : undefined
  if (joined) return { drafts: [joined, ...others], loose }
  const repeats = first.body.kind === 'statement' && first.body.statement.text === opener.headline?.text
  return { drafts: repeats ? [{ ...opener, blocks: first.blocks }, ...others] : [opener, ...drafts], loose }
}

/** A section and the next one on one slide: as its author asks, or, without a word of an author, as they are two sides. */
function sideBySide(section: Section, next: Section | undefined, context: PlanContext): Draft | undefined {
  const silent = !section.heading?.wishes && !next?.heading?.wishes
  return silent ? contrast(section, next, context) : comparedSiblings(section, next, context)
}

/** Plans sections one after the other; the words of one without slides go to the next slide, else to the one before. */
function planAll(
  sections: readonly Section[],
  context: PlanContext,
  plan: (section: Section) => Omit<PlannedTree, 'opens'>,
): Omit<PlannedTree, 'opens'> {
  const drafts: Draft[] = []
  let loose: Block[] = []
  let done = 0
  for (const [index, section] of sections.entries()) {
    if (index < done) continue
    if (isSkipped(section)) {
      loose = [...loose, ...skippedBlocks(section, context)]
      continue
    }
    const sides = sideBySide(section, sections[index + 1], context)
    if (sides) done = index + 2
    const planned = sides ? { drafts: [sides], loose: [] } : plan(section)
    drafts.push(...withCarried(withSectionWishes(planned.drafts, section, context), loose))
    if (planned.drafts.length > 0) loose = []
    // One by one: there may be as many as an article has headings.
    for (const block of planned.loose) loose.push(block)
  }
  return { drafts: withTrailing(drafts, loose), loose: drafts.length > 0 ? [] : loose }
}

function planTree(section: Section, context: PlanContext, heading: 'free' | 'taken'): PlannedTree {
  const own = planSection(section, context, heading)
  const compared = comparedDraft(section, context, heading)
  const below = compared
    ? { drafts: [compared], loose: [] }
    : planAll(section.children, context, (child) => planTree(child, context, 'free'))
  const all = [...own.drafts, ...below.drafts]
  const drafts = heading === 'free' ? withSectionTitle(all, section, context) : all
  if (drafts.length > 0) {
    return {
      drafts: withTrailing(withCarried(drafts, own.loose), below.loose),
      loose: [],
      opens: own.headed && drafts.length >= 2,
    }
  }
  const only = headingOnlyDraft(section, [...own.loose, ...below.loose], context)
  return { drafts: only ? [only] : [], loose: only ? [] : [...own.loose, ...below.loose], opens: false }
}

/** Puts blocks without a slide of their own into the notes of the first slide that follows. */
function withCarried(drafts: readonly Draft[], loose: readonly Block[]): readonly Draft[] {
  const [first, ...others] = drafts
  return first && loose.length > 0 ? [{ ...first, blocks: [...loose, ...first.blocks] }, ...others] : drafts
}

/** Puts blocks without a slide of their own into the notes of the last slide before them. */
function withTrailing(drafts: readonly Draft[], loose: readonly Block[]): readonly Draft[] {
  const last = drafts.at(-1)
  return last && loose.length > 0 ? [...drafts.slice(0, -1), { ...last, blocks: [...last.blocks, ...loose] }] : drafts
}
