import type { Diagnostic, Report, Severity } from '../model/diagnostic.ts'

export interface Collector {
  /** Safe to pass on alone: it needs no `this`. */
  readonly report: Report
  /** All that was reported, once each: by path, line, column, then severity; those without a place first. */
  readonly diagnostics: () => readonly Diagnostic[]
  readonly counts: () => Readonly<Record<Severity, number>>
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** An empty collector. What is reported twice in the same words for the same place is kept once, at its worst severity. */
export function createCollector(): Collector {
  const kept = new Map<string, Diagnostic>()
  return {
    report(diagnostic) {
      const key = identity(diagnostic)
      const earlier = kept.get(key)
      if (earlier === undefined || SEVERITY_ORDER[diagnostic.severity] < SEVERITY_ORDER[earlier.severity]) {
        kept.set(key, diagnostic)
      }
    },
    diagnostics: () => [...kept.values()].sort(compareDiagnostics),
    counts: () => countBySeverity([...kept.values()]),
  }
}

export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

/** The order in which people read: by file, then from top to bottom. Compares code units, so no locale has a say. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.location?.path ?? '', b.location?.path ?? '') ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function identity({ code, message, location }: Diagnostic): string {
  const place = location && [location.path, location.line, location.column, location.endLine, location.endColumn]
  return JSON.stringify([code, message, place])
}
