import type { Article, Block, DeckOptions, Section } from '../model/article.ts'
import type { SlidePlan } from '../model/slide-plan.ts'
import type { Template } from '../model/template.ts'
import type { Language } from '../text/language/language.ts'
import { blockFates } from './account/block-fates.ts'
import { finishSlides } from './account/finish-slides.ts'
import type { PlanContext } from './context.ts'
import type { Draft } from './draft.ts'
import { agendaDrafts, coverDraft, headingOnlyDraft, sectionDraft } from './frame-slides.ts'
import { planSection } from './plan-section.ts'
import { analyseSentences } from './select/analyse-sentences.ts'

export interface PlanInput {
  readonly article: Article
  readonly template: Template
  readonly language: Language
  readonly options: DeckOptions
  /** Images that can be shown: the address the author wrote, and the name of the file beside the deck. */
  readonly images: ReadonlyMap<string, string>
}

/** Decides what stands on which slide. Pure: the same input gives the same plan. */
export function planSlides({ article, template, language, options, images }: PlanInput): SlidePlan {
  const { sentences, vectors } = analyseSentences(article, language)
  const { source } = article
  const context: PlanContext = { article, source, template, language, images, sentences, vectors, used: new Set() }
  const cover = coverDraft(context)
  const lead = planSection(article.root, context, 'free')
  const sections = planSections(article.root.children, context)
  const content = withCarried([...lead.drafts, ...sections], lead.loose)
  const drafts =
    content.length > 0 ? [cover, ...agendaDrafts(context), ...withClosing(content)] : withCarried([cover], lead.loose)
  const slides = finishSlides(drafts, context)
  return { title: article.meta.title, options, lang: article.meta.lang, slides, blocks: blockFates(article, slides) }
}

interface PlannedTree {
  readonly drafts: readonly Draft[]
  /** The heading is free for a slide of its own, and there is enough behind it to be worth one. */
  readonly opens: boolean
}

/**
 * Sections get a slide of their own where the article has three or more and at least half of them have two slides
 * that do without the heading; else each heading heads its first slide.
 */
function planSections(sections: readonly Section[], context: PlanContext): readonly Draft[] {
  const probe = sections.map((section) => planTree(section, { ...context, used: new Set(context.used) }, 'taken'))
  const openers = sections.length >= 3 && probe.filter((planned) => planned.opens).length * 2 >= sections.length
  return sections.flatMap((section, index) => {
    if (openers) {
      const used = new Set(context.used)
      const opened = planTree(section, { ...context, used }, 'taken')
      const opener = sectionDraft(section, index + 1, context)
      if (opened.opens && opener) {
        for (const headline of used) context.used.add(headline)
        return [opener, ...opened.drafts]
      }
    }
    return planTree(section, context, 'free').drafts
  })
}

function planTree(section: Section, context: PlanContext, heading: 'free' | 'taken'): PlannedTree {
  const own = planSection(section, context, heading)
  const below = section.children.flatMap((child) => planTree(child, context, 'free').drafts)
  const drafts = [...own.drafts, ...below]
  if (drafts.length > 0) return { drafts: withCarried(drafts, own.loose), opens: own.headed && drafts.length >= 2 }
  const only = headingOnlyDraft(section, own.loose, context)
  return { drafts: only ? [only] : [], opens: false }
}

/** Puts blocks without a slide of their own into the notes of the first slide that follows. */
function withCarried(drafts: readonly Draft[], loose: readonly Block[]): readonly Draft[] {
  const [first, ...others] = drafts
  return first && loose.length > 0 ? [{ ...first, blocks: [...loose, ...first.blocks] }, ...others] : drafts
}

/** The last stretch of prose closes the talk, if that is where the article ends. */
function withClosing(drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.at(-1)
  if (!last || drafts.length < 3) return drafts
  const { body } = last
  if (body.kind !== 'points' || body.points.length > 3 || last.group !== 'prose') return drafts
  return [...drafts.slice(0, -1), { ...last, layout: 'closing', body: { kind: 'closing', points: body.points } }]
}
