/**
 * The time of a talk in moments of the computer's clock, so that it goes on while a window reloads and is the same in
 * both windows.
 */
export interface TalkClock {
  /** What had passed when it was last paused. */
  readonly ranMs: number
  /** When it was last set going; null while it stands still. */
  readonly since: number | null
  /** What had passed when the slide came that is shown now. */
  readonly slideMs: number
}

export const clockAtZero: TalkClock = { ranMs: 0, since: null, slideMs: 0 }

/** What has passed of the talk, pauses left out. */
export function elapsedMs({ ranMs, since }: TalkClock, now: number): number {
  return ranMs + (since === null ? 0 : Math.max(0, now - since))
}

export function hasBegun({ ranMs, since }: TalkClock): boolean {
  return since !== null || ranMs > 0
}

/** Starts, pauses, or goes on. */
export function toggled(clock: TalkClock, now: number): TalkClock {
  return clock.since === null
    ? { ...clock, since: now }
    : { ...clock, ranMs: Math.round(elapsedMs(clock, now)), since: null }
}

/** The clock when another slide has come. It begins by itself as the talk leaves its first slide. */
export function movedOn(clock: TalkClock, fromFirst: boolean, now: number): TalkClock {
  const running = fromFirst && !hasBegun(clock) ? toggled(clock, now) : clock
  return { ...running, slideMs: Math.round(elapsedMs(running, now)) }
}

/** The plan of a talk against its clock, in seconds. */
export interface Pace {
  readonly totalSeconds: number
  readonly slideSeconds: number
  /** Above zero: so long ahead of the plan; below: so long behind; zero: it is the time of this slide. */
  readonly aheadSeconds: number
}

/** On time is whoever shows a slide while it is planned to be shown. */
export function paceOf(seconds: readonly number[], index: number, elapsedSeconds: number): Pace {
  const sum = (slides: readonly number[]) => slides.reduce((total, one) => total + one, 0)
  const from = sum(seconds.slice(0, index))
  const slideSeconds = seconds[index] ?? 0
  const until = from + slideSeconds
  const ahead = elapsedSeconds < from ? from : elapsedSeconds > until ? until : elapsedSeconds
  return { totalSeconds: sum(seconds), slideSeconds, aheadSeconds: ahead - elapsedSeconds }
}

/** 0:07, 12:30, 1:02:03. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (value: number) => String(value % 60).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes}:${two(whole)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(whole)}`
}
