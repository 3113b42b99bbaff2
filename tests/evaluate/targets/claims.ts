import type { Judged } from '../judge.ts'
import { core } from '../text/fold.ts'

/** Whether a headline claims or asks something: a question, a sentence of the prose, or a heading with a finite verb. */
export function claims(headline: string, deck: Judged): boolean {
  if (/[?？؟]\s*$/u.test(headline)) return true
  const wanted = core(headline)
  const isProse = deck.article.sentences.some(
    ({ text, block }) => block.kind !== 'heading' && !block.bold && core(text) === wanted && !/[:：]$/u.test(text),
  )
  return isProse || deck.words.verbs.test(headline)
}
