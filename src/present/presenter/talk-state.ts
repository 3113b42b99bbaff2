import type { Range } from '../page/within.ts'
import type { BlankColor } from '../view/blank.ts'
import type { Point } from '../view/laser.ts'
import type { TalkClock } from './clock.ts'

/** All that both windows of a talk have in common. */
export interface TalkState extends TalkClock {
  /** Grows with every change, so that of two states the later one is known. */
  readonly version: number
  /** 0-based. */
  readonly slide: number
  readonly step: number
  readonly blank: BlankColor | null
  /** Percent of the presenter view's width that the slides take. */
  readonly split: number
  /** Percent of their usual size at which the notes are set. */
  readonly noteSize: number
}

/** What one window tells the other. */
export type Message =
  | { readonly deck: string; readonly state: TalkState; readonly ask: boolean }
  | { readonly deck: string; readonly point: Point | null }

export const splitRange: Range = [25, 80]
export const noteSizeRange: Range = [60, 250]

/** A message that has the form it must have, whoever sent it. */
export function readMessage(data: unknown): Message | undefined {
  const { deck, point, state, ask } = fieldsOf(data)
  if (typeof deck !== 'string') return undefined
  if (point !== undefined) {
    const { x, y } = fieldsOf(point)
    if (point === null) return { deck, point }
    return isIn(x, [0, 1]) && isIn(y, [0, 1]) ? { deck, point: { x, y } } : undefined
  }
  const read = readTalkState(state)
  return read && { deck, state: read, ask: ask === true }
}

/** A state that has the form it must have, from a message or from what a browser has kept over a reload. */
export function readTalkState(data: unknown): TalkState | undefined {
  const { version, slide, step, blank, split, noteSize, ranMs, since, slideMs } = fieldsOf(data)
  const isRight =
    [version, slide, step, ranMs, since ?? 0, slideMs].every((count) => isIn(count, [0, Number.MAX_SAFE_INTEGER])) &&
    [null, 'black', 'white'].includes(blank as null) &&
    isIn(split, splitRange) &&
    isIn(noteSize, noteSizeRange)
  return isRight ? ({ version, slide, step, blank, split, noteSize, ranMs, since, slideMs } as TalkState) : undefined
}

/** The fields of whatever it is; none where it can have none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return { ...(value as object | null | undefined) }
}

function isIn(value: unknown, [least, most]: Range): value is number {
  return typeof value === 'number' && value >= least && value <= most
}
