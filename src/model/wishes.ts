import type { Span } from './source.ts'
import type { Layout } from './template.ts'

/** Something an author asks for in a comment, and where it stands there: a word, or a value without its quotes. */
export interface Wish<T> {
  readonly value: T
  readonly span: Span
}

/** The layouts that can be asked for; cover, agenda and sources are made by the deck itself. */
export const AUTHOR_LAYOUTS = [
  'section',
  'statement',
  'points',
  'steps',
  'stats',
  'compare',
  'timeline',
  'grid',
  'quote',
  'table',
  'figure',
  'code',
  'math',
  'closing',
] as const satisfies readonly Layout[]

export type AuthorLayout = (typeof AUTHOR_LAYOUTS)[number]

/** The variants that can be asked for, by layout. */
export const AUTHOR_VARIANTS: Readonly<Partial<Record<AuthorLayout, readonly string[]>>> = {
  table: ['dense'],
  figure: ['beside', 'full'],
}
