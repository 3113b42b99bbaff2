import { find, parseHtml, textOf } from '../deck/html-tree.ts'
import { noteLeaves } from '../deck/read-notes.ts'
import type { SlideView } from '../deck/slide-view.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import { bare } from '../text/fold.ts'
import { pagesAgree } from './printed.ts'

/** G14: no two slides are headed alike, but for the parts of one, which stand one after the other. */
export function headlineUniqueness(deck: Judged): readonly Finding[] {
  const seen = new Map<string, SlideView>()
  return deck.slides.flatMap((slide) => {
    const key = bare(slide.headline)
    if (slide.layout === 'agenda' || key === '') return []
    const other = seen.get(key)
    seen.set(key, slide)
    const parts = other?.continuation && slide.continuation && slide.number === other.number + 1
    return other && !parts ? [onSlide('G14', slide, `is headed like slide ${other.number}`)] : []
  })
}

const OWN_COMMENT = /^\s*(?:slide\s*:|\/?(?:notes|point)\s*$|_?[a-zA-Z]+\s*:\s*$)/u

/** G15: Marp finds every note that was written, nothing of ours in them, and no comment on a slide. */
export function directiveSafety(deck: Judged): readonly Finding[] {
  const { texts, comments } = deck.marp
  const findings: Finding[] = []
  const fault = (index: number, message: string) => {
    const slide = deck.slides[index]
    findings.push(slide ? onSlide('G15', slide, message) : { metric: 'G15', message })
  }
  const written = [...deck.files.markdown.matchAll(/^<!--\n\[L\d/gmu)].length
  const found = comments.flat().filter((comment) => /^\[L\d/u.test(comment)).length
  if (written !== found) findings.push({ metric: 'G15', message: `${written} notes are written, Marp finds ${found}` })
  comments.forEach((list, index) => {
    for (const comment of list) if (OWN_COMMENT.test(comment)) fault(index, `the notes hold ${quoted(comment)}`)
  })
  texts.forEach((text, index) => {
    const slide = deck.slides[index]
    if (/<!--|-->/u.test(text) && slide && slide.layout !== 'code')
      fault(index, `a comment shows on the slide: ${quoted(text)}`)
  })
  return findings
}

/** G17: deck.md as Marp shows it, deck.html and deck.pdf say the same, slide by slide, on the slides and in the notes. */
export function outputsAgree(deck: Judged): readonly Finding[] {
  const findings: Finding[] = []
  const { marp, slides } = deck
  if (marp.texts.length !== slides.length)
    findings.push({ metric: 'G17', message: `deck.md has ${marp.texts.length} slides, deck.html ${slides.length}` })
  const notes = notesOfPage(deck.files.html)
  slides.forEach((slide, index) => {
    if (letters(slide.text) !== letters(marp.texts[index] ?? ''))
      findings.push(onSlide('G17', slide, 'deck.md and deck.html differ'))
    const written = letters((marp.comments[index] ?? []).flatMap(noteLeaves).join(' '))
    if (notes && (notes.get(slide.number) ?? '') !== written)
      findings.push(onSlide('G17', slide, 'the notes of deck.md and deck.html differ'))
  })
  return [...findings, ...pagesAgree(deck)]
}

function letters(text: string): string {
  return bare(text).replaceAll(' ', '')
}

/** The letters of the notes that `deck.html` keeps for each slide, by its number; undefined where it keeps none. */
function notesOfPage(html: string): ReadonlyMap<number, string> | undefined {
  const kept = find(parseHtml(html.slice(html.lastIndexOf('</main>'))), ({ tag }) => tag === 'template')
  const notes = kept.filter(({ attributes }) => attributes['data-notes'] !== undefined)
  return notes.length === 0
    ? undefined
    : new Map(notes.map((one) => [Number(one.attributes['data-notes']), letters(textOf(one))]))
}
