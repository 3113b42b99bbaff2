import type { Severity } from '../../model/diagnostic.ts'

/** What a diagnostic is about. `lectern check` turns warnings of the kinds `asset` and `fit` into errors. */
export type DiagnosticKind = 'input' | 'front-matter' | 'asset' | 'template' | 'fit' | 'environment'

export interface CatalogueEntry {
  readonly kind: DiagnosticKind
  /** The severity unless the caller knows better. */
  readonly severity: Severity
  /** A few words, without a full stop. */
  readonly title: string
  /** Two to four sentences of Markdown for docs/diagnostics.md. */
  readonly explanation: string
  /** A piece of an article, a template or a command line that causes it. */
  readonly example?: string
  /** What to do about it, one sentence; shown when the caller has no better one. */
  readonly hint?: string
}

export type CatalogueSection = Readonly<Record<string, CatalogueEntry>>
