import { textOf } from '../../reader/objects.ts'
import type { Pdf } from '../../reader/read-pdf.ts'
import { isNode, type Node } from '../../reader/read-tree.ts'
import { type PaintedLine, paintedLines } from '../painted-lines.ts'
import { isDeck, type Rule, rule, textIn, wordsBelow } from '../rule.ts'
import { bare } from './word-rules.ts'

export const ARTIFACT_RULES: readonly Rule[] = [
  rule(
    'own-artifacts',
    'No words are artifacts but page numbers, headers and footers that have the title or stand on several pages, and what is content elsewhere: on a page that shows the next step of a slide, or in the text of a handout, beside a slide that is a picture.',
    function* (pdf, expected) {
      const isOfDeck = isDeck(pdf, expected)
      const lines = paintedLines(pdf, 'artifact')
      const title = textOf(pdf.info, 'Title')
      const isElsewhere = isOfDeck ? isOnOtherPage(pdf) : isInText(pdf)
      for (const line of lines) {
        const { page, text, isAtEdge } = line
        const isAgain = lines.some(
          (other) => other !== line && other.text === text && (!isOfDeck || isBelow(other, line)),
        )
        const isFurniture = (isAtEdge || !isOfDeck) && (isNumber(text) || isAgain || title?.startsWith(text))
        if (/[\p{L}\p{N}]/u.test(text) && !isFurniture && !isElsewhere(line))
          yield { page, where: `"${text}"`, what: 'is read by eyes only' }
      }
    },
  ),
]

const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+|\p{Lm}/gu, '')
    .toLowerCase()
const isNumber = (text: string) => /^\p{N}+(?:\s*[/|–-]\s*\p{N}+)?$/u.test(text)
/** Whether lines of two pages have the same height. */
const isBelow = (one: PaintedLine, other: PaintedLine) => one.page !== other.page && Math.abs(one.y - other.y) < 1

/** Whether tagged content says the same at the same place of another page. */
function isOnOtherPage(pdf: Pdf): (line: PaintedLine) => boolean {
  const content = paintedLines(pdf, 'content')
  return (line) => content.some((one) => one.text === line.text && isBelow(one, line) && Math.abs(one.x - line.x) < 1)
}

/** Scripts whose letters are painted in pieces, such as the dots of Arabic: as artifacts, their words cannot be told. */
const PIECEWISE = /[\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Thai}]/u

/**
 * Whether every word of a line is also one of the tree; labels of lists with their dot or bracket. Artifacts come as they
 * are painted: words that are read from right to left from behind.
 */
function isInText(pdf: Pdf): (line: PaintedLine) => boolean {
  const all = (pdf.tree?.kids ?? []).map((kid) => (isNode(kid) ? allWords(pdf, kid) : '')).join('')
  const [said, letters] = [bare(all), lettersOf(all)]
  const backwards = (word: string) => [...word].reverse().join('')
  const isSaid = (word: string) => {
    if (isNumber(word) || PIECEWISE.test(word) || !/[\p{L}\p{N}]/u.test(word)) return true
    if (!/\p{L}/u.test(word)) return said.includes(bare(word)) || said.includes(backwards(bare(word)))
    return letters.includes(lettersOf(word)) || letters.includes(backwards(lettersOf(word)))
  }
  return ({ text }) => text.split(/\s+/u).every(isSaid)
}

/** What is painted for an element and what is said instead, one behind the other. */
function allWords(pdf: Pdf, node: Node): string {
  return [textIn(node, 'Alt'), textIn(node, 'ActualText'), wordsBelow(pdf, node, allWords)].join('')
}
