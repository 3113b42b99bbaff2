import type { Atom } from '../../model/slide-plan.ts'
import { sentenceFeatures } from '../../text/sentence-features.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { headingOf, kickerOf, normalised, type PlanContext } from '../context.ts'
import type { Draft, ProseGroup, Sentence } from '../draft.ts'
import { likeness, TOO_ALIKE, worth } from '../select/choose-points.ts'
import { isLongerThan, TOO_LONG } from '../select/eligibility.ts'
import { headingShown } from '../select/headline.ts'
import type { Candidate, HeadingUse } from './candidate.ts'
import { shownAbove } from './shown-above.ts'
import { figureDraft } from './stats.ts'

/** The best passages of a stretch of prose, each on a slide of its own, at most one a paragraph. */
export function statements(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const own = headingOf(group.section, context)
  const claims = own?.assertive && !own.repeated && heading === 'free' && !context.used.has(normalised(own.atom.text))
  const chosen = passagesOf(group, context)
  return chosen.flatMap((passage, index): Candidate[] => {
    const { claim, support } = passage
    const { atom } = claim
    if (!atom) return []
    context.used.add(normalised(claim.text))
    const sentences = support ? [claim, support] : [claim]
    const size = sentences.reduce((sum, one) => sum + sizeInWords(one.text, context.language), 0)
    if (claims && index === 0 && size + sizeInWords(own.atom.text, context.language) <= WITH_HEADLINE) {
      const shown = headingShown(group.section, context) ?? {}
      return [{ draft: { layout: 'statement', ...shown, body: bodyOf(passage, atom), why: [CLAIM] }, sentences }]
    }
    return [{ draft: { ...kickerOf(group, context), ...draftOf(passage, atom, chosen.length, context) }, sentences }]
  })
}

/** What a headline and the sentences below it may have together, in words. */
const WITH_HEADLINE = 40

/** Longest sentence that may stand alone when nothing shorter may. */
const LONGEST_LONG = { words: 36, columns: 240 }

