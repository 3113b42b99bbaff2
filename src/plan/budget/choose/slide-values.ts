import type { Section } from '../../../model/article.ts'
import type { Atom } from '../../../model/slide-plan.ts'
import { atomsOf } from '../../../text/slide/shown.ts'
import type { PlanContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import type { SentenceIndex } from '../sentence-index.ts'

/** What is seen rather than read is worth more than its words. */
const KIND_FACTOR: Readonly<Partial<Record<string, number>>> = { figure: 1.2, table: 1.2, stats: 1.2 }
/** No more of a slide's pieces count than an audience keeps. */
const MOST_PIECES = 3

/** An item of a list, a cell or a picture is worth this part of a middling sentence: it names where a sentence claims. */
const NAMED = 0.6

/** Looked at as a whole, however many pieces they have. */
const ONE_PIECE: readonly string[] = ['quote', 'table', 'code', 'figure', 'math', 'sources']

/** What a slide is worth by itself: the best of what it shows. */
export function slideValue(draft: Draft, sentences: SentenceIndex): number {
  const named = NAMED * sentences.middling
  const scoreOf = (atom: Atom) => {
    const sentence = sentences.at(atom)
    return sentence && !sentence.features.endsWithColon ? sentence.score : undefined
  }
  const headline = draft.headline && scoreOf(draft.headline)
  const heads = [draft.headline, draft.kicker]
  const pieces = ONE_PIECE.includes(draft.body.kind)
    ? [named]
    : atomsOf(draft)
        .filter((atom) => !heads.includes(atom))
        .map((atom) => scoreOf(atom) ?? named)
  const best = [...(headline === undefined ? [] : [headline]), ...pieces].sort((a, b) => b - a).slice(0, MOST_PIECES)
  return best.reduce((sum, score) => sum + score, 0) * (KIND_FACTOR[draft.layout] ?? 1)
}

/** The section right below the article's title that a slide belongs to, by the id of its own section. */
export function topSections({ article }: PlanContext): ReadonlyMap<string, string> {
  const tops = new Map([[article.root.id, article.root.id]])
  const walk = (section: Section, top: string) => {
    tops.set(section.id, top)
    for (const child of section.children) walk(child, top)
  }
  for (const section of article.root.children) walk(section, section.id)
  return tops
}
