import type { WordLists } from './word-lists.ts'
import { tokens } from './words.ts'

const ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /(?:ations?|ings?|ments?|ness(?:es)?|edly|ed|ies|es|ly|s|e|y)$/u,
  de: /(?:ungen|ung|lichen|liche|ern|em|en|er|es|e|n|s)$/u,
  fr: /(?:ations?|ements?|ement|euses?|eurs?|ées?|és?|er|es|e|s)$/u,
}

/** A rough stem: good enough to see that two texts speak of the same things, and no better. */
export function stem(word: string, lang: string): string {
  const ending = ENDINGS[lang]
  const bare = word.replace(/['’].*$/u, '')
  if (!ending || bare.length < 5) return bare
  const cut = bare.replace(ending, '')
  return cut.length >= 3 ? cut : bare
}

/** The stems of what a text speaks of: no function words, no single letters. */
export function contentStems(text: string, words: WordLists): readonly string[] {
  return tokens(text)
    .filter((word) => !words.stop.has(word) && (word.length > 2 || /\p{Script=Han}|\p{N}/u.test(word)))
    .map((word) => stem(word, words.lang))
}
