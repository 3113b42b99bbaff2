import type { Language, Pace } from './language.ts'
import { type WordSet, wordSet } from './word-set.ts'

const NONE: WordSet = new Set()
const UNSPACED = wordSet('th lo km my bo dz yue wuu nan hak lzh')
const RIGHT_TO_LEFT = wordSet('ar he iw fa ur ps sd ug yi ckb dv arz ary prs syr')
const SPEAKING: Pace = { unit: 'words', perMinute: 130 }
const READING: Pace = { unit: 'words', perMinute: 238 }
const SPEAKING_UNSPACED: Pace = { unit: 'characters', perMinute: 300 }
const READING_UNSPACED: Pace = { unit: 'characters', perMinute: 450 }

/** A language nobody wrote lists for: every rule that reads a list is off, and text is still split, counted and shown whole. */
export function neutralLanguage(tag: string, code: string): Language {
  const unspaced = UNSPACED.has(code)
  return {
    tag,
    code,
    locale: knownLocale(code),
    scriptKind: unspaced ? 'cjk' : 'spaced',
    dir: RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr',
    abbreviations: { leading: NONE, beforeNumber: NONE, either: NONE, letterLabels: NONE },
    ordinalDot: false,
    sentenceStarters: NONE,
    connectives: { withComma: NONE, bare: NONE, bareExceptions: NONE, emptyFrames: NONE },
    danglingStarts: NONE,
    danglingExceptions: NONE,
    rebuttalStarts: NONE,
    anaphora: NONE,
    anaphoraExceptions: NONE,
    hypotheticals: NONE,
    reportWords: NONE,
    exampleIntros: NONE,
    negations: NONE,
    firstPerson: NONE,
    questionWords: NONE,
    stepStarters: NONE,
    stopWords: NONE,
    numbers: {
      qualifiers: NONE,
      trailingQualifiers: NONE,
      scales: NONE,
      numerals: NONE,
      percentWords: NONE,
      currencyWords: NONE,
      units: NONE,
      perWords: NONE,
      perUnits: NONE,
      months: NONE,
      dateLeads: NONE,
      ranges: [],
      groupSeparators: ',.\u00A0\u202F',
    },
    // Marks instead of words: a wrong language would be worse than none.
    furniture: {
      agenda: '☰',
      closing: '✓',
      sources: '↗',
      source: '↗',
      continued: '…',
      by: '–',
      notes: '✎',
      appendix: '+',
      contents: '§',
      leftOut: '+',
      slide: '№',
      page: '№',
      figure: '№',
      table: '№',
    },
    speakingPace: unspaced ? SPEAKING_UNSPACED : SPEAKING,
    readingPace: unspaced ? READING_UNSPACED : READING,
  }
}

/** A locale that the runtime knows; with any other one `Intl` would fall back on the machine's own. */
function knownLocale(code: string): string {
  if (!/^[a-z]{2,3}$/u.test(code)) return 'en'
  return Intl.Segmenter.supportedLocalesOf(code)[0] ?? 'en'
}
