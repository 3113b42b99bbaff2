/** A matched pair of brackets or quotation marks: `[from, to)` in UTF-16 units, marks included. */
export interface Enclosure {
  readonly from: number
  readonly to: number
  readonly kind: 'bracket' | 'quote'
}

export interface Enclosures {
  /** In the order they close. */
  readonly pairs: readonly Enclosure[]
  /** Whether a mark is left without its partner. */
  readonly unmatched: boolean
}

interface Opening {
  readonly at: number
  readonly closers: string
  readonly kind: 'bracket' | 'quote'
}

const MARKS = /["'“”„‟«»‹›‘’‚()[\]{}（）［］【】〔〕「」『』〈〉《》]|\n[^\S\n]*\n/gu
const BRACKETS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '［': '］',
  '【': '】',
  '〔': '〕',
}
const QUOTES: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '〈': '〉',
  '《': '》',
  '„': '“”',
  '‚': '‘’',
  '“': '”',
  '‟': '”',
  '‘': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '"': '"',
  "'": "'",
}
const CLOSING_ONLY = /[)\]}）］】〕」』〉》]/u
// Longer than this, two single typewriter marks are more likely apostrophes than a quotation.
const LONGEST_SINGLE_QUOTE = 200
const DEEPEST = 32

/** Pairs up brackets and quotation marks of any script; apostrophes, inch marks, `1)` and `:)` are none. No pair spans a blank line. */
export function findEnclosures(text: string): Enclosures {
  const pairs: Enclosure[] = []
  let open: Opening[] = []
  let unmatched = false
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    if (mark.startsWith('\n')) {
      unmatched ||= hasDoubleMark(text, open)
      open = []
      continue
    }
    const partner = closes(text, at, mark) ? lastIndexFor(open, mark) : -1
    if (partner >= 0) {
      const { at: from, kind } = open[partner] as Opening
      unmatched ||= hasDoubleMark(text, open.slice(partner + 1))
      if (mark !== "'" || at - from < LONGEST_SINGLE_QUOTE) pairs.push({ from, to: at + 1, kind })
      open = open.slice(0, partner)
    } else if (opens(text, at, mark)) {
      const closers = BRACKETS[mark] ?? QUOTES[mark] ?? ''
      // Text nests a few deep; more is noise, and would cost time.
      if (open.length === DEEPEST) open.shift()
      open.push({ at, closers, kind: mark in BRACKETS ? 'bracket' : 'quote' })
    } else if (CLOSING_ONLY.test(mark) || mark === '”') {
      unmatched ||= !isListMarkOrSmile(text, at)
    }
  }
  return { pairs, unmatched: unmatched || hasDoubleMark(text, open) }
}

function lastIndexFor(open: readonly Opening[], mark: string): number {
  return open.findLastIndex((opening) => opening.closers.includes(mark))
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark in BRACKETS) return !(mark === '(' && /[:;]/u.test(after))
  if (!(mark in QUOTES)) return false
  if ('「『〈《„‚“‟«‹'.includes(mark)) return true
  if (/\s/u.test(after)) return false
  if (mark === '»' || mark === '›') return /[\s([]/u.test(before)
  const free =
    /[\s([{“‘—–\-/"'’]/u.test(before) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}：，。]/u.test(before)
  if (mark === '"') return free
  // ‘90s and 'tis are apostrophes.
  return free && !/\p{Nd}/u.test(after)
}

function closes(text: string, at: number, mark: string): boolean {
  const after = text[at + 1] ?? ' '
  if (mark === '’' || mark === "'") return !/[\p{L}\p{Nd}]/u.test(after) && !/\s/u.test(text[at - 1] ?? ' ')
  if (mark === '"') return !/[\s([]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\p{Nd}]/u.test(after)
  return true
}

/** A single mark left open is an apostrophe and no fault. */
function hasDoubleMark(text: string, open: readonly Opening[]): boolean {
  return open.some(({ at }) => text[at] !== "'" && text[at] !== '‘')
}

function isListMarkOrSmile(text: string, at: number): boolean {
  return /(?:^|\s)(?:\p{Nd}{1,3}|\p{L}|[:;]-?)$/u.test(text.slice(Math.max(0, at - 5), at))
}
