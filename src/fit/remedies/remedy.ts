import type { Finding } from '../../model/measurement.ts'
import type { Slide } from '../../model/slide-plan.ts'

/** What may be done about a slide that does not fit, worst finding first; undefined where it does not apply or cannot help. */
export type Remedy = (slide: Slide, findings: readonly Finding[]) => readonly Slide[] | undefined

/** By how much content is too tall, and the lowest place that it may reach, both in px. */
export interface Tallness {
  readonly excess: number
  readonly limit: number
}

/** Undefined where something is too wide: what only makes a slide shorter cannot help there. */
export function tallnessOf(findings: readonly Finding[]): Tallness | undefined {
  const [worst] = findings
  if (!worst || findings.some(isSideways)) return undefined
  return { excess: worst.px, limit: Math.max(1, worst.box.bottom - worst.px) }
}

/** Whether a finding is about too much width. */
export function isSideways({ side }: Finding): boolean {
  return side === 'left' || side === 'right'
}

/** The same slide, with one more repair that made it what it is. */
export function because(slide: Slide, why: string): Slide {
  return { ...slide, why: [...slide.why, why], repairs: [...(slide.repairs ?? []), why] }
}

/** The same slide without what heads it, and so in no run of slides under one headline. */
export function withoutHeadline({ headline: _, continuation: __, ...slide }: Slide): Slide {
  return slide
}

/** The id of the slide that a part was split off. */
export function stemOf({ id }: Slide): string {
  return id.replace(/(?:-part-\d+)+$/u, '')
}
