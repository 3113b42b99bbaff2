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
    if (notes && notes[index] !== letters((marp.comments[index] ?? []).join('\n')))
      findings.push(onSlide('G17', slide, 'the notes of deck.md and deck.html differ'))
  })
  return [...findings, ...pagesAgree(deck)]
}

function letters(text: string): string {
  return bare(text).replaceAll(' ', '')
}

function notesOfPage(html: string): readonly string[] | undefined {
  const json = /<script type="application\/json" id="lectern-data">([\s\S]*?)<\/script>/u.exec(html)?.[1]
  if (json === undefined) return undefined
  const { slides } = JSON.parse(json) as { slides: readonly { notes: readonly string[] }[] }
  return slides.map(({ notes }) => letters(notes.join('\n')))
}
