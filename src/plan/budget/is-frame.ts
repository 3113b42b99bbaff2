import type { Draft } from '../draft.ts'

/** Whether the deck adds the slide to help people find their way; an opener with a sentence says something, too. */
export function isFrame({ body }: Pick<Draft, 'body'>): boolean {
  return body.kind === 'agenda' || (body.kind === 'section' && !body.summary)
}
