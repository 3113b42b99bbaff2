import type { Block } from '../../../model/article.ts'
import type { Note, Slide } from '../../../model/slide-plan.ts'
import { isShownInFull } from '../../../text/slide/shown.ts'
import { lengthIn, notesOf, secondsAt, withPause, withSharedNotes } from '../../account/finish-slides.ts'
import { withOwnLeadIns } from '../../account/own-lead-ins.ts'
import { runsOf } from '../../account/runs.ts'
import type { PlanContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { isFrame } from '../is-frame.ts'
import { leastWithReading } from '../least-with-reading.ts'
import { quotesOf } from '../quoted-blocks.ts'
import { sentenceIndex } from '../sentence-index.ts'
import { homesOf } from './homes-of.ts'
import { lendParagraphs } from './lend-paragraphs.ts'
import { joinedNotes, type Passage, passagesOf, withLeadIns } from './passages.ts'
import { shareTime } from './share-time.ts'

export interface Assembly {
  readonly drafts: readonly Draft[]
  /** The same, finished, with all that there is to say. */
  readonly slides: readonly Slide[]
  /** Which of them are in the deck, ascending. */
  readonly kept: readonly number[]
  /** Absent where everything may be said. */
  readonly seconds: number | undefined
  readonly context: PlanContext
}

export interface Assembled {
  readonly slides: readonly Slide[]
  readonly appendix: readonly Slide[]
  /** Which draft each slide of the appendix is. */
  readonly left: readonly number[]
}

/** Parts the article between deck and appendix: no word gets lost, none stands in both, and both keep its order. */
export function assemble({ drafts, slides, kept, seconds, context }: Assembly): Assembled {
  const inDeck = new Set(kept)
  const left = drafts.flatMap((draft, at) => (inDeck.has(at) || isFrame(draft) ? [] : [at]))
  const shown = [...kept, ...left].flatMap((at) => drafts[at] ?? [])
  const homes = homesOf(drafts, inDeck, context)
  if (seconds !== undefined) lendParagraphs({ drafts, slides, kept, seconds, context, homes })
  const withBlocks = (at: number): Draft => {
    const blocks = context.article.blocks.filter((block) => homes.get(block.id) === at)
    return { ...(drafts[at] as Draft), blocks }
  }
  const parted = withOwnLeadIns([...kept, ...left].map(withBlocks), context)
  const deck = parted.slice(0, kept.length)
  const rest = parted.slice(kept.length)
  const whole = (draft: Draft) => ({ say: notesOf(draft, shown, context), more: [] })
  const notes = seconds === undefined ? deck.map(whole) : timedNotes(deck, shown, seconds, context)
  return {
    slides: finished(deck, kept, notes, slides, context),
    appendix: finished(rest, left, rest.map(whole), slides, context),
    left,
  }
}

function finished(
  drafts: readonly Draft[],
  indices: readonly number[],
  notes: readonly Slide['notes'][],
  slides: readonly Slide[],
  { language }: PlanContext,
): readonly Slide[] {
  const runs = runsOf(drafts)
  const all = indices.flatMap((from, at): readonly Slide[] => {
    const slide = slides[from]
    const own = notes[at]
    if (!slide || !own) return []
    const { continuation: _, ...bare } = slide
    const run = runs.get(at)
    const length = own.say.reduce((sum, note) => sum + lengthIn(language.speakingPace, note.text, language), 0)
    const seconds = withPause(Math.max(leastWithReading(slide, language), secondsAt(language.speakingPace, length)))
    return [{ ...bare, ...(run ? { continuation: run } : {}), notes: own, seconds }]
  })
  return withSharedNotes(all)
}

/** What is said to each slide in the time of the deck, and what is left for those who ask. */
function timedNotes(
  deck: readonly Draft[],
  shown: readonly Draft[],
  seconds: number,
  context: PlanContext,
): readonly Slide['notes'][] {
  const { language } = context
  const { middling } = sentenceIndex(context)
  const speeches = deck.map((draft) => {
    const input = { middling, quotes: quotesOf(draft), isShown: (block: Block) => isShownInFull(block, shown) }
    const passages = withLeadIns(draft.blocks.flatMap((block) => passagesOf(block, context, input)))
    return { leastSeconds: leastWithReading(draft, language), passages }
  })
  const said = shareTime(speeches, seconds, (length) => secondsAt(language.speakingPace, length))
  return speeches.map(({ passages }, at) => {
    const isSaid = (one: Passage) => said[at]?.has(one) === true
    const notes = (own: readonly Passage[]): readonly Note[] =>
      joinedNotes(
        own.flatMap(({ pieces }) => pieces),
        context,
      )
    return { say: notes(passages.filter(isSaid)), more: notes(passages.filter((one) => !isSaid(one))) }
  })
}
