/** Lower-case words and phrases; the words of a phrase are parted by one space. */
export type WordSet = ReadonlySet<string>

/** A set from a list of words parted by blank space and, optionally, phrases parted by `|`. */
export function wordSet(words: string, phrases = ''): WordSet {
  const parts = [...words.split(/\s+/u), ...phrases.split('|').map((phrase) => phrase.trim().replace(/\s+/gu, ' '))]
  return new Set(parts.filter((part) => part !== ''))
}
