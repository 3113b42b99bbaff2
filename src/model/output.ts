import type { Diagnostic } from './diagnostic.ts'

/** A finished file, relative to the deck's output folder. */
export interface OutputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** All that a build makes; `files` is empty when a diagnostic is an error. */
export interface Outputs {
  readonly files: readonly OutputFile[]
  /** `14 slides, 9 min`; empty when nothing was made. */
  readonly summary: string
  readonly diagnostics: readonly Diagnostic[]
}