/** The best long sentence of prose none of whose sentences is short: set smaller than those. */
export function longStatement(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Candidate[] {
  const { used } = context
  const [best] = group.sentences
    .filter((one) => one.atom && one.barred === TOO_LONG && !used.has(normalised(one.text)))
    .filter((one) => fitsAlone(one, context))
    .sort((a, b) => worth(b) - worth(a) || a.index - b.index)
  if (!best?.atom) return []
  used.add(normalised(best.text))
  const body = { kind: 'statement', statement: best.atom } as const
  const shown = shownAbove(group, context, heading)
  return [
    { draft: { layout: 'statement', ...shown, body, why: ['one long sentence may stand alone'] }, sentences: [best] },
  ]
}

function fitsAlone({ features }: Sentence, { language }: PlanContext): boolean {
  return !isLongerThan(features, LONGEST_LONG, language) && features.columns <= LONGEST_LONG.columns
}

const CLAIM = 'the heading makes the claim'

/** Longest claim that leaves room for the sentence after it below, in words, and what both may have together. */
const LONGEST_CLAIM = 28
const LONGEST_SUPPORT = { words: 28, columns: 168 }
const LONGEST_PASSAGE = 29
/** The same where the second takes the first back: neither can stand alone. */
const LONGEST_TURN = 40
/** The same where the claim could do without the sentence after it. */
const LONGEST_OPTIONAL_PASSAGE = 23
/** One statement stands for about this much prose, in words. */
const WORDS_A_STATEMENT = 130

/** What one statement slide can say: a sentence, and the next one where it belongs to it. */
interface Passage {
  readonly claim: Sentence
  readonly support?: Sentence
}

function draftOf(passage: Passage, atom: Atom, count: number, context: PlanContext): Candidate['draft'] {
  const { claim, support } = passage
  if (claim.figure && !claim.setsUp && !support?.keyFacts) return figureDraft(claim, atom, context)
  const alone = count > 1 ? 'no sentence could head the others: one a slide' : 'one sentence may stand alone'
  const why = support ? whyTogether(passage, support) : alone
  return { layout: 'statement', body: bodyOf(passage, atom), why: [why] }
}

function whyTogether({ claim }: Passage, support: Sentence): string {
  if (claim.setsUp) return 'a sentence and the one that takes it back'
  return support.leans ? 'a claim and the sentence that leans on it' : 'a claim and the sentence that goes on from it'
}

function bodyOf({ support }: Passage, atom: Atom): Draft['body'] {
  const below = support?.opened ?? support?.atom
  return { kind: 'statement', statement: atom, ...(below ? { support: below } : {}) }
}

/** The passage of a stretch of prose that is worth most by itself. */
export function bestPassage(
  group: ProseGroup,
  context: PlanContext,
): (Passage & { readonly worth: number }) | undefined {
  const [best] = ranked(group, context)
  return best && { ...best, worth: worthOf(best) }
}

/** What could stand by itself, the worthiest first. */
function ranked(group: ProseGroup, context: PlanContext): readonly Passage[] {
  return group.sentences
    .flatMap((claim) => passageOf(claim, group, context) ?? [])
    .sort((a, b) => worthOf(b) - worthOf(a) || a.claim.index - b.claim.index)
}

/** The best passage of each paragraph that has one; the best of those, as many as the stretch is worth. */
function passagesOf(group: ProseGroup, context: PlanContext): readonly Passage[] {
  const all = ranked(group, context)
  const words = group.sentences.reduce((sum, one) => sum + one.features.words, 0)
  return all
    .filter(({ claim }, index) => !all.slice(0, index).some((other) => other.claim.block === claim.block))
    .slice(0, Math.max(1, Math.ceil(words / WORDS_A_STATEMENT)))
    .filter((passage, index) => worthOf(passage) >= context.leastWorth * (index === 0 ? leastOf(group) : 1))
    .sort((a, b) => a.claim.index - b.claim.index)
}

/** The best of a section is shown whatever it is worth; before the first heading an article may well not be at its matter. */
function leastOf({ section }: ProseGroup): number {
  return section.heading ? 0 : 0.6
}

/** What stands below a claim counts for less than the claim. */
const SUPPORT_SHARE = 0.3

function worthOf({ claim, support }: Passage): number {
  const [more, less] = [worth(claim), support ? worth(support) : 0].sort((a, b) => b - a)
  return (more ?? 0) + SUPPORT_SHARE * (less ?? 0) - (claim.barred === TOO_LONG ? LENGTH_COST : 0)
}

/** What a sentence loses that is longer than is read at a glance. */
const LENGTH_COST = 1

function passageOf(claim: Sentence, group: ProseGroup, context: PlanContext): Passage | undefined {
  if (!claim.atom || context.used.has(normalised(claim.text))) return undefined
  if (claim.barred && !claim.setsUp && !(claim.barred === TOO_LONG && fitsAlone(claim, context))) return undefined
  const support = supportOf(claim, group, context)
  if (claim.setsUp && !support) return undefined
  return support ? { claim, support } : { claim }
}

/** The next sentence of the paragraph, where it leans on the claim, answers it, or goes on from it, and both fit. */
function supportOf(claim: Sentence, group: ProseGroup, context: PlanContext): Sentence | undefined {
  const { language, used } = context
  const wanted = claim.turn ?? claim.index + 1
  const next = group.sentences.find(({ index }) => index === wanted)
  if (!next?.atom || next.block !== claim.block) return undefined
  // Across a sentence that is not shown, "Even so, the town …" is clear; "However, the town …" turns against that one.
  const opening = /^\p{L}+(?:\s\p{L}+){1,3}[,，、،]\s?/u.exec(next.text)?.[0].length
  const isNext = wanted === claim.index + 1
  if (!isNext && (!opening || sentenceFeatures(next.text.slice(opening), language).startsDangling)) return undefined
  const words = sizeInWords(claim.text, language)
  if (words > LONGEST_CLAIM || isLongerThan(next.features, LONGEST_SUPPORT, language)) return undefined
  const most = claim.setsUp ? LONGEST_TURN : LONGEST_PASSAGE
  if (words + sizeInWords(next.text, language) > most || used.has(normalised(next.text))) return undefined
  if (likeness(claim, [next], context.vectors) > TOO_ALIKE) return undefined
  if (next.leans || next.opened) return next
  if (next.barred) return undefined
  if (opensShortly(claim, group, context)) return next
  const brief = words + sizeInWords(next.text, language) <= LONGEST_OPTIONAL_PASSAGE
  return brief && next.stems.some((stem) => claim.stems.includes(stem)) ? next : undefined
}

/** A short sentence that opens a paragraph heads it: "The timetable is tight." */
const SHORT_OPENER = { words: 9, columns: 54 }

function opensShortly(claim: Sentence, group: ProseGroup, { language }: PlanContext): boolean {
  const opener = group.sentences.find(({ block }) => block === claim.block)
  return opener === claim && !isLongerThan(claim.features, SHORT_OPENER, language)
}
