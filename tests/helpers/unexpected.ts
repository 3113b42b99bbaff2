import { formatText } from '../../src/diagnostics/format-text.ts'
import type { Diagnostic, Report } from '../../src/model/diagnostic.ts'

/** Takes what is reported; `check` fails unless it is exactly `codes`, each as often as it is named, in any order. */
export interface ExpectedDiagnostics {
  readonly report: Report
  readonly reported: readonly Diagnostic[]
  readonly check: () => void
}

/** A report for a test that expects certain diagnostics, or none. */
export function expectDiagnostics(...codes: readonly string[]): ExpectedDiagnostics {
  const reported: Diagnostic[] = []
  const check = () => {
    const found = reported.map(({ code }) => code).sort()
    const wanted = [...codes].sort()
    if (found.join() === wanted.join()) return
    const shown = reported.map((diagnostic) => formatText(diagnostic)).join('\n')
    throw new Error(`Expected diagnostics: ${wanted.join(', ') || 'none'}. Reported:\n${shown || 'none'}`)
  }
  return { report: (diagnostic) => void reported.push(diagnostic), reported, check }
}

/** Fails on the first diagnostic that a test did not expect. */
export const reportNothing: Report = (diagnostic) => {
  throw new Error(`Unexpected diagnostic:\n${formatText(diagnostic)}`)
}
