import type { Block, ParagraphBlock } from '../../../model/article.ts'
import type { Note } from '../../../model/slide-plan.ts'
import type { Span } from '../../../model/source.ts'
import { sliceRichText } from '../../../text/slice-rich-text.ts'
import { lengthIn } from '../../account/finish-slides.ts'
import { noteOf } from '../../account/slide-notes.ts'
import type { PlanContext } from '../../context.ts'
import type { Sentence } from '../../draft.ts'

/** Words of one block that are spoken together or not at all, in order; together the passages of a block are all of it. */
export interface Passage {
  readonly pieces: readonly Piece[]
  /** As the language's speaking pace counts. */
  readonly length: number
  readonly score: number
  /** It ends with a colon: it is said together with what it leads in to, or not at all. */
  readonly leadsIn: boolean
}

/** A sentence, or several that no quotation can part; a whole block where it is no paragraph. */
export interface Piece {
  readonly block: Block
  /** Where it stands in the text of its paragraph; absent for a whole block. */
  readonly range?: { readonly from: number; readonly to: number }
  readonly note: Note
  /** The slide shows it. */
  readonly shown: boolean
}

export interface PassageInput {
  /** A slide shows the block itself, so that of a table, a figure or code there is nothing to say. */
  readonly isShown: (block: Block) => boolean
  /** The slide shows a piece of the text between two places of the source. */
  readonly quotes: (span: Span) => boolean
  readonly middling: number
}

/** Cuts a block into what may be spoken by itself: no sentence without the one that it leans on. */
export function passagesOf(block: Block, context: PlanContext, input: PassageInput): readonly Passage[] {
  if (block.kind !== 'paragraph') {
    const note = noteOf(block, context.source, input.isShown(block))
    const about = { score: input.middling, leadsIn: false }
    // It is there all the same, for what leads in to it.
    if (!note) return input.isShown(block) ? [passage([], about, context)] : []
    const shown = block.kind !== 'footnote' && input.quotes(block.span)
    return [passage([{ block, note, shown }], about, context)]
  }
  const sentences = sentencesOf(block, context)
  const passages: Passage[] = []
  let run: Piece[] = []
  let own: Sentence[] = []
  const close = () => {
    const score = Math.max(0, ...own.map((one) => one.score))
    const leadsIn = own.at(-1)?.features.endsWithColon === true
    if (run.length > 0) passages.push(passage(run, { score, leadsIn }, context))
    run = []
    own = []
  }
  for (const { piece, first, last } of piecesOf(block, context, input.quotes)) {
    const { startsDangling, startsRebuttal, anaphoric } = sentences[first]?.features ?? {}
    // What the slide shows is said in any case, so what leans on it needs nothing else.
    if ((!startsDangling && !startsRebuttal && !anaphoric) || run.at(-1)?.shown) close()
    run.push(piece)
    own.push(...sentences.slice(first, last + 1))
  }
  close()
  return passages
}

/** The sentences of a paragraph, or of the part of one that a slide has. */
function sentencesOf({ id, span }: ParagraphBlock, { sentences }: PlanContext): readonly Sentence[] {
  return (sentences.get(id) ?? []).filter(({ rich, from }) => {
    const start = rich.starts[from] ?? span.start
    return start >= span.start && start < span.end
  })
}

interface Cut {
  readonly piece: Piece
  /** Its first and last sentence, counted in the paragraph from 0. */
  readonly first: number
  readonly last: number
}

/** The sentences of a paragraph; those that a slice would tear out of a link or an emphasis stay with their neighbours. */
function piecesOf(block: ParagraphBlock, context: PlanContext, quotes: PassageInput['quotes']) {
  const { rich, id } = block
  const { source } = context
  const ranges = rangesOf(rich.text, sentencesOf(block, context))
  const cuts: Cut[] = []
  let first = 0
  for (const [last, { to }] of ranges.entries()) {
    const from = ranges[first]?.from ?? 0
    const atom = sliceRichText(source, rich, from, to)
    if (!atom || atom.source === 'furniture') continue
    const rest = ranges[last + 1]
    // A cut is sound if what follows can be quoted, too.
    if (rest && !sliceRichText(source, rich, rest.from)) continue
    const note = { block: id, span: atom.source, text: atom.markdown }
    cuts.push({ piece: { block, range: { from, to }, note, shown: quotes(atom.source) }, first, last })
    first = last + 1
  }
  return cuts
}

/** Where the sentences of a text stand in it, each with what comes before it, such as the name of a speaker. */
function rangesOf(text: string, sentences: readonly Sentence[]): readonly NonNullable<Piece['range']>[] {
  let end = 0
  const ranges = sentences.slice(0, -1).map((sentence) => {
    const from = end
    const found = text.indexOf(sentence.text, from)
    end = found === -1 ? from : found + sentence.text.length
    return { from, to: end }
  })
  return [...ranges, { from: end, to: text.length }]
}

function passage(
  pieces: readonly Piece[],
  about: Pick<Passage, 'score' | 'leadsIn'>,
  { language }: PlanContext,
): Passage {
  const length = pieces.reduce((sum, { note }) => sum + lengthIn(language.speakingPace, note.text, language), 0)
  return { pieces, length, ...about }
}

/** It holds a sentence that the slide shows; lists and quotations are on the slide to be read there. */
export function isCue({ pieces }: Passage): boolean {
  return pieces.some(({ shown, range }) => shown && range !== undefined)
}

/** Joins what leads in to something with it. */
export function withLeadIns(passages: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = []
  for (const passage of passages) {
    const lead = joined.at(-1)
    if (!lead?.leadsIn || isCue(lead)) joined.push(passage)
    else {
      const { score, leadsIn } = passage
      const pieces = [...lead.pieces, ...passage.pieces]
      joined[joined.length - 1] = { pieces, length: lead.length + passage.length, score, leadsIn }
    }
  }
  return joined
}

/** Pieces in their order as notes: what stands side by side in a paragraph is one note, parted where the slide shows it. */
export function joinedNotes(pieces: readonly Piece[], { source }: PlanContext): readonly Note[] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)?.at(-1)
    if (last && follows(piece, last)) runs.at(-1)?.push(piece)
    else runs.push([piece])
  }
  return runs.flatMap((run): readonly Note[] => {
    const [first] = run
    const last = run.at(-1)
    if (!first || !last) return []
    const marked = first.shown && first.range ? ({ shown: true } as const) : {}
    const { block, range } = first
    if (run.length === 1 || block.kind !== 'paragraph') return [{ ...first.note, ...marked }]
    const atom = sliceRichText(source, block.rich, range?.from, last.range?.to)
    if (!atom || atom.source === 'furniture') return run.map(({ note }) => ({ ...note, ...marked }))
    return [{ block: block.id, span: atom.source, text: atom.markdown, ...marked }]
  })
}

function follows(piece: Piece, before: Piece): boolean {
  if (piece.block !== before.block || piece.shown !== before.shown || piece.block.kind !== 'paragraph') return false
  return piece.block.rich.text.slice(before.range?.to, piece.range?.from).trim() === ''
}
