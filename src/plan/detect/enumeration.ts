import type { Atom } from '../../model/slide-plan.ts'
import { hasPhrase, preparePhrases } from '../../text/sentence/phrases.ts'
import { sentenceFeatures } from '../../text/sentence-features.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { kickerOf, normalised, type PlanContext, sliceSentence } from '../context.ts'
import type { ProseGroup, Sentence } from '../draft.ts'
import { TOO_LONG } from '../select/eligibility.ts'
import type { Candidate } from './candidate.ts'

const FEWEST = 3
const MOST = 8
const LONGEST_ITEM = 6
const LONGEST_HEADLINE = 16
const FEWEST_BEFORE = 4

/** `The team needs three skills: power, cooling, and security.`: what stands before the colon, and the names as a grid. */
export function enumeration(group: ProseGroup, context: PlanContext): readonly Candidate[] {
  for (const sentence of group.sentences) {
    if ((sentence.barred && sentence.barred !== TOO_LONG) || context.used.has(normalised(sentence.text))) continue
    const parts = partsOf(sentence, context)
    if (!parts) continue
    context.used.add(normalised(sentence.text)).add(normalised(parts.headline.text))
    const body = { kind: 'grid', items: parts.names.map((name) => ({ name })) } as const
    const draft = { layout: 'grid', ...kickerOf(group, context), headline: parts.headline, body } as const
    return [{ draft: { ...draft, why: ['a sentence that lists names'] }, sentences: [sentence] }]
  }
  return []
}

interface Parts {
  readonly headline: Atom
  readonly names: readonly Atom[]
}

/** The text up to the colon, and every name after it; undefined where the sentence is no plain list of names. */
function partsOf(sentence: Sentence, context: PlanContext): Parts | undefined {
  const { text } = sentence
  const { language } = context
  const colon = /^[^:：]+[:：](?=\s|[^\d\s])/u.exec(text)?.[0].length
  if (colon === undefined || /["“”„«»「」()[\];?!]/u.test(text)) return undefined
  const before = text.slice(0, colon)
  const size = sizeInWords(before, language)
  if (size > LONGEST_HEADLINE || size < FEWEST_BEFORE || sentenceFeatures(before, language).hasFiniteVerb === false)
    return undefined
  const ranges = namesIn(text, colon)
  if (ranges.length < FEWEST || ranges.length > MOST) return undefined
  const names: Atom[] = []
  for (const [from, to] of ranges) {
    const name = sliceSentence(sentence, from, to, context)
    if (!name || !isName(name.text, context)) return undefined
    names.push(name)
  }
  const headline = sliceSentence(sentence, 0, colon, context)
  return headline ? { headline, names } : undefined
}

/** Offsets of what commas part; the last comma may have an "and" or "or" behind it. Without one, the last two stay together. */
function namesIn(text: string, from: number): readonly (readonly [number, number])[] {
  const end = text.replace(/[.。]\s*$/u, '').length
  const ranges: [number, number][] = []
  let at = from
  for (const comma of [...text.slice(from, end).matchAll(/[,，、،]/gu)].map(({ index }) => from + index)) {
    ranges.push([at, comma])
    at = comma + 1
  }
  const linked = /^\s*(?:and|or|und|oder|et|ou|y|o)\s+/u.exec(text.slice(at, end))?.[0].length ?? 0
  ranges.push([at + linked, end])
  return ranges
}

function isName(text: string, { language }: PlanContext): boolean {
  if (sizeInWords(text, language) > LONGEST_ITEM) return false
  if (hasPhrase(preparePhrases(text, language), language.hypotheticals)) return false
  return sentenceFeatures(text, language).hasFiniteVerb !== true
}
