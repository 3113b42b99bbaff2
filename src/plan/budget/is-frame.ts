import type { Draft } from '../draft.ts'

/** Whether the deck adds the slide to help people find their way. */
export function isFrame({ layout }: Pick<Draft, 'layout'>): boolean {
  return layout === 'agenda' || layout === 'section'
}
