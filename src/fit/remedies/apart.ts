import type { Finding } from '../../model/measurement.ts'
import type { Atom, Slide } from '../../model/slide-plan.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { asParts } from './as-parts.ts'
import { because, tallnessOf, withoutHeadline } from './remedy.ts'

/** A headline that leaves no room for what it heads stands on a slide of its own; where the slide belongs heads the rest. */
export function apart(slide: Slide, findings: readonly Finding[]): readonly Slide[] | undefined {
  const { body, headline, kicker } = slide
  if (!headline || ['cover', 'agenda', 'section'].includes(body.kind)) return undefined
  if (!givesRoom(slide, findings)) return undefined
  const { continuation } = slide
  const index = continuation?.index ?? 1
  const part = (behind: number) => ({ continuation: { index: index + behind, count: index + 1 } })
  const { kicker: _, ...bare } = withoutHeadline(slide)
  // The first part of a run has said it already.
  if (index > 1)
    return [because({ ...bare, ...(kicker ? { kicker } : {}), ...part(0) }, 'its headline stands on the part before')]
  const first: Slide = {
    ...bare,
    ...(kicker ? { kicker } : {}),
    ...part(0),
    layout: 'statement',
    body: { kind: 'statement', statement: headline },
  }
  const heads = kicker ? (body.kind === 'statement' ? { kicker } : { headline: kicker }) : {}
  return asParts(slide, [first, { ...bare, ...heads, ...part(1) }])
}

/** Whether it is the headline that is in the way: without it, or with the shorter one that takes its place, the rest may fit. */
function givesRoom({ headline, kicker, body }: Slide, findings: readonly Finding[]): boolean {
  if (findings.some(({ kind }) => kind === 'heading')) return true
  const tallness = tallnessOf(findings)
  const heading = body.kind === 'statement' ? undefined : kicker
  return tallness !== undefined && (roomOf(headline) - roomOf(heading)) * tallness.limit >= tallness.excess
}

/** The share of a slide that a headline takes up, with the gap below it, at an estimate. */
function roomOf(headline: Atom | undefined): number {
  return headline ? Math.ceil(displayColumns(headline.text) / LINE_LENGTH) * 0.085 + 0.055 : 0
}

const LINE_LENGTH = 42
