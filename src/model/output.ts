import type { Diagnostic } from './diagnostic.ts'

/** A finished file, relative to the deck's output folder. */
export interface OutputFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What was read for this file alone. */
  readonly inputs?: readonly InputFile[]
}

/** A file that a deck was made from. */
export interface InputFile {
  readonly kind: 'source' | 'data' | 'image' | 'template' | 'font'
  /** With forward slashes; relative to the source's root, the folder of the templates or that of the packages. */
  readonly path: string
  /** SHA-256 of its bytes; of a text file, of its text without BOM and with `\n` at line ends. */
  readonly sha256: string
}

/** What a deck is, for lists of decks. */
export interface DeckAbout {
  readonly title: string
  readonly lang: string
  readonly description?: string
  readonly slides: number
  /** How long it takes to present; absent for a deck written by hand without notes. */
  readonly seconds?: number
}

/** A drawn slide, by its number from 1. */
export interface Screenshot {
  readonly slide: number
  readonly png: Uint8Array
}

/** All that a build makes; `files` is empty when a diagnostic is an error. */
export interface Outputs {
  readonly files: readonly OutputFile[]
  /** `14 slides, 9 min`; empty when nothing was made. */
  readonly summary: string
  readonly diagnostics: readonly Diagnostic[]
  /** How often the deck was measured: once, and once more after each repair; absent when it was not. */
  readonly rounds?: number
  /** Absent when nothing was made. */
  readonly about?: DeckAbout
  /** What was read for it, where it came as far as that; without fonts. */
  readonly inputs?: readonly InputFile[]
  /** Pictures of the slides on which something does not fit, where they are asked for. */
  readonly screenshots?: readonly Screenshot[]
}

/**
 * What the name of a picture begins with that is a formula: the browser prints pictures with names, and knows no formulas.
 * An invisible sign of mathematics, that no author writes first.
 */
export const FORMULA_MARK = '\u2061'
