import type { Atom } from '../../model/slide-plan.ts'
import { sentenceFeatures } from '../../text/sentence-features.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { kickerOf, type PlanContext, sliceSentence } from '../context.ts'
import type { ProseGroup, Sentence } from '../draft.ts'
import type { Candidate } from './candidate.ts'

const SHORTEST = 6
const LONGEST = 30
const LONGEST_SPEAKER = 12

/** `“We mark each boat,” said Ada Example, harbour master.`: what somebody named said, whole, and who said it. */
export function speech(group: ProseGroup, context: PlanContext): readonly Candidate[] {
  for (const sentence of group.sentences) {
    const said = saidIn(sentence, context)
    if (!said) continue
    const body = { kind: 'quote', paragraphs: [said.quote], attribution: said.speaker } as const
    const draft = {
      layout: 'quote',
      ...kickerOf(group, context),
      body,
      why: ['what somebody named said'],
    } as const
    return [{ draft, sentences: [sentence] }]
  }
  return []
}

interface Said {
  readonly quote: Atom
  readonly speaker: Atom
}

const QUOTED = /(?:“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|「([^「」]+)」)/gu

/** The one quotation of a sentence with its speaker's name right before or after the verb of saying. */
function saidIn(sentence: Sentence, context: PlanContext): Said | undefined {
  const { text } = sentence
  const [match, ...others] = [...text.matchAll(QUOTED)]
  if (!match || others.length > 0) return undefined
  const inside = match.slice(1).find((part) => part !== undefined) ?? ''
  const from = match.index + match[0].indexOf(inside)
  const kept = inside.replace(/[,，、]\s*$/u, '').length
  const words = sizeInWords(inside, context.language)
  const { startsDangling, startsRebuttal, question } = sentenceFeatures(inside, context.language)
  if (words < SHORTEST || words > LONGEST || startsDangling || startsRebuttal || question) return undefined
  const speaker =
    speakerAfter(sentence, match.index + match[0].length, context) ?? speakerBefore(sentence, match.index, context)
  const quote = sliceSentence(sentence, from, from + kept, context)
  return quote && speaker ? { quote, speaker } : undefined
}

/** Verbs of saying that leave no doubt about who speaks. */
const SAYS =
  '(?:said|says|told|explained|explains|wrote|writes|added|adds|sagte|sagt|erklärte|erklärt|schrieb|schreibt|a dit|dit|explique|dijo|dice|explicó|explica)'
/** A name of two words or more, with what the author says of the person. */
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:(?:de|von|van|der|la|le|bin|al)\\s)*\\p{Lu}[\\p{L}.'’-]*)+"
const AFTER = new RegExp(`^,?\\s*(?:${SAYS}\\s)(${NAME}(?:,\\s[^.;:]+?)?)[.,]?\\s*$`, 'u')
const AFTER_NAME_FIRST = new RegExp(`^,?\\s*(${NAME})\\s${SAYS}\\.?\\s*$`, 'u')
const BEFORE = new RegExp(`^(${NAME}(?:,\\s[^.;:“"]+?)?),?\\s${SAYS}[:,]?\\s*$`, 'u')

function speakerAfter(sentence: Sentence, at: number, context: PlanContext): Atom | undefined {
  const rest = sentence.text.slice(at)
  const name = (AFTER.exec(rest) ?? AFTER_NAME_FIRST.exec(rest))?.[1]
  return name === undefined ? undefined : named(sentence, at + rest.indexOf(name), name, context)
}

function speakerBefore(sentence: Sentence, at: number, context: PlanContext): Atom | undefined {
  const name = BEFORE.exec(sentence.text.slice(0, at))?.[1]
  return name === undefined ? undefined : named(sentence, 0, name, context)
}

function named(sentence: Sentence, from: number, name: string, context: PlanContext): Atom | undefined {
  if (sizeInWords(name, context.language) > LONGEST_SPEAKER) return undefined
  return sliceSentence(sentence, from, from + name.replace(/[,\s]+$/u, '').length, context)
}
