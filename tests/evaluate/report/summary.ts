import type { Verdict } from '../judge-deck.ts'
import { mean, median, percentile } from '../targets/statistics.ts'
import { demand, GATES, meets, type Profile, shown, TARGETS } from './thresholds.ts'

/** Of one gate over all decks; `checked` is 0 where nothing here could check it. */
export interface GateResult {
  readonly gate: string
  readonly checked: number
  readonly failing: number
  readonly violations: number
}

export interface TargetResult {
  readonly key: string
  readonly metric: string
  readonly title: string
  /** Or the mean, where its title says so. */
  readonly median: string
  readonly demand: string
  readonly passes: boolean | undefined
  /** Decks that miss it, of those that have the number. */
  readonly missing: number
  readonly measured: number
}

export function gateResults(verdicts: readonly Verdict[]): readonly GateResult[] {
  return Object.keys(GATES).map((gate) => {
    const counts = verdicts.flatMap(({ gates }) => (gates[gate] === undefined ? [] : [gates[gate]]))
    return {
      gate,
      checked: counts.length,
      failing: counts.filter((count) => count > 0).length,
      violations: counts.reduce((sum, count) => sum + count, 0),
    }
  })
}

/** Medians over decks against the thresholds. */
export function targetResults(verdicts: readonly Verdict[]): readonly TargetResult[] {
  const profile: Profile = verdicts[0]?.profile ?? 'full'
  return TARGETS.map((target) => {
    const values = verdicts.flatMap(({ values: all }) =>
      all[target.key] === undefined ? [] : [all[target.key] as number],
    )
    const middle = target.of === 'mean' ? mean(values) : median(values)
    return {
      key: target.key,
      metric: target.metric,
      title: target.title,
      median: middle === undefined ? '–' : shown(middle, target.unit),
      demand: demand(target, profile),
      passes: middle === undefined ? undefined : meets(target, middle, profile),
      missing: values.filter((value) => meets(target, value, profile) === false).length,
      measured: values.length,
    }
  })
}

/** Figures over all slides and articles at once. */
export function overAll(verdicts: readonly Verdict[]): readonly string[] {
  const words = verdicts.flatMap((verdict) => verdict.words)
  const sum = (key: string) => verdicts.reduce((total, { values }) => total + (values[key] ?? 0), 0)
  const part = (some: number, all: number) =>
    `${some} of ${all}${all === 0 ? '' : ` (${Math.round((some / all) * 100)} %)`}`
  const kinds = ['figure', 'table', 'code', 'ordered list', 'blockquote', 'list']
  return [
    `words a slide, over all ${words.length} that count: median ${median(words) ?? '–'}, 95th percentile ${percentile(words, 0.95) ?? '–'}, most ${Math.max(0, ...words)}`,
    `slides: ${sum('slides')}, ${Math.round(sum('minutes'))} min, headings alone: ${sum('orphans')}`,
    `pages of PDFs read: ${sum('pdfPages') === 0 ? 'none, so G17 is of deck.md and deck.html alone' : part(sum('pdfPages'), sum('slides'))}`,
    `key facts shown: ${part(sum('shownFacts'), sum('showableFacts'))} of the showable, ${part(sum('allShownFacts'), sum('facts'))} of all`,
    ...languages(verdicts),
    ...kinds.map((kind) => `shown: ${part(sum(`shown ${kind}`), sum(`all ${kind}`))} ${kind}`),
  ]
}

/** Gates that need no fonts; what M22 asks of every language alike. */
const OF_TEXT = ['G1', 'G2', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12', 'G13', 'G14', 'G15', 'G16']

/** M22: which gates of text the decks of each language other than English fail. */
function languages(verdicts: readonly Verdict[]): readonly string[] {
  const tags = [...new Set(verdicts.map(({ lang }) => lang))]
    .filter((tag) => tag !== '' && !tag.startsWith('en'))
    .sort()
  return tags.map((tag) => {
    const own = verdicts.filter(({ lang }) => lang === tag)
    const failing = OF_TEXT.filter((gate) => own.some(({ gates }) => (gates[gate] ?? 0) > 0))
    return `language ${tag}: ${own.length} ${own.length === 1 ? 'deck' : 'decks'}, ${failing.length === 0 ? 'all gates of text pass' : `fails ${failing.join(', ')}`}`
  })
}
