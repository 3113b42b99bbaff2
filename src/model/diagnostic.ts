import type { Location } from './source.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A mistake of an author or a template designer, as data. Codes are kebab-case and permanent. */
export interface Diagnostic {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  /** What to do about it, one sentence. */
  readonly hint?: string
  readonly location?: Location
  /** Further places that explain this one, such as the template line that asked for it. */
  readonly related?: readonly { readonly message: string; readonly location: Location }[]
}

export type Report = (diagnostic: Diagnostic) => void

/** The surroundings are at fault (no browser, no disk space), not the author. Thrown; exit code 3. */
export class EnvironmentError extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EnvironmentError'
    this.hint = hint
  }
}

/** The command line cannot be understood. Thrown; exit code 2. */
export class UsageError extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'UsageError'
    this.hint = hint
  }
}
