import type { Severity } from '../model/diagnostic.ts'

type Paint = (text: string) => string

/** How to paint parts of a text for a person. Whether colour is wanted (terminal, NO_COLOR) is the caller's business. */
export type Palette = Readonly<Record<Severity | 'dim' | 'bold', Paint>>

const same: Paint = (text) => text

export const plainPalette: Palette = { error: same, warning: same, info: same, dim: same, bold: same }

export const ansiPalette: Palette = {
  error: sgr(31, 39),
  warning: sgr(33, 39),
  info: sgr(36, 39),
  dim: sgr(2, 22),
  bold: sgr(1, 22),
}

function sgr(on: number, off: number): Paint {
  return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`)
}
