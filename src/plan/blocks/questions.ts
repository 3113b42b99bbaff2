import type { Block, ParagraphBlock, Section } from '../../model/article.ts'
import { displayColumns } from '../../text/display-columns.ts'
import type { Language } from '../../text/language/language.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import type { Speaker } from '../select/speakers.ts'

const FEWEST_QUESTIONS = 2
/** Longest question that heads an answer, in columns. */
const LONGEST_QUESTION = 120

/**
 * Questions head their answers: in a heading without the name of who asks; where a paragraph asks, or opens with a question
 * in bold, the section is parted at it.
 */
export function withQuestions(section: Section, speakers: ReadonlyMap<string, Speaker>, language: Language): Section {
  const children = section.children.map((child) => withQuestions(child, speakers, language))
  const { heading, blocks, depth } = section
  const asker = heading && speakers.get(heading.id)
  const own: Section = { ...section, ...(asker ? { asks: asker.from } : {}), children }
  const questions = blocks.flatMap((block, at) => questionOf(block, speakers, language, at) ?? [])
  const [first] = questions
  if (!first || questions.length < FEWEST_QUESTIONS) return own
  if (heading?.wishes || (depth === 0 && children.length > 0)) return own
  const parts = questions.map(({ block, at, asks, end, from }, index): Section => {
    const id = `${section.id}-question-${index + 1}`
    const rich = { ...block.rich, text: block.rich.text.slice(0, end) }
    return {
      id,
      depth: depth + 1,
      heading: { kind: 'heading', id: `${block.id}-head`, section: id, span: block.span, depth: depth + 1, rich },
      asks,
      runIn: { block: block.id, from },
      blocks: blocks.slice(at, questions[index + 1]?.at),
      children: [],
    }
  })
  return { ...own, blocks: blocks.slice(0, first.at), children: [...parts, ...children] }
}

interface Question {
  readonly block: ParagraphBlock
  readonly at: number
  /** Where the question begins and ends, and where the words behind it begin. */
  readonly asks: number
  readonly end: number
  readonly from: number
}

function questionOf(
  block: Block,
  speakers: ReadonlyMap<string, Speaker>,
  language: Language,
  at: number,
): Question | undefined {
  if (block.kind !== 'paragraph' || block.wishes?.skip) return undefined
  const { text, inlines } = block.rich
  const speaker = speakers.get(block.id)
  if (speaker?.asks) {
    const last = splitSentences(text.slice(speaker.from), language).at(-1)
    const asks = speaker.from + (last?.from ?? 0)
    return last && isQuestion(text.slice(asks)) ? { block, at, asks, end: text.length, from: text.length } : undefined
  }
  const bold = inlines.find(({ kind, from }) => kind === 'strong' && from === 0)
  if (!bold || speaker || bold.to >= text.trimEnd().length || !isQuestion(text.slice(0, bold.to))) return undefined
  return { block, at, asks: 0, end: bold.to, from: bold.to }
}

function isQuestion(text: string): boolean {
  return /[?？؟]\s*$/u.test(text) && displayColumns(text) <= LONGEST_QUESTION
}
