import type { Severity } from '../diagnostic.ts'

/** What a page of the development server is told about what it shows. */
export interface LiveState {
  /** Another one than the page's own means that there is something newer to show. */
  readonly version: string
  readonly problems: readonly LiveProblem[]
}

/** A diagnostic as text, ready to be shown. */
export interface LiveProblem {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  /** `slides/pumps.md:3:1` */
  readonly place?: string
  /** The lines around it, the place underlined; for a font of one width. */
  readonly frame?: string
  readonly hint?: string
}
