import type { InputFile } from './output.ts'

export const LAYOUTS = [
  'cover',
  'agenda',
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
  'sources',
] as const

export type Layout = (typeof LAYOUTS)[number]

/** How much a layout holds before it is worth measuring: the planner's first estimate. Absent = not limited. */
export interface Capacity {
  readonly items?: number
  readonly words?: number
  readonly rows?: number
  readonly columns?: number
  readonly lines?: number
  /** Characters of one line of code. */
  readonly lineLength?: number
}

/** A font face embedded from a package: one weight and style of one family, in several files by `unicode-range`. */
export interface FontFace {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** In which look it borrows the letters of other scripts; absent = it does without. */
  readonly scripts?: 'serif' | 'sans'
  readonly files: readonly { readonly path: string; readonly ranges: readonly (readonly [number, number])[] }[]
}

export interface LayoutSource {
  readonly layout: Layout
  /** The file as shown to people, for diagnostics. */
  readonly path: string
  readonly text: string
}

export interface Template {
  readonly name: string
  readonly description: string
  /** CSS px of one slide. */
  readonly widthPx: number
  readonly heightPx: number
  /** A Marp theme of the template's name. */
  readonly themeCss: string
  /** `handout.css`: what the template adds to the look of handouts. */
  readonly handoutCss?: string
  readonly layouts: Readonly<Partial<Record<Layout, LayoutSource>>>
  readonly capacities: Readonly<Partial<Record<Layout, Capacity>>>
  readonly fonts: readonly FontFace[]
  /** All that was read, as `briefing/theme.css`. */
  readonly files: readonly InputFile[]
}
