import { PDFArray, type PDFDict } from 'pdf-lib'
import { dictOf, get } from '../../reader/objects.ts'
import type { Pdf } from '../../reader/read-pdf.ts'
import { isContent, isNode, type Node, pageOf } from '../../reader/read-tree.ts'
import type { Piece } from '../../reader/read-words.ts'
import { placeOf, type Rule, rule, says, textIn, wordsOf } from '../rule.ts'
import { HEADINGS, ILLUSTRATIONS, INLINE, PARAGRAPHS } from '../types.ts'

/** Scripts that have no spaces between words, and marks after which a line may end inside a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー。、「」]/u
const BREAKS = /[-\u00AD\u2010-\u2014/_.?&=#%+:;,@~|)\]}(<>[{*]/u

/** Longer ones are cut where the line ends, without a sign. */
const LONGEST_WORD = 40

/** Letters and marks of a text, without what is seen by nobody. */
export const bare = (text: string) => text.normalize('NFKC').replace(/[\s\p{Cf}\p{Mn}]+/gu, '')

export const WORD_RULES: readonly Rule[] = [
  rule('own-words', 'The words of a page in the tree are those that are painted on it.', function* (pdf) {
    const painted = pdf.pages.map(() => new Map<string, number>())
    for (const { page, text, marks } of pdf.paintings)
      if (text && !marks.some(({ tag, actualText }) => tag === 'Artifact' || actualText !== undefined))
        add(painted[page], text.text, 1)
    for (const node of pdf.tree?.nodes ?? [])
      for (const kid of node.kids.filter(isContent))
        for (const { text, page, isInstead } of pdf.piecesOf(kid)) if (!isInstead) add(painted[page], text, -1)
    for (const [page, letters] of painted.entries()) {
      const left = [...letters].filter(([, count]) => count > 0)
      if (left.length > 0)
        yield {
          page,
          where: `"${left.map(([letter, count]) => letter.repeat(count)).join('')}"`,
          what: 'is in no element',
        }
    }
  }),
  rule('own-twice', 'No words are said twice because they are painted twice.', function* (pdf) {
    for (const node of pdf.tree?.nodes ?? []) {
      if (isUnderPicture(node)) continue
      const pieces = node.kids.filter(isContent).flatMap((kid) => pdf.piecesOf(kid))
      const twice = pieces.filter((piece, index) => pieces.some((other, at) => at < index && isOver(piece, other)))
      const words = twice.map(({ text }) => text).join('')
      if (says(words)) yield { ...placeOf(pdf, node), what: `"${words}" is painted twice` }
    }
  }),
  rule('own-word-breaks', 'Where a line ends between words there is a space (ISO 32000-1, 14.8.2.5).', function* (pdf) {
    for (const node of pdf.tree?.nodes ?? []) {
      if (!isBlock(node)) continue
      const pieces = piecesIn(pdf, node)
      for (const [index, piece] of pieces.entries()) {
        const last = pieces[index - 1]
        if (!last || !isNewLine(last, piece) || !isJoined(last.text, piece.text)) continue
        const textOf = (some: readonly Piece[]) => some.map(({ text }) => text).join('')
        const [before, after] = [textOf(pieces.slice(0, index)), textOf(pieces.slice(index))]
        const word = `${/\S*$/u.exec(before)?.[0]}${/^\S*/u.exec(after)?.[0]}`
        if ([...word].length <= LONGEST_WORD)
          yield { page: piece.page, where: placeOf(pdf, node).where, what: `no space in "${word}"` }
      }
    }
  }),
  rule('own-right-to-left', 'Words that are read from right to left come in that order.', function* (pdf) {
    for (const node of pdf.tree?.nodes ?? []) {
      if (!isBlock(node)) continue
      const words = piecesIn(pdf, node).filter(({ text }) => /[\p{sc=Hebrew}\p{sc=Arabic}]/u.test(text))
      const isBack = (piece: Piece, index: number) => {
        const last = words[index - 1]
        const isSameLine = last?.page === piece.page && Math.abs(last.y - piece.y) < piece.size * 0.2
        return isSameLine && last.mark !== piece.mark && piece.x > last.x
      }
      const found = words.find(isBack)
      if (found) yield { ...placeOf(pdf, node), what: `"${found.text}" comes after what stands on its left` }
    }
  }),
  rule('own-outline', 'The outline has the headings, in order, at their levels and places.', function* (pdf) {
    const headings = pdf.tree?.nodes.filter(({ role }) => HEADINGS.has(role)) ?? []
    for (let index = 0; index < Math.max(headings.length, pdf.outline.length); index += 1) {
      const [heading, entry] = [headings[index], pdf.outline[index]]
      const wanted = heading && `${heading.role.slice(1)} ${bare(wordsOf(pdf, heading))}`
      const found = entry && `${entry.level} ${bare(entry.title)}`
      if (wanted !== found) {
        const what = `the outline has "${entry?.title ?? 'nothing'}" at level ${entry?.level ?? 'none'}`
        yield heading ? { ...placeOf(pdf, heading), what } : { where: 'outline', what }
        return
      }
      const page = entry && pageOfDestination(pdf, entry.dict)
      if (heading && page !== pageOf(heading))
        yield { ...placeOf(pdf, heading), what: `the outline leads to page ${(page ?? -1) + 1}` }
    }
  }),
]

function add(letters: Map<string, number> | undefined, text: string, by: number): void {
  for (const letter of text) if (letter.trim() !== '') letters?.set(letter, (letters.get(letter) ?? 0) + by)
}

function isUnderPicture(node: Node): boolean {
  for (let one: Node | undefined = node; one; one = one.parent) if (ILLUSTRATIONS.has(one.role)) return true
  return false
}

function isOver(one: Piece, other: Piece): boolean {
  const near = Math.max(one.size, other.size) * 0.1
  const isNear = Math.abs(one.x - other.x) < near && Math.abs(one.y - other.y) < near
  return isNear && one.page === other.page && says(one.text) && one.text === other.text
}

const isBlock = ({ role }: Node) => PARAGRAPHS.has(role) || ['LBody', 'TD', 'TH', 'Caption'].includes(role)

/** The letters of a block, without those of blocks inside it. */
function piecesIn(pdf: Pdf, node: Node): readonly Piece[] {
  return node.kids.flatMap((kid) => {
    if (isContent(kid)) return pdf.piecesOf(kid)
    const isInside = isNode(kid) && (INLINE.has(kid.role) || kid.role === 'NonStruct')
    return isInside && textIn(kid, 'ActualText') === undefined ? piecesIn(pdf, kid) : []
  })
}

function isNewLine(last: Piece, next: Piece): boolean {
  return last.page !== next.page || Math.abs(last.y - next.y) > Math.max(last.size, next.size) * 0.8
}

function isJoined(last: string, next: string): boolean {
  const [end = '', start = ''] = [[...last].at(-1), [...next][0]]
  if (!/[\p{L}\p{N}]/u.test(end + start) || end === '' || start === '') return false
  const isApart = /\s/u.test(end) || /\s/u.test(start)
  return !isApart && !UNSPACED.test(end) && !UNSPACED.test(start) && !BREAKS.test(end)
}

/** Where an entry of the outline leads. */
function pageOfDestination(pdf: Pdf, entry: PDFDict): number | undefined {
  const place = get(entry, 'Dest') ?? get(dictOf(entry, 'A'), 'D')
  const target = place instanceof PDFArray ? place.get(0) : undefined
  const at = pdf.pages.findIndex(({ ref }) => ref === target)
  return at < 0 ? undefined : at
}
