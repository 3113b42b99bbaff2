import type { HandoutEntry, HandoutSlide } from '../../model/handout.ts'

/** Keeps two lists two lists. */
export const APART = '\n\n<!-- -->\n\n'

/** How many lines of text stand beside one slide, and about how many letters on each. */
const LINES_OF_SLIDE = 8
const LETTERS_OF_LINE = 50

/** What fits into the column of text, in characters. */
export interface LettersOfLine {
  readonly code: number
  readonly table: number
  readonly formula: number
}

/** Collects slides and the text beside them in rows; whatever takes the whole width ends a row. */
export interface Rows {
  readonly lettersOfLine: LettersOfLine
  /** `large` for a slide that is worth nothing in small. */
  readonly addSlide: (shown: HandoutSlide, place: 'beside' | 'large') => void
  readonly addEntry: (entry: HandoutEntry) => void
  readonly entries: () => readonly HandoutEntry[]
}

export function collectRows(): Rows {
  const done: HandoutEntry[] = []
  let slides: HandoutSlide[] = []
  let texts: string[] = []
  const endRow = () => {
    const text = texts.join(APART)
    const lines = linesOf(text)
    const last = done.at(-1)
    if (text === '' && last?.kind === 'row' && hasRoom(last, slides.length)) {
      done[done.length - 1] = { ...last, slides: [...last.slides, ...slides] }
    } else if (text !== '' && slides.length > 2 && lines < LINES_OF_SLIDE * (slides.length - 1)) {
      done.push({ kind: 'row', slides, text: '' }, { kind: 'row', slides: [], text })
    } else if (slides.length > 0 || text !== '') done.push({ kind: 'row', slides, text })
    slides = []
    texts = []
  }
  const addEntry = (entry: HandoutEntry) => {
    if (entry.kind === 'row') texts.push(entry.text)
    else {
      endRow()
      done.push(entry)
    }
  }
  return {
    lettersOfLine: { code: 54, table: 48, formula: 44 },
    addSlide: (shown, place) => {
      if (place === 'large') addEntry({ kind: 'large', slide: shown })
      else {
        if (texts.length > 0) endRow()
        slides.push(shown)
      }
    },
    addEntry,
    entries: () => {
      endRow()
      return done
    },
  }
}

/** Whether the text of a row reaches below its slides far enough for more of them; what they stand for comes next. */
function hasRoom(row: { readonly slides: readonly HandoutSlide[]; readonly text: string }, more: number): boolean {
  return more > 0 && row.slides.length > 0 && linesOf(row.text) >= LINES_OF_SLIDE * (row.slides.length + more) - 2
}

/** About how many lines a text has in the column beside a slide. */
function linesOf(markdown: string): number {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '')
  return lines.reduce((sum, line) => sum + Math.ceil(line.length / LETTERS_OF_LINE), 0)
}
