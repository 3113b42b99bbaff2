import type { Language } from '../language/language.ts'
import { normaliseWord, preparePhrases } from '../sentence/phrases.ts'
import { splitWords } from '../words.ts'

const CONTENT = /[\p{L}\p{N}]/u
const HAN_KANA = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{N}a-z]/u

/**
 * Stems of the words that carry content, in order, repeats kept: lower-case, NFC, stop words out. For comparing texts with one
 * another, never to be shown. In unspaced scripts words of one kana or mere hiragana count as function words.
 */
export function contentStems(text: string, language: Language): readonly string[] {
  const normal = text.normalize('NFC')
  if (language.scriptKind === 'cjk') return unspacedStems(normal, language)
  const stems: string[] = []
  for (const { text: word } of preparePhrases(normal, language).words) {
    if (!CONTENT.test(word) || language.stopWords.has(word)) continue
    for (const part of word.split(/[-/'’]/u)) {
      if (part.length < 2 || language.stopWords.has(part)) continue
      stems.push(language.stemWord?.(part) ?? part)
    }
  }
  return stems
}

function unspacedStems(text: string, language: Language): string[] {
  const stems: string[] = []
  for (const { text: segment } of splitWords(text, language)) {
    const word = normaliseWord(segment)
    if (language.stopWords.has(word)) continue
    if (language.code === 'ja' && !HAN_KANA.test(word)) continue
    stems.push(word)
  }
  return stems
}
