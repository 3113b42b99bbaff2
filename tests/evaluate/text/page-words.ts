import { fold } from './fold.ts'

/** Scripts whose words a PDF does not part as their readers do: they are compared letter by letter. */
const LETTERWISE =
  /[\p{Script_Extensions=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}]/u
/** Read backwards by what follows the order on the paper. */
const BACKWARDS = /\p{Script=Hebrew}/u
/**
 * Dashes, hyphens, bullets and quotation marks are drawn by the browser as well (hyphenation, lists, quotations) and count
 * on neither side; nor does other punctuation. Signs that change what is said do: % $ + = < ~ § …
 */
const PIECE = /[\p{L}\p{M}\p{N}]+|[\p{S}%‰&@#§*/\\]/gu
const PICTOGRAPH = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u20E3\u{1F3FB}-\u{1F3FF}]/gu

/**
 * The pieces of a text that must be the same on a slide and on its page: NFKC (ligatures, Arabic forms, digits set high),
 * lower case, nothing that has no width. Words of letters and digits are parted at all else; emoji are pictures and left out.
 */
export function pageWords(text: string): readonly string[] {
  const plain = fold(text.normalize('NFKC').replace(PICTOGRAPH, ' ').toLowerCase()).normalize('NFKC')
  return (plain.match(PIECE) ?? []).flatMap(pieces)
}

function pieces(word: string): readonly string[] {
  if (LETTERWISE.test(word)) return letterwise(word)
  if (!BACKWARDS.test(word)) return [word]
  const reversed = [...word].reverse().join('')
  return [word < reversed ? word : reversed]
}

/** Letters one by one, and the words between them of other scripts whole. */
function letterwise(word: string): readonly string[] {
  const found: string[] = []
  let open = false
  for (const letter of word) {
    const single = LETTERWISE.test(letter) || /\p{M}/u.test(letter)
    if (single || !open) found.push(letter)
    else found.push(`${found.pop()}${letter}`)
    open = !single
  }
  return found
}

export interface Difference {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/**
 * What one bag of words has and the other has not. A word that stands there in several pieces (a line broken inside it, a
 * digit set high) is there, and so are words that stand there in one.
 */
export function compareWords(wanted: readonly string[], found: readonly string[]): Difference {
  const bag = new Map<string, number>()
  for (const word of wanted) bag.set(word, (bag.get(word) ?? 0) + 1)
  const extra: string[] = []
  for (const word of found) {
    const left = bag.get(word) ?? 0
    if (left === 0) extra.push(word)
    else bag.set(word, left - 1)
  }
  const missing = [...bag].flatMap(([word, count]) => Array<string>(count).fill(word))
  const rest = withoutComposed(missing, extra)
  const swapped = withoutComposed(rest.parts, rest.whole)
  return { missing: swapped.parts, extra: swapped.whole }
}

/** Takes out every word that is made of parts, and those parts. */
function withoutComposed(whole: readonly string[], parts: readonly string[]) {
  const left = [...parts]
  const kept = whole.filter((word) => {
    const used = compose(word, left)
    for (const part of used ?? []) left.splice(left.indexOf(part), 1)
    return used === undefined
  })
  return { whole: kept, parts: left }
}

/** Parts, each taken once, that make a word one after the other; undefined where none do. */
function compose(word: string, parts: readonly string[]): readonly string[] | undefined {
  if (word === '') return []
  for (const part of new Set(parts)) {
    if (!word.startsWith(part)) continue
    const rest = compose(word.slice(part.length), parts.toSpliced(parts.indexOf(part), 1))
    if (rest) return [part, ...rest]
  }
  return undefined
}
