import { printedWords } from '../deck/printed-words.ts'
import { liesOnPage, type PdfPage } from '../deck/read-pdf.ts'
import { slideFragments } from '../deck/read-slides.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import { compareWords, pageWords } from '../text/page-words.ts'

/** The PDF half of G17: each page shows, inside its edges, the words of its slide, every one of them and none beside them. */
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
  const cut = page.words.filter((word) => !liesOnPage(word, page))
  const seen = page.words.filter((word) => liesOnPage(word, page)).flatMap(({ text }) => pageWords(text))
  const difference = compareWords(wanted, seen)
  const { missing } = difference
  const extra = compareWords(allowed, difference.extra).extra
  const edge = cut.length > 0 ? `; beyond its edge: ${quoted(cut.map(({ text }) => text).join(' '))}` : ''
  return [
    ...(missing.length > 0 ? [`of deck.pdf lacks ${quoted(missing.join(' '))}${edge}`] : []),
    ...(extra.length > 0 ? [`of deck.pdf has ${quoted(extra.join(' '))}, its slide has not`] : []),
  ]
}
