import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { MarpDeck } from '../model/marp-deck.ts'
import { placeIn } from '../text/source-position.ts'
import { escapeCommentOutputs } from './comment-outputs.ts'
import { escapeDirectiveValue, escapeNoteValue, escapeValue } from './escape-value.ts'
import { canMark, markLines, readMarks, type TracedText, withoutMarks } from './line-marks.ts'
import { attemptLiquid, createLiquidEngine, type LiquidProblem } from './liquid-engine.ts'

/** What a templated deck can name. */
export type DeckValues = Readonly<Record<string, unknown>>

/**
 * Fills the text below the front matter of a deck with Liquid; without `values` it stays as written. Says for each line
 * which line of the file it comes from. Undefined when the Liquid is wrong, which has then been reported.
 */
export function fillMarpDeck(deck: MarpDeck, values: DeckValues | undefined, report: Report): TracedText | undefined {
  const { source, bodyStart } = deck
  if (!values) return { text: source.text, lines: source.text.split('\n').map((_, index) => index + 1) }
  const body = source.text.slice(bodyStart)
  const before = source.text.slice(0, bodyStart).split('\n').length - 1
  const engine = createLiquidEngine({
    everything: escapeValue,
    filters: { in_directive: escapeDirectiveValue, in_note: escapeNoteValue },
  })
  engine.registerFilter('containing', firstContaining)
  const template = escapeCommentOutputs(canMark(body) ? markLines(body) : body)
  const filled = attemptLiquid(
    () => String(engine.renderSync(engine.parse(template, source.path), values)),
    (problem) => reportProblem(deck, problem, { before, template }, report),
  )
  if (filled === undefined) return undefined
  const traced = readMarks(filled)
  const head = headLines(source.text.slice(0, bodyStart))
  return {
    text: head.map(({ text }) => `${text}\n`).join('') + traced.text,
    lines: [...head.map(({ line }) => line), ...traced.lines.map((line) => line + before)],
  }
}

const NOTHING_FOUND = 'no text contains'

/** A sentence is better named by its words than by its number, which changes with the article. */
function firstContaining(texts: unknown, words: unknown): unknown {
  const found = Array.isArray(texts) ? texts.find((text) => String(text).includes(String(words))) : undefined
  if (found === undefined) throw new Error(`${NOTHING_FOUND} "${String(words)}"`)
  return found
}

/** The front matter without the keys that asked for Liquid: what is written out is filled already. */
function headLines(head: string): readonly { readonly text: string; readonly line: number }[] {
  return head
    .replace(/\n$/u, '')
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => !/^(?:liquid|data|article)[ \t]*:/u.test(text))
}

interface Place {
  /** Lines of the file before the template begins. */
  readonly before: number
  readonly template: string
}

function reportProblem({ source }: MarpDeck, problem: LiquidProblem, place: Place, report: Report): void {
  const { undefinedName, line } = problem
  const marked = (place.template.split('\n')[line - 1] ?? '').slice(0, problem.column - 1)
  const column = problem.column - (marked.length - withoutMarks(marked).length)
  const location = placeIn(source, line + place.before, Math.max(1, column))
  if (undefinedName === undefined) {
    const isMissing = problem.message.toLowerCase().startsWith(NOTHING_FOUND)
    const code = isMissing ? 'deck-undefined-variable' : 'deck-syntax'
    report(diagnose(code, { message: withoutMarks(problem.message), location }))
    return
  }
  const key = undefinedName.split('.')[0]
  const hint =
    key === undefinedName && (key === 'article' || key === 'data')
      ? `Name the file in the front matter: "${key}: …".`
      : undefined
  report(
    diagnose('deck-undefined-variable', {
      message: `The deck uses "${undefinedName}", which does not exist.`,
      location,
      ...(hint ? { hint } : {}),
    }),
  )
}
