import type { Atom, Body, Slide } from '../../../src/model/slide-plan.ts'
import type { Span } from '../../../src/model/source.ts'

/** A slide with a name that says which layout, and which form of it, it shows. */
export interface Specimen {
  readonly name: string
  readonly slide: Slide
}

/** What stands around the body of a specimen. */
export interface Furniture {
  readonly headline?: string
  readonly kicker?: string
  readonly variant?: string
  readonly continuation?: { readonly index: number; readonly count: number }
}

export const NO_SPAN: Span = { start: 0, end: 0, line: 1, endLine: 1 }

/** A piece of text; `**`, `_` and backquotes mark it up as in Markdown. */
export function atom(markdown: string): Atom {
  return { text: markdown.replace(/\*\*|[_`]/gu, ''), markdown, source: NO_SPAN }
}

export function atoms(...markdown: readonly string[]): readonly Atom[] {
  return markdown.map(atom)
}

export function specimen(name: string, body: Body, around: Furniture = {}): Specimen {
  const { headline, kicker, ...rest } = around
  const slide: Slide = {
    ...rest,
    id: name,
    layout: body.kind,
    ...(headline === undefined ? {} : { headline: atom(headline) }),
    ...(kicker === undefined ? {} : { kicker: atom(kicker) }),
    body,
    notes: { say: [], more: [] },
    span: NO_SPAN,
    seconds: 60,
    why: [],
  }
  return { name, slide }
}
