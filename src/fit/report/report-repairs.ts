import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Deck } from '../../model/deck.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { SlidePlan } from '../../model/slide-plan.ts'
import { locationOf } from '../../text/source-position.ts'
import { DOES_NOT_FIT } from '../to-notes.ts'
import type { Parts } from '../written/more-parts.ts'

export interface Repaired {
  readonly deck: Deck
  /** What an article's deck was made from. */
  readonly plan?: SlidePlan | undefined
  /** Into how many parts the slides of a deck written by hand are split. */
  readonly parts?: Parts | undefined
}

/** Reports what was changed so that the deck fits, all of it in one remark, and each block that no slide can hold. */
export function reportRepairs({ deck, plan, parts = [] }: Repaired, report: Report): void {
  const slides = new Map<string, number[]>()
  const add = (repair: string, slide: number) => slides.set(repair, [...(slides.get(repair) ?? []), slide])
  for (const [index, { repairs = [] }] of (plan?.slides ?? []).entries()) {
    for (const repair of new Set(repairs)) add(repair, index + 1)
  }
  let before = 0
  for (const { count } of parts) {
    for (let part = 1; part <= count && count > 1; part += 1) add('split, to fit', before + part)
    before += count
  }
  const [first] = deck.slides
  if (!first) return
  if (slides.size > 0) {
    const said = [...slides].map(([repair, numbers]) => `${repair.replace(/, to fit$/u, '')} (${namesOf(numbers)})`)
    report(diagnose('slides-made-to-fit', { message: `Changed so that all fits: ${said.join('; ')}.` }))
  }
  const { path, text } = first.location
  if (text === undefined) return
  for (const { kind, span, notShown } of plan?.blocks ?? []) {
    if (notShown !== DOES_NOT_FIT) continue
    report(
      diagnose('block-fits-no-slide', {
        message: `The ${NAMES[kind] ?? 'text'} fits no slide, and stands in the notes.`,
        location: locationOf({ path, text }, span),
      }),
    )
  }
}

/** What an author calls a kind of block. */
const NAMES: Readonly<Partial<Record<string, string>>> = {
  list: 'list',
  table: 'table',
  code: 'code',
  math: 'formula',
  figure: 'image',
  quote: 'quotation',
  heading: 'heading',
}

/** `slide 3`, `slides 3, 5 to 7`. */
function namesOf(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const names = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`))
  return `slide${numbers.length > 1 ? 's' : ''} ${names.join(', ')}`
}
