import type { Block } from '../../model/article.ts'
import type { Note, Slide } from '../../model/slide-plan.ts'
import type { Span } from '../../model/source.ts'
import type { Language } from '../../text/language/language.ts'
import { atomsOf, isShown } from '../../text/slide/shown.ts'
import { countCharacters, countWords } from '../../text/words.ts'
import { normalised, type PlanContext } from '../context.ts'
import type { Draft } from '../draft.ts'
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
export function finishSlides(drafts: readonly Draft[], context: PlanContext): readonly Slide[] {
  const ordinals = new Map<string, number>()
  const runs = runsOf(drafts)
  return drafts.map((draft, index) => {
    const run = runs.get(index)
    const notes = notesOf(draft, drafts, context)
    const slide = {
      id: slideId(draft, ordinals),
      layout: draft.layout,
      ...(draft.variant === undefined ? {} : { variant: draft.variant }),
      ...(draft.headline ? { headline: draft.headline } : {}),
      ...(run && run.count > 1 ? { continuation: run } : {}),
      ...(draft.kicker ? { kicker: draft.kicker } : {}),
      body: draft.body,
      notes: { say: notes, more: [] },
      span: spanOfDraft(draft),
      why: draft.why,
    }
    return { ...slide, seconds: secondsOf(slide, context.language) }
  })
}

function notesOf(draft: Draft, drafts: readonly Draft[], { source }: PlanContext): readonly Note[] {
  return draft.blocks.flatMap((block) => noteOf(block, source, isShown(block, drafts)) ?? [])
}

function slideId(draft: Draft, ordinals: Map<string, number>): string {
  if (draft.layout === 'cover' || draft.layout === 'section')
    return draft.layout === 'cover' ? 'cover' : draft.section.id
  const name = draft.layout === 'agenda' ? 'agenda' : draft.section.id
  const ordinal = (ordinals.get(name) ?? 0) + 1
  ordinals.set(name, ordinal)
  return draft.layout === 'agenda' && ordinal === 1 ? name : `${name}-${ordinal}`
}

/** Slides of one section under one headline: which of how many each is. */
function runsOf(drafts: readonly Draft[]): ReadonlyMap<number, { readonly index: number; readonly count: number }> {
  const members = new Map<string, number[]>()
  for (const [index, draft] of drafts.entries()) {
    if (!draft.headline || draft.layout === 'cover' || draft.layout === 'section') continue
    const key = `${draft.section.id}\n${normalised(draft.headline.text)}`
    members.set(key, [...(members.get(key) ?? []), index])
  }
  const runs = new Map<number, { index: number; count: number }>()
  for (const own of members.values()) {
    for (const [at, index] of own.entries()) runs.set(index, { index: at + 1, count: own.length })
  }
  return runs
}

/** From the first to the last line that a slide stands for. */
function spanOfDraft(draft: Draft): Span {
  const atoms = atomsOf(draft).flatMap((atom) => (atom.source === 'furniture' ? [] : [atom.source]))
  const own = draft.blocks.length > 0 ? draft.blocks.map((block: Block) => block.span) : atoms
  const [first = { start: 0, end: 0, line: 1, endLine: 1 }] = [...own].sort((a, b) => a.start - b.start)
  const [last = first] = [...own].sort((a, b) => b.end - a.end)
  return { start: first.start, end: last.end, line: first.line, endLine: last.endLine }
}

function secondsOf(slide: Omit<Slide, 'seconds'>, language: Language): number {
  const items = slide.body.kind === 'points' || slide.body.kind === 'closing' ? slide.body.points.length : 0
  const least = LEAST_SECONDS[slide.layout] ?? 10 + 7 * items
  const { unit, perMinute } = language.speakingPace
  const spoken = slide.notes.say.map((note) =>
    unit === 'words' ? countWords(note.text, language) : countCharacters(note.text),
  )
  const said = (60 * spoken.reduce((sum, count) => sum + count, 0)) / perMinute
  return Math.round(Math.max(least, said)) + 2
}
