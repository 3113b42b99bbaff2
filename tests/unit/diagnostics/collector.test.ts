import { describe, expect, it } from 'vitest'
import { countBySeverity, createCollector } from '../../../src/diagnostics/collector.ts'
import type { Diagnostic, Severity } from '../../../src/model/diagnostic.ts'

function at(path: string, line: number, column: number, severity: Severity, message = 'm'): Diagnostic {
  return { severity, code: 'c', message, location: { path, line, column } }
}

describe('createCollector', () => {
  it('starts empty', () => {
    const collector = createCollector()
    expect(collector.diagnostics()).toEqual([])
    expect(collector.counts()).toEqual({ error: 0, warning: 0, info: 0 })
  })

  it('orders by path, line, column and severity, and otherwise as reported', () => {
    const { report, diagnostics } = createCollector()
    const inOrder: readonly Diagnostic[] = [
      { severity: 'warning', code: 'c', message: 'no place' },
      at('B.md', 1, 1, 'info'),
      at('a.md', 2, 1, 'info'),
      at('a.md', 2, 10, 'error', 'first reported'),
      at('a.md', 2, 10, 'error', 'and second'),
      at('a.md', 2, 10, 'warning'),
      at('a.md', 10, 1, 'error'),
    ]
    for (const index of [6, 3, 5, 4, 0, 2, 1]) report(inOrder[index] as Diagnostic)
    expect(diagnostics()).toEqual(inOrder)
  })

  it('keeps what is said twice once, at its worst', () => {
    const { report, diagnostics, counts } = createCollector()
    report(at('a.md', 1, 1, 'warning'))
    report(at('a.md', 1, 1, 'error'))
    report(at('a.md', 1, 1, 'info'))
    report(at('a.md', 1, 2, 'info'))
    expect(diagnostics()).toEqual([at('a.md', 1, 1, 'error'), at('a.md', 1, 2, 'info')])
    expect(counts()).toEqual({ error: 1, warning: 0, info: 1 })
    expect(countBySeverity(diagnostics())).toEqual(counts())
  })
})
