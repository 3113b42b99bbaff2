import type { Inline, RichText } from '../../model/article.ts'

/** A bold line longer than this is emphasis, not a heading. In characters of visible text. */
const LONGEST_BOLD_HEADING = 120
/** A bold line of several sentences is a heading only if it is short: `Wait. What?` In characters. */
const LONGEST_BOLD_TITLE = 40
/** Where so many bold lines have asked, one that states something is said by who asks, too. */
const FEWEST_ASKED = 2

/**
 * The emphasis that makes a paragraph a heading: all of it, and short. `boldQuestions` bold lines have asked something before
 * it.
 */
export function boldHeading(rich: RichText, text: string, boldQuestions: number): Inline | undefined {
  // A number makes a heading of a whole sentence, too.
  const numbered = /^\d{1,2}[.)]\s/u.test(text)
  const ends = /[;,]$/u.test(text) || (/[.!]$/u.test(text) && !numbered && boldQuestions < FEWEST_ASKED)
  const several = !numbered && /[.!?]["'”’)]*\s+[\p{Lu}\p{Lo}]/u.test(text) && text.length > LONGEST_BOLD_TITLE
  if (text.length > LONGEST_BOLD_HEADING || ends || several) return undefined
  return rich.inlines.find((inline) => inline.kind === 'strong' && covers(inline, rich.text))
}

/** Whether a stretch is all of a text but blanks. */
export function covers(range: { readonly from: number; readonly to: number }, text: string): boolean {
  return text.slice(0, range.from).trim() === '' && text.slice(range.to).trim() === ''
}
