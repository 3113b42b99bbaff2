import type { Block } from '../../model/article.ts'
import type { Language } from '../../text/language/language.ts'
import type { Sentence } from '../draft.ts'
import { GOES_ON, POINTING_BACK, says } from '../select/eligibility.ts'

export type Sentences = ReadonlyMap<string, readonly Sentence[]>

/** The sentence that ends the prose so far with a colon; its paragraph goes with it if it holds nothing else. */
export function takeLead(prose: Block[], sentences: Sentences): Introduction & { blocks: readonly Block[] } {
  const last = prose.at(-1)
  const own = last ? (sentences.get(last.id) ?? []) : []
  const lead = own.at(-1)
  if (!last || !lead?.features.endsWithColon) return { blocks: [] }
  if (own.length > 1) return { lead, beforeLead: own.at(-2), blocks: [] }
  prose.pop()
  return { lead, beforeLead: sentences.get(prose.at(-1)?.id ?? '')?.at(-1), blocks: [last] }
}

export interface Introduction {
  readonly lead?: Sentence
  readonly beforeLead?: Sentence | undefined
}

/** What bars a sentence from standing alone, but not from heading the one that leans on it. */
const BARS_OF_BASE: ReadonlySet<string> = new Set([
  'first person',
  'says too little',
  'no main verb',
  'too short',
  'too long',
])

/** What only adds to something ("we also found …") may head a slide, what stands for something may not. */
const POINTS_BACK = /\b(?:this|these|those|such|same|both|former|latter|above|there)\b/iu

/** Longest sentence that heads the one that leans on it, in columns. */
const LONGEST_BASE = 140

/** The sentence that an introduction leans on, where it may head a slide: it then belongs to that slide alone. */
export function baseOf({ lead, beforeLead }: Introduction): Sentence | undefined {
  if (!lead || !leansBack(lead) || !beforeLead?.atom || beforeLead.speaker) return undefined
  const { barred, features, setsUp, turn } = beforeLead
  const adds = barred === POINTING_BACK && !POINTS_BACK.test(beforeLead.text)
  const asks = features.question && !features.startsDangling && !features.anaphoric
  // The introduction itself is what takes it back.
  const turned = setsUp && turn === lead.index
  const free = !barred || adds || asks || turned || BARS_OF_BASE.has(barred)
  return free && features.columns <= LONGEST_BASE ? beforeLead : undefined
}

/** Whether an introduction says little without the sentence before it; "here are …" points at what follows. */
export function leansBack({ features, text }: Sentence): boolean {
  return GOES_ON.test(text) || (features.startsDangling && !/^(?:here|below)\b/iu.test(text))
}

/**
 * Whether the items of a list say the same without a sentence that introduces it ("Three things happened:"). One that
 * supposes, denies, reports, samples, advises or warns is a part of what each item says.
 */
export function onlyNames({ text, features }: Sentence, language: Language): boolean {
  const { hypothetical, negated, reported, sampled } = features
  if (!language.stances || hypothetical || negated || reported || sampled) return false
  return !says(text, language.stances, language)
}
