import type { DeckOptions, Profile } from '../../model/article.ts'

/** What a deck may take. */
export interface Limits {
  readonly seconds: number
  /** Slides beside cover, agenda and section openers. */
  readonly mostSlides: number
  /** Agenda and section openers are welcome, if there is time. */
  readonly framed: boolean
  /** In words for people: `profile brief`, `minutes: 10`. */
  readonly setBy: string
}

const PROFILE_MINUTES: Readonly<Record<Profile, number | undefined>> = { brief: 5, talk: 20, full: undefined }

/** However little is said to each; a brief is for the few that matter most. */
const MOST_SLIDES_A_MINUTE: Readonly<Record<Profile, number>> = { brief: 1, talk: 1.2, full: Number.POSITIVE_INFINITY }

/** A profile sets a time and how many slides it may have; `minutes` alone sets the time. Undefined without either. */
export function limitsOf({ profile = 'full', minutes }: DeckOptions): Limits | undefined {
  const length = minutes ?? PROFILE_MINUTES[profile]
  if (length === undefined) return undefined
  const named = profile === 'full' ? [] : [`profile ${profile}`]
  const timed = minutes === undefined ? [] : [`minutes: ${minutes}`]
  return {
    seconds: Math.floor(length * 60),
    mostSlides: Math.max(1, Math.floor(length * MOST_SLIDES_A_MINUTE[profile])),
    framed: profile !== 'brief',
    setBy: [...named, ...timed].join(', '),
  }
}
