import type { Verdict } from '../judge-deck.ts'

/** What a gate demands: no violation, in any deck. */
export const GATES: Readonly<Record<string, string>> = {
  G1: 'same bytes twice, elsewhere and under another clock',
  G2: 'the deck can be built',
  G3: 'nothing overflows, is cut off or leaves the safe area',
  G4: 'no texts or pictures overlap',
  G5: 'no text drawn below the floor of its part',
  G6: 'contrast of text at least 4.5, over pictures, too',
  G7: 'texts stand where the plan says',
  G8: 'every block is shown, noted or left out by a rule',
  G9: 'texts are exact slices of one sentence, item, cell or heading',
  G10: 'numbers keep unit and qualifier',
  G11: 'nothing stands without what changes its meaning',
  G12: 'the notes hold all prose in its order',
  G13: 'no sentence leans on one that is not there',
  G14: 'no two slides are headed alike',
  G15: 'notes are safe from Marp, slides from comments',
  G16: 'figures, tables and code are shown whole and in order',
  G17: 'deck.md, deck.html and deck.pdf agree',
}

export type Profile = Verdict['profile']

export interface Target {
  /** Name of the number in a verdict. */
  readonly key: string
  readonly metric: string
  readonly title: string
  readonly unit: 'number' | 'share'
  /** What of all decks is held against the thresholds; the median if nothing is said. */
  readonly of?: 'mean'
  /** It must lie between these. */
  readonly atLeast?: Readonly<Partial<Record<Profile | 'any', number>>>
  readonly atMost?: Readonly<Partial<Record<Profile | 'any', number>>>
}

/** Any change of a number here needs a note in README.md. */
export const TARGETS: readonly Target[] = [
  { key: 'M1median', metric: 'M1', title: 'words a slide, median', unit: 'number', atMost: { any: 25 } },
  { key: 'M1p95', metric: 'M1', title: 'words a slide, 95th percentile', unit: 'number', atMost: { any: 40 } },
  { key: 'M1max', metric: 'M1', title: 'words a slide, most', unit: 'number', atMost: { any: 50 } },
  { key: 'M2max', metric: 'M2', title: 'points a slide, most', unit: 'number', atMost: { any: 5 } },
  { key: 'M3max', metric: 'M3', title: 'words a point, most', unit: 'number', atMost: { any: 20 } },
  { key: 'M3share14', metric: 'M3', title: 'points of at most 14 words', unit: 'share' },
  { key: 'M4share12', metric: 'M4', title: 'headlines of at most 12 words', unit: 'share' },
  { key: 'M5', metric: 'M5', title: 'headlines that claim or ask', unit: 'share', atLeast: { any: 0.65 } },
  { key: 'M6', metric: 'M6', title: 'headline words borne out below', unit: 'share', atLeast: { any: 0.4 } },
  {
    key: 'M7',
    metric: 'M7',
    title: 'words on slides to words of the article',
    unit: 'share',
    atLeast: { full: 0.15 },
    atMost: { full: 0.35, brief: 0.15 },
  },
  { key: 'M8anywhere', metric: 'M8', title: 'key facts on slides or in notes', unit: 'share', atLeast: { any: 1 } },
  {
    key: 'M8shown',
    metric: 'M8',
    title: 'showable key facts shown',
    unit: 'share',
    atLeast: { full: 0.9, brief: 0.5 },
  },
  { key: 'M9', metric: 'M9', title: 'key terms shown', unit: 'share', atLeast: { full: 0.8, brief: 0.55 } },
  {
    key: 'M10',
    metric: 'M10',
    title: 'sections of 80 words or more with a slide',
    unit: 'share',
    atLeast: { full: 1 },
  },
  { key: 'M11within', metric: 'M11', title: 'likeness within a slide, most', unit: 'number', atMost: { any: 0.5 } },
  { key: 'M11between', metric: 'M11', title: 'likeness of neighbours, most', unit: 'number', atMost: { any: 0.6 } },
  { key: 'M14', metric: 'M14', title: 'words of the excerpt in headlines', unit: 'share', atLeast: { any: 0.3 } },
  { key: 'M16orphans', metric: 'M16', title: 'slides of a heading alone', unit: 'share', atMost: { any: 0.05 } },
  {
    key: 'M16lines',
    metric: 'M16',
    title: 'headlines that end in a short line of one word',
    unit: 'number',
    atMost: { any: 0 },
  },
  {
    key: 'M17',
    metric: 'M17',
    title: 'figures, tables, code, ordered lists, quotations shown',
    unit: 'share',
    atLeast: { full: 1 },
  },
  { key: 'M17run', metric: 'M17', title: 'longest run of one layout', unit: 'number' },
  {
    key: 'M18perMinute',
    metric: 'M18',
    title: 'slides a minute',
    unit: 'number',
    atLeast: { any: 0.5 },
    atMost: { any: 1.2 },
  },
  { key: 'M18estimate', metric: 'M18', title: 'estimate of the time, off by', unit: 'share', atMost: { any: 0.25 } },
  { key: 'M18budget', metric: 'M18', title: 'time above the budget', unit: 'share', atMost: { any: 0.1 } },
  {
    key: 'M20density',
    metric: 'M20',
    title: 'part of a slide that text takes, median',
    unit: 'share',
    atLeast: { any: 0.08 },
    atMost: { any: 0.45 },
  },
  { key: 'M20band', metric: 'M20', title: 'slides with an empty band above 35 %', unit: 'share' },
  { key: 'M21drift', metric: 'M21', title: 'headlines off their place, px', unit: 'number', atMost: { any: 0 } },
  { key: 'M21sizes', metric: 'M21', title: 'font sizes', unit: 'number', atMost: { any: 6 } },
  { key: 'M23', metric: 'M23', title: 'rounds until all fits, mean', unit: 'number', of: 'mean', atMost: { any: 1.3 } },
]

/** Whether a number meets its target; undefined where there is none for the profile. */
export function meets(target: Target, value: number, profile: Profile): boolean | undefined {
  const low = target.atLeast?.[profile] ?? target.atLeast?.any
  const high = target.atMost?.[profile] ?? target.atMost?.any
  if (low === undefined && high === undefined) return undefined
  return value >= (low ?? Number.NEGATIVE_INFINITY) - 1e-9 && value <= (high ?? Number.POSITIVE_INFINITY) + 1e-9
}

/** The threshold in words. */
export function demand(target: Target, profile: Profile): string {
  const low = target.atLeast?.[profile] ?? target.atLeast?.any
  const high = target.atMost?.[profile] ?? target.atMost?.any
  const parts = [
    ...(low === undefined ? [] : [`>= ${shown(low, target.unit)}`]),
    ...(high === undefined ? [] : [`<= ${shown(high, target.unit)}`]),
  ]
  return parts.length === 0 ? 'reported' : parts.join(', ')
}

export function shown(value: number, unit: Target['unit']): string {
  return unit === 'share' ? `${Math.round(value * 100)} %` : String(Math.round(value * 100) / 100)
}
