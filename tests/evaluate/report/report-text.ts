import type { Finding } from '../judge.ts'
import type { Verdict } from '../judge-deck.ts'
import { gateResults, overAll, targetResults } from './summary.ts'
import { GATES, type Profile } from './thresholds.ts'

/** How many gates and targets a deck misses: the worst come first. */
function badness({ gates, findings }: Verdict): number {
  return Object.values(gates).reduce((sum, count) => sum + count, 0) * 1000 + findings.length
}

export function worstFirst(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((a, b) => badness(b) - badness(a) || (a.name < b.name ? -1 : 1))
}

function findingLine({ metric, slide, line, headline, message }: Finding, path: string): string {
  const where = [
    `${path}${line ? `:${line}` : ''}`,
    slide === undefined ? '' : `slide ${slide}${headline ? ` “${cut(headline)}”` : ''}`,
  ].filter(Boolean)
  return `    ${metric.padEnd(4)} ${where.join(', ')}: ${message}`
}

function cut(text: string): string {
  return text.length > 44 ? `${text.slice(0, 43).trimEnd()}…` : text
}

/** Everything for a person: findings deck by deck, then what passes and what does not. */
export function reportText(verdicts: readonly Verdict[]): string {
  const decks = worstFirst(verdicts)
    .filter(({ findings }) => findings.length > 0)
    .map((verdict) => {
      const failed = Object.entries(verdict.gates)
        .filter(([, count]) => count > 0)
        .map(([gate, count]) => `${gate} ${count}`)
      const head = `${verdict.name}  ${failed.length > 0 ? failed.join(', ') : 'all gates pass'}`
      return [head, ...verdict.findings.map((finding) => findingLine(finding, verdict.path))].join('\n')
    })
  return [...decks, summaryText(verdicts)].join('\n\n')
}

export function summaryText(verdicts: readonly Verdict[]): string {
  const gates = gateResults(verdicts).map(({ gate, checked, failing, violations }) => {
    const result =
      checked === 0
        ? 'not checked'
        : failing === 0
          ? 'pass'
          : `FAIL in ${failing} of ${checked} decks, ${violations} times`
    return `  ${gate.padEnd(4)} ${(GATES[gate] ?? '').padEnd(66)} ${result}`
  })
  const targets = targetResults(verdicts).map(({ metric, title, median, demand, passes, missing, measured }) => {
    const result = passes === undefined ? '' : passes ? 'pass' : 'MISSED'
    const decks =
      measured === 0 ? 'not measured' : passes === undefined ? '' : `${missing} of ${measured} decks miss it`
    return `  ${metric.padEnd(4)} ${title.padEnd(56)} ${median.padStart(7)}  ${demand.padEnd(18)} ${result.padEnd(7)} ${decks}`.trimEnd()
  })
  return [
    `${verdicts.length} decks`,
    'Gates',
    ...gates,
    'Targets (median over decks)',
    ...targets,
    'Over all',
    ...overAll(verdicts).map((line) => `  ${line}`),
  ].join('\n')
}

/** One JSON object a line: each finding, each deck, then the summary, with the profile where all decks were asked for one. */
export function reportJson(verdicts: readonly Verdict[], asked?: Profile): string {
  const profile = asked ? { profile: asked } : {}
  const lines: readonly object[] = [
    ...worstFirst(verdicts).flatMap((verdict) => [
      ...verdict.findings.map((finding) => ({ type: 'finding', deck: verdict.name, path: verdict.path, ...finding })),
      { type: 'deck', ...verdict, findings: verdict.findings.length },
    ]),
    ...gateResults(verdicts).map((result) => ({ type: 'gate', ...profile, ...result })),
    ...targetResults(verdicts).map((result) => ({ type: 'target', ...profile, ...result })),
  ]
  return lines.map((line) => JSON.stringify(line)).join('\n')
}
