import type { DeckMeasurement } from '../model/measurement.ts'

/** What the loop turns: a draft becomes a deck, the deck is measured, and what does not fit revises the draft. */
export interface FitSteps<Draft, Rendered> {
  readonly draft: Draft
  /** Rounds count from 1. */
  readonly toDeck: (draft: Draft, round: number) => Promise<Rendered>
  readonly measure: (rendered: Rendered, round: number) => Promise<DeckMeasurement>
  /** The next draft to try after this round, or undefined when nothing is left to do. */
  readonly revise: (draft: Draft, measurement: DeckMeasurement, round: number) => Draft | undefined
}

export interface Fitted<Draft, Rendered> {
  readonly draft: Draft
  readonly rendered: Rendered
  readonly measurement: DeckMeasurement
  readonly rounds: number
}

const MOST_ROUNDS = 8

/** Renders and measures until everything fits or nothing more can be done, at most eight times. */
export async function fit<Draft, Rendered>(steps: FitSteps<Draft, Rendered>): Promise<Fitted<Draft, Rendered>> {
  let draft = steps.draft
  for (let rounds = 1; ; rounds += 1) {
    const rendered = await steps.toDeck(draft, rounds)
    const measurement = await steps.measure(rendered, rounds)
    const next = rounds < MOST_ROUNDS && overflows(measurement) ? steps.revise(draft, measurement, rounds) : undefined
    if (next === undefined) return { draft, rendered, measurement, rounds }
    draft = next
  }
}

function overflows(measurement: DeckMeasurement): boolean {
  return measurement.slides.some((slide) => slide.findings.length > 0)
}
