import type { Article, ArticleMeta, Block, Section } from '../model/article.ts'
import type { Atom } from '../model/slide-plan.ts'
import type { Span } from '../model/source.ts'
import { plainToMarkdown } from '../text/escape-marp.ts'
import { sliceRichText } from '../text/slice-rich-text.ts'
import { spanOf } from '../text/source-position.ts'
import { splitEvenly } from './blocks/split-evenly.ts'
import { headingOf, type PlanContext } from './context.ts'
import type { Draft } from './draft.ts'

const FEWEST_SECTIONS_FOR_AGENDA = 3

/** The first slide: title, description, and a line of facts that the front matter states. */
export function coverDraft({ article }: PlanContext): Draft {
  const { meta, root } = article
  const titleText =
    root.heading && root.heading.rich.text.trim() === meta.title
      ? sliceRichText(article.source, root.heading.rich)
      : undefined
  const headline = titleText ?? plainAtom(meta.title, meta.titleSpan ?? spanOf(article.source, 0, 0))
  const description =
    meta.description === undefined
      ? {}
      : { description: plainAtom(meta.description, metaSpan(article, meta.description)) }
  const facts = coverFacts(meta).map((fact) => plainAtom(fact, metaSpan(article, fact)))
  const headingAside = root.heading && !titleText ? [root.heading] : []
  return {
    layout: 'cover',
    section: root,
    headline,
    body: { kind: 'cover', ...description, facts },
    blocks: headingAside,
    why: ['every deck has a cover'],
  }
}

function coverFacts(meta: ArticleMeta): readonly string[] {
  return [
    ...(meta.authors.length > 0 ? [meta.authors.join(', ')] : []),
    ...(meta.date === undefined ? [] : [meta.date]),
  ]
}

/** What lies ahead, for an article of three sections or more. Two slides at most; a longer list guides nobody. */
export function agendaDrafts(context: PlanContext): readonly Draft[] {
  const { article, template, language } = context
  const items = article.root.children.flatMap((section) => headingOf(section, context)?.atom ?? [])
  const most = template.capacities.agenda?.items ?? 7
  if (items.length < FEWEST_SECTIONS_FOR_AGENDA || items.length > 2 * most) return []
  const headline: Atom = { text: language.furniture.agenda, markdown: language.furniture.agenda, source: 'furniture' }
  return splitEvenly(items, () => 1, { items: most, weight: Number.POSITIVE_INFINITY }).map((run) => ({
    layout: 'agenda',
    section: article.root,
    headline,
    body: { kind: 'agenda', items: run },
    blocks: [],
    why: [`the article has ${items.length} sections`],
  }))
}

/** The slide that opens a section. */
export function sectionDraft(section: Section, number: number, context: PlanContext): Draft | undefined {
  const heading = headingOf(section, context)
  if (!heading) return undefined
  return {
    layout: 'section',
    section,
    headline: heading.atom,
    body: { kind: 'section', number },
    blocks: [],
    why: ['a section of several slides'],
  }
}

/** A section of which no word may stand on a slide alone: its heading, with the words in the notes. */
export function headingOnlyDraft(section: Section, blocks: readonly Block[], context: PlanContext): Draft | undefined {
  const heading = headingOf(section, context)
  if (!heading) return undefined
  const { atom } = heading
  const why = ['no sentence of the section may stand on a slide alone']
  return { layout: 'statement', section, body: { kind: 'statement', statement: atom }, blocks, why }
}

function plainAtom(text: string, source: Span): Atom {
  return { text, markdown: plainToMarkdown(text), source }
}

/** Where a value of the front matter stands: its words, or all that comes before the body. */
function metaSpan({ source, blocks }: Article, value: string): Span {
  const bodyStart = blocks[0]?.span.start ?? source.text.length
  const at = source.text.slice(0, bodyStart).indexOf(value)
  return at === -1 ? spanOf(source, 0, bodyStart) : spanOf(source, at, at + value.length)
}
