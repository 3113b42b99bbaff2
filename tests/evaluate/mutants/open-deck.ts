import { escapeText } from '../../../src/text/html/escape-html.ts'
import type { DeckFiles, PlanFile, PlanSlide } from '../deck/deck-files.ts'
import { noteLeaves } from '../deck/read-notes.ts'
import { slideFragments } from '../deck/read-slides.ts'

/** A deck taken apart slide by slide, all outputs in step, so that a change keeps them in step. */
export interface OpenDeck {
  readonly files: DeckFiles
  readonly slides: readonly OpenSlide[]
  /** Everything of `deck.html` before the first slide. */
  readonly head: string
}

export interface OpenSlide {
  /** Its part of `deck.md` without the notes. */
  readonly markdown: string
  /** The comments that hold its notes. */
  readonly notes: string
  readonly html: string
  readonly plan: PlanSlide
  /** The comments as they were, and what `deck.html` holds of them. */
  readonly kept: { readonly notes: string; readonly html: string }
}

const NOTES = /\n*<!--\n(?:\[L|$)[\s\S]*?-->\n*/gmu
const KEPT = /<template data-notes="(\d+)">([\s\S]*?)<\/template>/gu

export function openDeck(files: DeckFiles): OpenDeck {
  const fragments = slideFragments(files.html)
  const start = files.html.indexOf(fragments[0] ?? '')
  const [front = '', ...parts] = splitSlides(files.markdown)
  const kept = new Map([...files.html.matchAll(KEPT)].map(([, number, html = '']) => [Number(number), html]))
  if (parts.length !== fragments.length || parts.length !== files.plan.slides.length)
    throw new Error('The outputs differ in their slides.')
  const slides = parts.map((part, index): OpenSlide => {
    const plan = files.plan.slides[index]
    if (!plan) throw new Error(`Slide ${index + 1} is missing in an output.`)
    const notes = [...part.matchAll(NOTES)].map(([comment]) => comment.trim()).join('\n\n')
    const html = fragments[index] ?? ''
    return { markdown: part.replace(NOTES, '\n'), notes, html, plan, kept: { notes, html: kept.get(index + 1) ?? '' } }
  })
  return { files: { ...files, markdown: front }, slides, head: files.html.slice(0, start) }
}

/** The outputs of a deck that was opened, whatever happened to its slides. */
export function closeDeck({ files, slides, head }: OpenDeck): DeckFiles {
  const markdown = [files.markdown, ...slides.map(({ markdown: text, notes }) => `${text.trim()}\n\n${notes}\n`)]
    .join('\n\n---\n\n')
    .replace('\n\n---\n\n', '\n\n')
  const plan: PlanFile = { ...files.plan, slides: slides.map((slide) => slide.plan) }
  const html = `${head}${slides.map((slide) => slide.html).join('\n')}\n</div>\n</main>\n${keptNotes(slides)}</body>\n</html>\n`
  return { ...files, markdown, plan, html }
}

/** Notes that nobody changed as the program wrote them, others as their plain text. */
function keptNotes(slides: readonly OpenSlide[]): string {
  const texts = slides.map(({ notes, kept }) => {
    if (notes === kept.notes) return kept.html
    const comments = [...notes.matchAll(/<!--\n?([\s\S]*?)\n?-->/gu)].map(([, text = '']) => text)
    return comments
      .flatMap(noteLeaves)
      .map((text) => `<p>${escapeText(text)}</p>`)
      .join('')
  })
  return texts.map((text, index) => `<template data-notes="${index + 1}">${text}</template>\n`).join('')
}

/** Front matter, then the slides: cut at rules outside of code and comments. */
function splitSlides(markdown: string): readonly string[] {
  const lines = markdown.split('\n')
  const end = lines.indexOf('---', 1)
  const parts: string[] = [lines.slice(0, end + 1).join('\n')]
  let part: string[] = []
  let fence: string | undefined
  let comment = false
  for (const line of lines.slice(end + 1)) {
    const mark = /^(`{3,}|~{3,})/u.exec(line)?.[1]
    if (!comment && mark !== undefined && (fence === undefined || line.startsWith(fence)))
      fence = fence === undefined ? mark : undefined
    if (fence === undefined && line.includes('<!--')) comment = true
    if (comment && line.includes('-->')) comment = false
    if (line === '---' && fence === undefined && !comment) {
      parts.push(part.join('\n'))
      part = []
    } else part.push(line)
  }
  return [...parts, part.join('\n')]
}
