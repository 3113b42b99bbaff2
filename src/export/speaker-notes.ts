import type { RenderedDeck } from '../model/deck.ts'
import type { Note, Slide, SlidePlan } from '../model/slide-plan.ts'
import type { NoteText, SlideNotes } from '../model/speaker-notes.ts'
import { proseHtml } from '../parse/prose-html.ts'
import { createMemory } from '../text/memory/create-memory.ts'

/** For a slide of a deck written by hand that has no notes. */
const LEAST_SECONDS = 30
const WORDS_A_MINUTE = 130

/** The notes of each slide. Those of an article come from its plan, others from the comments of the deck. */
export function speakerNotes(plan: SlidePlan | undefined, { slides }: RenderedDeck): readonly SlideNotes[] {
  const planned = new Map(plan?.slides.map((slide) => [slide.id, slide]))
  return slides.map(({ slide: { id }, notes }) => {
    const slide = planned.get(id)
    return slide ? plannedNotes(slide) : writtenNotes(notes)
  })
}

/** How long a deck takes: as planned, or as long as its notes take to say. */
export function deckSeconds(plan: SlidePlan | undefined, { slides }: RenderedDeck): number {
  const planned = new Map(plan?.slides.map((slide) => [slide.id, slide]))
  return slides.reduce((sum, { slide, notes }) => sum + (planned.get(slide.id)?.seconds ?? secondsToSay(notes)), 0)
}

function plannedNotes({ notes, seconds }: Slide): SlideNotes {
  return { say: notes.say.map(noteText), more: notes.more.map(noteText), seconds }
}

function noteText({ text, span, shown }: Note): NoteText {
  return { html: noteHtml(text), lines: [span.line, span.endLine], ...(shown ? { shown } : {}) }
}

function writtenNotes(notes: readonly string[]): SlideNotes {
  return { say: notes.map((text) => ({ html: noteHtml(text) })), more: [], seconds: secondsToSay(notes) }
}

function secondsToSay(notes: readonly string[]): number {
  const words = notes.join(' ').split(/\s+/u).filter(Boolean).length
  return Math.max(LEAST_SECONDS, Math.round((words / WORDS_A_MINUTE) * 60))
}

/** The notes of some twenty decks: of one that is built again with every edit, nearly all are as before. */
const MOST_KEPT = 2_000
const remembered = createMemory<string>(MOST_KEPT)

function noteHtml(text: string): string {
  return remembered(text, () => proseHtml(text))
}
