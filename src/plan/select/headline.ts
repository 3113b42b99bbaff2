import type { Section } from '../../model/article.ts'
import type { Atom } from '../../model/slide-plan.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { asKicker, headingOf, normalised, type PlanContext, parentHeading, withoutFinal } from '../context.ts'
import type { ProseGroup, Sentence } from '../draft.ts'

export interface Headed {
  readonly shown: { readonly headline: Atom; readonly kicker?: Atom }
  readonly points: readonly Sentence[]
  readonly why: readonly string[]
  /** The headline is a sentence of the prose, not a heading. */
  readonly promoted?: true
}

const LONGEST_HEADLINE_WORDS = 12
/** Where only a sentence can head the slide, it may be a little longer. */
const LONGEST_LINKED_WORDS = 16

/**
 * What heads a slide of points: a heading that claims or asks something; else a short sentence of the section that
 * shares words with the points; else the heading. Undefined when nothing may.
 */
export function headlineFor(
  group: ProseGroup,
  points: readonly Sentence[],
  context: PlanContext,
  heading: 'free' | 'taken',
): Headed | undefined {
  const own = headingOf(group.section, context)
  const free = own && heading === 'free'
  const unused = own && !context.used.has(normalised(own.atom.text))
  if (free && own.assertive && unused && !own.repeated)
    return byHeading(group, points, context, 'the heading makes the claim')
  const promoted = promote(group, points, context, free && unused ? 'optional' : 'needed')
  if (promoted) {
    context.used.add(normalised(promoted.text))
    const rest = points.filter((point) => point !== promoted)
    const headline = promoted.atom && withoutFinal(promoted.atom, '.')
    if (headline) {
      const shown = { headline, ...asKicker(own?.atom) }
      return { shown, points: rest, promoted: true, why: ['a short sentence of the section makes the claim'] }
    }
  }
  if (free) return byHeading(group, points, context, unused ? 'headed by its heading' : 'goes on under its heading')
  return undefined
}

function byHeading(
  group: ProseGroup,
  points: readonly Sentence[],
  context: PlanContext,
  why: string,
): Headed | undefined {
  const shown = headingShown(group.section, context)
  return shown && { shown, points, why: [why] }
}

/** A slide under its section's heading, with the heading above that one for a kicker; the other way round if it repeats. */
export function headingShown(section: Section, context: PlanContext): Headed['shown'] | undefined {
  const shown = headingAbove(section, context)
  if (shown) context.used.add(normalised(shown.headline.text))
  return shown
}

/** The same without taking it. */
export function headingAbove(section: Section, context: PlanContext): Headed['shown'] | undefined {
  const own = headingOf(section, context)
  if (!own) return undefined
  const parent = parentHeading(section, context)
  // The heading above has a slide of its own, and this one names no slide: it says where the slide belongs.
  if (own.repeated && parent?.opened) return undefined
  const [headline, kicker] = own.repeated && parent ? [parent.atom, own.atom] : [own.atom, parent?.atom]
  return { headline, ...asKicker(kicker) }
}

/** A sentence short and weighty enough to head the points: one that is not among them first, else one of three or more. */
function promote(
  group: ProseGroup,
  points: readonly Sentence[],
  context: PlanContext,
  need: 'optional' | 'needed',
): Sentence | undefined {
  const eligible = group.sentences.filter((one) => one.atom && !one.barred)
  const scores = eligible.map((one) => one.score).sort((a, b) => a - b)
  const median = scores[Math.floor((scores.length - 1) / 2)] ?? 0
  const size = (one: Sentence) => sizeInWords(one.text, context.language)
  const candidates = eligible
    .filter((one) => one.score >= median && !LABELLED.test(one.text) && leads(one, points, group))
    .filter((one) => !context.used.has(normalised(one.text)))
    .sort((a, b) => b.score - a.score || a.index - b.index)
  const short = candidates.filter((one) => size(one) <= LONGEST_HEADLINE_WORDS && shared(one, points) >= 2)
  const best =
    short.find((one) => !points.includes(one)) ?? short.find((one) => points.includes(one) && points.length >= 3)
  if (best || need === 'optional') return best
  return candidates.find((one) => points.includes(one) && size(one) <= LONGEST_LINKED_WORDS && inOneParagraph(points))
}

/** `Label: what it is` heads its own matter only. */
const LABELLED = /^[^:]{1,40}:\s/u

/** A headline comes before what it heads, in the same paragraph or as the opening of the one before. */
function leads(sentence: Sentence, points: readonly Sentence[], group: ProseGroup): boolean {
  const others = points.filter((point) => point !== sentence)
  const first = others[0]
  if (!first || first.index < sentence.index) return false
  if (others.length === 1) return first.index === sentence.index + 1 && first.block === sentence.block
  if (first.block === sentence.block) return true
  const place = (id: string) => group.blocks.findIndex((block) => block.id === id)
  const opens = group.sentences.find((one) => one.block === sentence.block) === sentence
  return opens && place(first.block) - place(sentence.block) === 1
}

function inOneParagraph(points: readonly Sentence[]): boolean {
  return points.every((point) => point.block === points[0]?.block)
}

/** How many stems a sentence has in common with the other points together. */
function shared(sentence: Sentence, points: readonly Sentence[]): number {
  const others = new Set(points.filter((point) => point !== sentence).flatMap((point) => point.stems))
  return new Set(sentence.stems.filter((stem) => others.has(stem))).size
}
