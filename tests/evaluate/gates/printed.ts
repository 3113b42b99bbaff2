import { printedWords } from '../deck/printed-words.ts'
import type { PdfPage } from '../deck/read-pdf.ts'
import { slideFragments } from '../deck/read-slides.ts'
import { isSeen } from '../deck/seen-words.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import { compareWords, pageWords } from '../text/page-words.ts'

/** The PDF half of G17: each page shows, in full and inside its edges, the words of its slide, every one of them and none beside them. */
export function pagesAgree(deck: Judged): readonly Finding[] {
  const { pdfPages, slides } = deck
  if (!pdfPages) return []
  if (pdfPages.length !== slides.length) {
    const message = `deck.pdf has ${pdfPages.length} pages, deck.html ${slides.length} slides`
    return [{ metric: 'G17', message }]
  }
  const fragments = slideFragments(deck.files.html)
  return slides.flatMap((slide, index) => {
    const page = pdfPages[index]
    return page
      ? pageFaults(fragments[index] ?? '', page).map((message) => onSlide('G17', slide, `page ${index + 1} ${message}`))
      : []
  })
}

/** What a page lacks of its slide, and what it has that the slide has not, in words. */
export function pageFaults(fragment: string, page: PdfPage): readonly string[] {
  const { wanted, allowed } = printedWords(fragment)
  const words = page.words.filter(({ text }) => pageWords(text).length > 0)
  const hidden = words.filter((word) => !isSeen(word, page))
  const seen = words.filter((word) => isSeen(word, page)).flatMap(({ text }) => pageWords(text))
  const difference = compareWords(wanted, seen)
  const { missing } = difference
  const extra = compareWords(allowed, difference.extra).extra
  const there = hidden.length > 0 ? `; not to be seen in full: ${quoted(hidden.map(({ text }) => text).join(' '))}` : ''
  return [
    ...(missing.length > 0 ? [`of deck.pdf lacks ${quoted(missing.join(' '))}${there}`] : []),
    ...(extra.length > 0 ? [`of deck.pdf has ${quoted(extra.join(' '))}, its slide has not`] : []),
  ]
}
