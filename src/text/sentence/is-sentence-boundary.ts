import type { Language } from '../language/language.ts'

/** A place where one sentence may end and the next begin. Offsets in UTF-16 units. */
export interface BoundaryCandidate {
  readonly text: string
  /** Where the sentence that may end here began. */
  readonly from: number
  /** Its end, blank space trimmed. */
  readonly to: number
  /** Where the next one would begin. */
  readonly next: number
  /** Whether the last character before the boundary closes a bracket that was opened within this sentence, not at its start. */
  readonly closesBracket: boolean
  readonly language: Language
}

/** What stands left and right of the candidate, taken apart once for all rules. */
interface Context {
  readonly candidate: BoundaryCandidate
  /** The last `TAIL` characters: rules look no further, however long a text without stops may be. */
  readonly left: string
  readonly right: string
  /** The run of stops at the end, closing marks behind it left out; empty when there is none. */
  readonly stop: string
  /** The word before the stop, without opening marks. */
  readonly word: string
  /** The first word to the right, without opening marks. */
  readonly nextWord: string
}

const TAIL = 80
const LONGEST_LIST_MARK = 6
// Closing marks, footnote marks and pictures that may follow a stop.
const AFTER_STOP =
  /(?:[\s\u00A0\u202F]*(?:["'”’“‘»›«)\]}*_」』）】〕》〉†‡⁰¹²³⁴-⁹]|\[\^?[\p{L}\p{Nd}]{1,4}\]|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{EMod}]|\uFE0F|\u200D|\u20E3))*$/u
const STOP = /[.!?…‽؟۔।॥。！？．｡\u1362\u104B\u17D4]+$/u
const WIDE_STOP = /[。！？｡।॥\u1362\u104B\u17D4]/u
const OPENING = /^[\s"'“”„«»‹›‘’‚([{（［【〔「『〈《¿¡*_–—-]+/u
const LIST_MARK = /^[([]?(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{2,4})[.)]$/u
const GOES_ON = /^(?:[,;:&=/|!?)\]}%、，；：”’」』）]|\.(?!\p{L}))/u
// A picture by itself belongs to what it comments on.
const PICTURE =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{EMod}|\uFE0F|\u200D|\p{Extended_Pictographic}|\p{Regional_Indicator})*(?:\s|$)/u
const LOWER = /^\p{Ll}/u
const DIGIT = /^[\p{Nd}]/u
// iPhone, macOS, gRPC; config.json, cloud.gov; snake_case, x86
const BRAND =
  /^(?:\p{Ll}{1,3}\p{Lu}|[\p{Ll}\p{Nd}-]+\.\p{Ll}{2,}(?![\p{L}.])|[\p{Ll}\p{Nd}]+[_\p{Nd}]\p{L}*|\p{Ll}{1,3}\p{Nd})/u
const LOWER_NAMES = new Set(
  'npm npx pnpm git curl bash ssh vim nginx pip numpy pandas systemd kubectl webpack eslint grep sed awk'.split(' '),
)

/**
 * Whether a sentence ends at `to` and another begins at `next`, which must not be inside a bracket or quotation. The rules stand in the
 * order in which they decide.
 */
export function isSentenceBoundary(candidate: BoundaryCandidate): boolean {
  const { from, to, next, language } = candidate
  const context = readContext(candidate)
  if (context.stop === '' || GOES_ON.test(context.right) || PICTURE.test(context.right)) return false
  const glued = next === to
  if (glued && !WIDE_STOP.test(context.stop)) return false
  if (to - from <= LONGEST_LIST_MARK && LIST_MARK.test(context.left)) return false
  // `報告（改訂版。）を`: without blanks nothing else tells that a bracket in mid-sentence does not end it.
  if (glued && candidate.closesBracket) return false
  if (goesOnAfterQuotation(context)) return false
  if (context.stop === '.') {
    const verdict = judgeDot(context, language)
    if (verdict !== undefined) return verdict
  }
  return startsSentence(context)
}

function readContext(candidate: BoundaryCandidate): Context {
  const { text, from, to, next } = candidate
  const left = text.slice(Math.max(from, to - TAIL), to)
  const core = left.replace(AFTER_STOP, '')
  const stop = STOP.exec(core)?.[0] ?? ''
  const right = text.slice(next, next + TAIL)
  const run = /[^\s\u00A0\u202F(["“„«‘—–/]*$/u.exec(core.slice(0, core.length - stop.length))?.[0] ?? ''
  const nextWord = /^[\p{L}\p{M}\p{Nd}'’]*/u.exec(right.replace(OPENING, ''))?.[0] ?? ''
  return { candidate, left, right, stop, word: run.replace(/^\p{Nd}+(?=\p{L}\.)/u, ''), nextWord }
}

function goesOnAfterQuotation({ candidate, left, right }: Context): boolean {
  const { continuesQuotation } = candidate.language
  return continuesQuotation !== undefined && /["'”’»」』]$/u.test(left) && continuesQuotation.test(right)
}

/** A lower-case start is none, unless it is a name that is spelled so. */
function startsSentence({ right }: Context): boolean {
  const start = right.replace(OPENING, '')
  if (start === '') return !/^["'”’»)\]}]+$/u.test(right.trim())
  if (!LOWER.test(start)) return true
  const first = /^[^\s,;:!?]+/u.exec(start)?.[0] ?? ''
  return BRAND.test(first) || LOWER_NAMES.has(first.replace(/[’'].*$/u, ''))
}

/** What a single dot means after this word: true or false where it is known, undefined where the next word must tell. */
function judgeDot(context: Context, language: Language): boolean | undefined {
  const { word, nextWord, right } = context
  const { leading, beforeNumber, either, letterLabels } = language.abbreviations
  const words = [word, spacedLetters(context)]
  const isIn = (set: ReadonlySet<string>) => words.some((form) => set.has(form) || set.has(form.toLowerCase()))
  if (/^(\p{Lu})\1$/u.test(word) && /^(\p{Lu})\1\./u.test(right)) return false // EE. UU.
  const newSentence = opensSentence(context, language)
  if (isIn(leading)) return false
  if (isIn(beforeNumber) && (DIGIT.test(nextWord) || /^[IVXLC]{2,}\b/u.test(nextWord))) return false
  if (isIn(either)) return newSentence
  if (/^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word)) return newSentence
  if (/^(?:\p{Lu}[.-]+)*\p{Lu}$/u.test(word)) {
    const before = /([\p{L}]+)\s+\S+$/u.exec(context.left)?.[1] ?? ''
    return letterLabels.has(before.toLowerCase()) && /^[“"„«([]?\p{Lu}/u.test(right) ? true : newSentence
  }
  if (/^\p{Ll}$/u.test(word) && language.abbreviations.leading.size > 0) return newSentence
  if (language.ordinalDot && /^(?:\p{Nd}{1,3}|[IVX]{1,5})$/u.test(word)) return newSentence
  return undefined
}

/** Letters written apart, put together: `z. B` is `z.B`. */
function spacedLetters({ left, stop }: Context): string {
  const letters = /(?:^|[\s(])((?:\p{L}{1,4}\.[\s\u00A0\u202F]?)+\p{L}{1,4})$/u.exec(
    left.slice(0, left.lastIndexOf(stop)),
  )?.[1]
  return letters?.replace(/\s/gu, '') ?? ''
}

/** Whether the next word is one that begins sentences, written as at the beginning of one. */
function opensSentence({ right, nextWord }: Context, language: Language): boolean {
  if (!/^\p{Lu}|^\p{Lo}/u.test(nextWord)) return false
  const after = right.replace(OPENING, '').slice(nextWord.length)
  if (/^\.\s*\p{Lu}/u.test(after) && nextWord.length === 1) return false
  const word = nextWord.toLowerCase().replace(/’/gu, "'")
  const elided = language.elision?.exec(word)?.[0] ?? word
  return language.sentenceStarters.has(word) || language.sentenceStarters.has(elided)
}
