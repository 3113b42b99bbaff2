import type { RenderedDeck } from '../model/deck.ts'
import type { DeckAbout } from '../model/output.ts'
import type { SlidePlan } from '../model/slide-plan.ts'
import { deckSeconds } from './speaker-notes.ts'

/** What a deck is, for lists of decks. A deck written by hand takes as long as its notes; without any, nobody knows. */
export async function aboutDeck(plan: SlidePlan | undefined, rendered: RenderedDeck): Promise<DeckAbout> {
  const { deck, slides } = rendered
  const isTimed = plan !== undefined || slides.some(({ notes }) => notes.length > 0)
  return {
    title: deck.title,
    lang: deck.lang,
    ...(deck.description === undefined ? {} : { description: deck.description }),
    slides: slides.length,
    ...(isTimed ? { seconds: await deckSeconds(plan, rendered) } : {}),
  }
}
