import { cosine, type TermVector } from '../text/compare/tf-idf.ts'
import { atomsOf } from '../text/slide/shown.ts'
import { sentenceIndex } from './budget/sentence-index.ts'
import type { PlanContext } from './context.ts'
import type { Draft, Sentence } from './draft.ts'
import { worth } from './select/choose-points.ts'

/** Two neighbours more alike than this say the same. */
const TOO_ALIKE = 0.6

/** Slides of prose without those that say again what the slide before or after them says; the words stay in the notes. */
export function withoutRepeats(drafts: readonly Draft[], context: PlanContext): readonly Draft[] {
  const index = sentenceIndex(context)
  const said = (draft: Draft) =>
    canGo(draft) ? atomsOf({ body: draft.body }).flatMap((atom) => index.at(atom) ?? []) : []
  const kept: Draft[] = []
  for (const draft of drafts) {
    const before = kept.at(-1)
    const [own, other] = [said(draft), before ? said(before) : []]
    const vectors = [own, other].map((sentences) =>
      sumOf(sentences.flatMap((one) => context.vectors.get(one.index) ?? [])),
    )
    const [mine = new Map(), theirs = new Map()] = vectors
    if (!before || cosine(mine, theirs) <= TOO_ALIKE || differ(draft, own, before, other)) {
      kept.push(draft)
      continue
    }
    const best = (sentences: typeof own) => Math.max(...sentences.map(worth))
    const better = best(own) > best(other) ? draft : before
    const blocks = [...new Set([...before.blocks, ...draft.blocks])]
    kept[kept.length - 1] = { ...better, blocks, why: [...better.why, 'its neighbour says the same'] }
  }
  return kept
}

/** Alike in their words, and about something else all the same: another section, another figure, or the contrary. */
function differ(one: Draft, said: readonly Sentence[], other: Draft, saidThere: readonly Sentence[]): boolean {
  const numbers = (sentences: readonly Sentence[]) =>
    sentences.flatMap(({ text }) => text.match(/\p{Nd}+/gu) ?? []).join(' ')
  const denies = (sentences: readonly Sentence[]) => sentences.filter(({ features }) => features.negated).length
  if (one.section.id !== other.section.id) return true
  return numbers(said) !== numbers(saidThere) || denies(said) !== denies(saidThere)
}

/** Statements and points of prose that no author asked for and that stand for no block of their own. */
function canGo({ group, body, asked, must, only }: Draft): boolean {
  return group === 'prose' && (body.kind === 'statement' || body.kind === 'points') && !asked && !must && !only
}

function sumOf(vectors: readonly TermVector[]): TermVector {
  const sum = new Map<string, number>()
  for (const vector of vectors) for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  return sum
}
