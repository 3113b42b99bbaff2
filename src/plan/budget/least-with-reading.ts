import type { Slide } from '../../model/slide-plan.ts'
import type { Language } from '../../text/language/language.ts'
import { atomsOf } from '../../text/slide/shown.ts'
import { leastSeconds, lengthIn, secondsAt } from '../account/finish-slides.ts'

/** Reading may take up no more than this part of a slide's time; the rest is for listening. */
const READING_SHARE = 0.5
/** Nobody reads all of these, they are pointed at. */
const LOOKED_AT = ['table', 'code']

/** Seconds that a slide needs even if nothing is said: at least twice as long as it takes to read. */
export function leastWithReading(slide: Pick<Slide, 'layout' | 'body' | 'headline'>, language: Language): number {
  if (LOOKED_AT.includes(slide.layout)) return leastSeconds(slide)
  const pace = language.readingPace
  const length = atomsOf(slide).reduce((sum, { text }) => sum + lengthIn(pace, text, language), 0)
  return Math.max(leastSeconds(slide), secondsAt(pace, length) / READING_SHARE)
}
