export interface Searched {
  readonly title: string
  readonly text: string
  readonly notes: string
}

export type Place = keyof Searched

export interface Found {
  readonly index: number
  /** Where the last of the words was found. */
  readonly place: Place
}

const places: readonly Place[] = ['title', 'text', 'notes']

/** Vowel points, accents, and the line that draws Arabic words out. Signs that make another letter, as in kana, stay. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g

/** A letter as all its spellings are compared: neither case nor accents nor width. */
function foldLetter(letter: string): string {
  return letter.normalize('NFKD').replace(marks, '').toUpperCase().toLowerCase()
}

export function fold(text: string): string {
  return Array.from(text, foldLetter).join('')
}

export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}

/** The slides, already folded, that hold every word; those with the words in their title first, then those that show them. */
export function findSlides(words: readonly string[], folded: readonly Searched[]): readonly Found[] {
  const found = folded.flatMap((slide, index) => {
    const placeOf = (word: string) => places.findIndex((place) => slide[place].includes(word))
    const reached = words.map(placeOf)
    if (reached.includes(-1)) return []
    return [{ index, rank: Math.max(0, ...reached) }]
  })
  return found
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ index, rank }) => ({ index, place: places[rank] ?? 'text' }))
}

export interface Run {
  readonly text: string
  readonly isMarked: boolean
}

/** A text in runs, those that are one of the words marked. */
export function markWords(text: string, words: readonly string[]): readonly Run[] {
  const isMarked = markedUnits(text, words)
  const runs: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const letter of text) {
    const last = runs[runs.length - 1]
    if (last && last.isMarked === isMarked[at]) last.text += letter
    else runs.push({ text: letter, isMarked: isMarked[at] === true })
    at += letter.length
  }
  return runs
}

const before = 40
const after = 130
/** How far a cut may move to spare a word. */
const slack = 30

/** The part of a text around the first of the words. Texts have single spaces; where there is none, letters are kept whole. */
export function excerpt(text: string, words: readonly string[]): string {
  const first = Math.max(0, markedUnits(text, words).indexOf(true))
  const start = first - before
  const space = text.indexOf(' ', start) + 1
  const from = start <= 0 ? 0 : space > 0 && space <= Math.min(first, start + slack) ? space : whole(text, start)
  const end = first + after
  const last = text.lastIndexOf(' ', end)
  const to = end >= text.length ? text.length : last > end - slack ? last : whole(text, end)
  return `${from > 0 ? '\u2026' : ''}${text.slice(from, to)}${to < text.length ? '\u2026' : ''}`
}

/** Not between the two halves of a letter. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at
}

/** Which units of the text belong to one of the words. */
function markedUnits(text: string, words: readonly string[]): readonly boolean[] {
  const origin: number[] = []
  let folded = ''
  let at = 0
  for (const letter of text) {
    const made = foldLetter(letter)
    for (let unit = 0; unit < made.length; unit += 1) origin.push(at)
    folded += made
    at += letter.length
  }
  const isMarked = new Array<boolean>(text.length).fill(false)
  for (const word of words) {
    for (let found = folded.indexOf(word); found >= 0; found = folded.indexOf(word, found + word.length)) {
      const end = origin[found + word.length] ?? text.length
      isMarked.fill(true, origin[found], Math.max(end, (origin[found] ?? 0) + 1))
    }
  }
  return isMarked
}
