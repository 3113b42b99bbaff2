import type { RenderedDeck } from '../model/deck.ts'
import type { Note, Slide, SlidePlan } from '../model/slide-plan.ts'
import type { NoteText, SlideNotes } from '../model/speaker-notes.ts'
import { proseHtml } from '../parse/prose-html.ts'
import { lengthIn, secondsAt } from '../plan/account/finish-slides.ts'
import type { Language } from '../text/language/language.ts'
import { loadLanguage } from '../text/language/load-language.ts'
import { createMemory } from '../text/memory/create-memory.ts'

/** For a slide of a deck written by hand that has no notes. */
const LEAST_SECONDS = 30

/** The notes of each slide. Those of an article come from its plan, others from the comments of the deck. */
export async function speakerNotes(
  plan: SlidePlan | undefined,
  { deck, slides }: RenderedDeck,
): Promise<readonly SlideNotes[]> {
  const planned = new Map(plan?.slides.map((slide) => [slide.id, slide]))
  const language = await loadLanguage(deck.lang)
  return slides.map(({ slide: { id }, notes }) => {
    const slide = planned.get(id)
    return slide ? plannedNotes(slide) : writtenNotes(notes, language)
  })
}

/** How long a deck takes: as planned, or as long as its notes take to say. */
export async function deckSeconds(plan: SlidePlan | undefined, { deck, slides }: RenderedDeck): Promise<number> {
  const planned = new Map(plan?.slides.map((slide) => [slide.id, slide]))
  const language = await loadLanguage(deck.lang)
  const seconds = slides.map(({ slide, notes }) => planned.get(slide.id)?.seconds ?? secondsToSay(notes, language))
  return seconds.reduce((sum, own) => sum + own, 0)
}

function plannedNotes({ notes, seconds }: Slide): SlideNotes {
  return { say: notes.say.map(noteText), more: notes.more.map(noteText), seconds }
}

function noteText({ text, span, shown }: Note): NoteText {
  return { html: noteHtml(text), lines: [span.line, span.endLine], ...(shown ? { shown } : {}) }
}

function writtenNotes(notes: readonly string[], language: Language): SlideNotes {
  return { say: notes.map((text) => ({ html: noteHtml(text) })), more: [], seconds: secondsToSay(notes, language) }
}

function secondsToSay(notes: readonly string[], language: Language): number {
  const { speakingPace } = language
  const length = notes.reduce((sum, text) => sum + lengthIn(speakingPace, text, language), 0)
  return Math.max(LEAST_SECONDS, Math.round(secondsAt(speakingPace, length)))
}

/** The notes of some twenty decks: of one that is built again with every edit, nearly all are as before. */
const MOST_KEPT = 2_000
const remembered = createMemory<string>(MOST_KEPT)

function noteHtml(text: string): string {
  return remembered(text, () => proseHtml(text))
}
