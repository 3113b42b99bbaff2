import type { CulpritKind, Finding, Margin } from '../../model/measurement.ts'

/** What is known of how the slide came to be as it is. */
export interface Tried {
  /** Written by hand: the author lays the slide out. */
  readonly written: boolean
  /** Splitting was asked for, and did not help. */
  readonly split: boolean
}

/** What an author can do about something that does not fit, one sentence. */
export function hintOf({ kind, side, reason, meets, margin, inHtml }: Finding, { written, split }: Tried): string {
  if (margin) return `Shorten ${MARGINS[margin]}, or make its pictures smaller.`
  if (reason === 'collision' && written) return `Leave free the place of ${meets ? MARGINS[meets] : 'the margin'}.`
  const wide = side === 'left' || side === 'right'
  const advice = (wide ? WIDE : reason === 'clipped' ? CLIPPED : TALL)[kind]
  const splits = written && !split && !wide && !inHtml && SPLIT_BY_PROGRAM.has(kind)
  return splits ? `${advice}, or let "lectern build --fit split" split the slide.` : `${advice}.`
}

/** What stands in several blocks or lines can go on over several slides. */
const SPLIT_BY_PROGRAM: ReadonlySet<CulpritKind> = new Set(['list', 'table', 'code', 'quote', 'text'])

const TALL: Readonly<Record<CulpritKind, string>> = {
  heading: 'Shorten the heading, or move what stands below it to the next slide',
  list: 'Shorten the items, or move some of them to the next slide',
  table: 'Leave out rows, or move some of them to the next slide',
  code: 'Show fewer lines, or move some of them to the next slide',
  quote: 'Quote less, or move the end of it to the next slide',
  image: 'Give the image a smaller height, or a slide of its own',
  math: 'Break the formula into parts, or give it a slide of its own',
  text: 'Shorten the text, or move some of it to the next slide',
}

const WIDE: Readonly<Record<CulpritKind, string>> = {
  heading: 'Shorten the heading, or its longest word',
  list: 'Shorten the longest word or address of the item',
  table: 'Leave out columns, or shorten the longest words of the cells',
  code: 'Break the longest line',
  quote: 'Shorten the longest word of the quotation',
  image: 'Give the image a smaller width',
  math: 'Break the formula into lines',
  text: 'Shorten the longest word or address',
}

const CLIPPED: Readonly<Record<CulpritKind, string>> = {
  ...TALL,
  image: 'Give the image a smaller height, or the box around it a larger one',
  text: 'Shorten the text, or make the box around it larger',
}

/** What repeats on every slide, as an author calls it. */
export const MARGINS: Readonly<Record<Margin, string>> = {
  header: 'the header',
  footer: 'the footer',
  'page-number': 'the page number',
}
