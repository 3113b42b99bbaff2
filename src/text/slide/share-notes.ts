import type { Atom, Note, Slide } from '../../model/slide-plan.ts'
import type { Span } from '../../model/source.ts'

/** What each part of a slide says for itself, with one piece of text for each thing on it. */
export type OwnWords = readonly Atom[]

/** What a part has in its notes so far, and what it shows. */
export interface Speaking {
  readonly notes: Slide['notes']
  readonly words: OwnWords
}

/**
 * Gives each of several parts the notes of what it shows. What belongs to none of them stays with what is said before it,
 * and never moves to an earlier part. A list goes on with the item, a quotation with the paragraph and
 * other prose with the sentence that the next part shows first; what cannot be parted there stays whole.
 */
export function sharedNotes(parts: readonly Speaking[]): readonly Slide['notes'][] {
  const words = parts.map((part) => part.words)
  const say = shared(
    parts.map(({ notes }) => notes.say),
    words,
  )
  const more = shared(
    parts.map(({ notes }) => notes.more),
    words,
  )
  return parts.map((_, index) => ({ say: say[index] ?? [], more: more[index] ?? [] }))
}

function shared(noted: readonly (readonly Note[])[], parts: readonly OwnWords[]): readonly (readonly Note[])[] {
  const homes = parts.map((): Note[] => [])
  let last = 0
  for (const [at, notes] of noted.entries()) {
    for (const note of notes) {
      const shown = parts.map((words) => words.filter((word) => isWithin(word, note.span)))
      const first = shown.findIndex((words) => words.length > 0)
      for (const { home, piece } of piecesOf(note, shown, first === -1 ? Math.max(last, at) : first)) {
        homes[home]?.push(piece)
        last = home
      }
    }
  }
  return homes
}

function isWithin({ source }: Atom, { start, end }: Span): boolean {
  return source !== 'furniture' && source.start >= start && source.end <= end
}

interface Piece {
  readonly home: number
  readonly piece: Note
}

/** A note, cut where a part later than `first` shows something of it for the first time. */
function piecesOf(note: Note, shown: readonly OwnWords[], first: number): readonly Piece[] {
  const starts = startsOf(note.text)
  const pieces: Piece[] = []
  let rest = note
  let home = first
  let previous = -1
  for (const [index, words] of shown.entries()) {
    for (const word of inOrder(words)) {
      const found = placeOf(word, note.text, starts, previous)
      if (found === undefined) continue
      const isNew = found > previous
      previous = found
      if (index <= home || !isNew) continue
      const [before, after] = parted(rest, found - (note.text.length - rest.text.length), word)
      if (before) pieces.push({ home, piece: before })
      rest = after
      home = index
    }
  }
  return [...pieces, { home, piece: rest }]
}

function inOrder(words: OwnWords): OwnWords {
  const startOf = ({ source }: Atom) => (source === 'furniture' ? 0 : source.start)
  return [...words].sort((a, b) => startOf(a) - startOf(b))
}

const ITEM = /^(?:[-*+]|\d+[.)])[ \t]/u

/** Where the items of a list or the paragraphs of a quotation begin; undefined where a note is neither. */
function startsOf(text: string): readonly number[] | undefined {
  const isQuote = text.startsWith('>')
  if (!isQuote && !ITEM.test(text)) return undefined
  const starts: number[] = []
  let opens = true
  let at = 0
  for (const line of text.split('\n')) {
    if (isQuote ? opens && line.trim() !== '>' : ITEM.test(line)) starts.push(at)
    opens = line.trim() === '>'
    at += line.length + 1
  }
  return starts
}

/** Behind the end of a sentence, with the marks that may close it. */
const SENTENCE_END = /(?:[.!?…:;]["'”’»)\]*_]*\s+|[。！？；：]["”’」』）*_]*\s*)$/u

/** Where what says `word` begins in the text of a note: not before what was found last. Undefined where it cannot be told. */
function placeOf(word: Atom, text: string, starts: readonly number[] | undefined, last: number): number | undefined {
  if (!starts) {
    const found = text.indexOf(word.markdown, last + 1)
    return found === 0 || (found > 0 && SENTENCE_END.test(text.slice(0, found))) ? found : undefined
  }
  return starts.find((start, index) => {
    // Each item is one thing; a paragraph of a quotation may be on two slides.
    if (text.startsWith('>') ? start < last : start <= last) return false
    return says(text.slice(start, starts[index + 1]), word)
  })
}

/** Enough of the first words to know a place by, where markup stands between the others; in letters. */
const TELLING = 16

function says(place: string, { text, markdown }: Atom): boolean {
  if (place.includes(markdown) || place.includes(text)) return true
  const wanted: string[] = []
  for (const word of wordsOf(text)) if (wanted.join('').length < TELLING) wanted.push(word)
  const words = wordsOf(place)
  return words.some((_, at) => wanted.length > 0 && wanted.every((word, next) => words[at + next] === word))
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** A note before and from an offset of its text, where `word` stands; the first is undefined where nothing would be left. */
function parted(note: Note, offset: number, { source }: Atom): readonly [Note | undefined, Note] {
  const before = note.text.slice(0, offset).replace(/(?:\n>[ \t]*)?\s*$/u, '')
  if (before === '' || source === 'furniture') return [undefined, note]
  const { span } = note
  const isOnItsLine = source.line > span.line && offset > 0 && note.text[offset - 1] === '\n'
  const endLine = isOnItsLine ? source.line - 1 : source.line
  return [
    { ...note, span: { ...span, end: source.start, endLine }, text: before },
    { ...note, span: { ...span, start: source.start, line: source.line }, text: note.text.slice(offset) },
  ]
}
