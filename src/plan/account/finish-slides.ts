import type { Block } from '../../model/article.ts'
import type { Note, Slide } from '../../model/slide-plan.ts'
import type { Span } from '../../model/source.ts'
import type { Language, Pace } from '../../text/language/language.ts'
import { runsAmong, sharedRun } from '../../text/slide/share-run.ts'
import { atomsOf, isShownInFull } from '../../text/slide/shown.ts'
import { countCharacters, countWords } from '../../text/words.ts'
import type { PlanContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { withOwnLeadIns } from './own-lead-ins.ts'
import { runsOf } from './runs.ts'
import { noteOf } from './slide-notes.ts'

/** Seconds that a slide needs at the least; 4.6 of the planning method. */
const LEAST_SECONDS: Readonly<Partial<Record<string, number>>> = {
  cover: 8,
  agenda: 15,
  section: 5,
  statement: 15,
  figure: 30,
  table: 40,
  code: 40,
  quote: 15,
  timeline: 30,
  grid: 20,
}

/** Gives drafts their ids, notes, places in a run, and times. */
export function finishSlides(planned: readonly Draft[], context: PlanContext): readonly Slide[] {
  const drafts = withOwnLeadIns(planned, context)
  const ordinals = new Map<string, number>()
  const runs = runsOf(drafts)
  const slides = drafts.map((draft, index): Slide => {
    const run = runs.get(index)
    const notes = notesOf(draft, drafts, context)
    const slide = {
      id: slideId(draft, ordinals),
      layout: draft.layout,
      ...(draft.variant === undefined ? {} : { variant: draft.variant }),
      ...(draft.headline ? { headline: draft.headline } : {}),
      ...(run ? { continuation: run } : {}),
      ...(draft.kicker ? { kicker: draft.kicker } : {}),
      body: draft.body,
      notes: { say: notes, more: [] },
      span: spanOfDraft(draft),
      why: draft.why,
      ...(draft.rejected ? { rejected: draft.rejected } : {}),
    }
    return { ...slide, seconds: secondsOf(slide, context.language) }
  })
  return withSharedNotes(slides)
}

/** What is said to one thing over several slides goes with the part that shows it. */
export function withSharedNotes(slides: readonly Slide[]): readonly Slide[] {
  return runsAmong(slides).flatMap((run) => (run.length > 1 ? sharedRun(run) : run))
}

/** The words of a slide's blocks; of what one of the drafts shows, only the prose. */
export function notesOf(draft: Draft, drafts: readonly Draft[], { source }: PlanContext): readonly Note[] {
  return draft.blocks.flatMap((block) => noteOf(block, source, isShownInFull(block, drafts)) ?? [])
}

function slideId(draft: Draft, ordinals: Map<string, number>): string {
  if (draft.layout === 'cover' || draft.layout === 'section')
    return draft.layout === 'cover' ? 'cover' : draft.section.id
  const name = draft.layout === 'agenda' ? 'agenda' : draft.section.id
  const ordinal = (ordinals.get(name) ?? 0) + 1
  ordinals.set(name, ordinal)
  return draft.layout === 'agenda' && ordinal === 1 ? name : `${name}-${ordinal}`
}

/** From the first to the last line that a slide stands for. */
function spanOfDraft(draft: Draft): Span {
  // A kicker only says where the slide belongs.
  const { kicker: _, ...shown } = draft
  const atoms = atomsOf(shown).flatMap((atom) => (atom.source === 'furniture' ? [] : [atom.source]))
  const own = [...draft.blocks.map((block: Block) => block.span), ...atoms]
  const [first = { start: 0, end: 0, line: 1, endLine: 1 }] = [...own].sort((a, b) => a.start - b.start)
  const [last = first] = [...own].sort((a, b) => b.end - a.end)
  return { start: first.start, end: last.end, line: first.line, endLine: last.endLine }
}

function secondsOf(slide: Omit<Slide, 'seconds'>, language: Language): number {
  const length = slide.notes.say.reduce((sum, note) => sum + lengthIn(language.speakingPace, note.text, language), 0)
  return withPause(Math.max(leastSeconds(slide), secondsAt(language.speakingPace, length)))
}

/** What a slide needs even if nothing is said. */
export function leastSeconds({ layout, body }: Pick<Slide, 'layout' | 'body'>): number {
  if (body.kind === 'section' && body.summary) return LEAST_SECONDS.statement ?? 0
  const items = body.kind === 'points' || body.kind === 'closing' ? body.points.length : 0
  return LEAST_SECONDS[layout] ?? 10 + 7 * items
}

/** How long a text is in the unit in which a pace is measured. */
export function lengthIn({ unit }: Pace, text: string, language: Language): number {
  return unit === 'words' ? countWords(text, language) : countCharacters(text)
}

export function secondsAt({ perMinute }: Pace, length: number): number {
  return (60 * length) / perMinute
}

/** Whole seconds, with the moment that it takes to go on to the next slide. */
export function withPause(seconds: number): number {
  return Math.round(seconds) + 2
}
