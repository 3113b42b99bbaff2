import type { RenderedDeck } from '../../model/deck.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Fitted } from '../fit.ts'
import { type Measured, reportMeasurement } from './report-measurement.ts'
import { type Repaired, reportRepairs } from './report-repairs.ts'

/** Reports what the browser found in the last round, and what the rounds before it have changed. */
export function reportFit(
  { draft: { plan, parts }, rendered: { deck }, measurement }: Fitted<Omit<Repaired, 'deck'>, RenderedDeck>,
  page: Pick<Measured, 'requests' | 'split'>,
  report: Report,
): void {
  reportMeasurement({ deck, plan, measurement, ...page }, report)
  reportRepairs({ deck, plan, parts }, report)
}
