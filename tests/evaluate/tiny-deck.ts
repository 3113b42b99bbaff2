import type { DeckFiles, Lines } from './deck/deck-files.ts'
import { noteLeaves } from './deck/read-notes.ts'

export interface TinySlide {
  readonly layout: string
  readonly headline: string
  readonly lines: Lines
  readonly points?: readonly string[]
  /** HTML instead of points. */
  readonly html?: string
  /** Each the text of one note, with its lines. */
  readonly notes?: readonly (readonly [lines: string, text: string])[]
}

/** The outputs of a deck, written by hand and in step: what a judge must find right or wrong is plain to see. */
export function tinyDeck(article: string, slides: readonly TinySlide[], changes: Partial<DeckFiles> = {}): DeckFiles {
  const comments = slides.map(({ notes = [] }) => notes.map(([lines, text]) => `[${lines}] ${text}`).join('\n\n'))
  const markdown = slides.map(({ layout, headline, points = [], html }, index) => {
    const body = html ?? points.map((point) => `- ${point}`).join('\n')
    const note = comments[index] ? `<!--\n${comments[index]}\n-->` : ''
    return [`<!-- _class: ${layout} -->`, `## ${headline}`, body, note].filter(Boolean).join('\n\n')
  })
  const fragments = slides.map(({ layout, headline, points = [], html, lines }, index) => {
    const body = html ?? (points.length > 0 ? `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>` : '')
    const section = `<section class="${layout}"><h2>${headline}</h2>${body}<footer>A footer</footer></section>`
    return `<div class="slide" id="s${index}" data-src="L${lines.join('-')}"><div class="layer">${section}</div></div>`
  })
  const kept = comments.map((comment, index) => {
    const leaves = noteLeaves(comment).map((text) => `<p>${text}</p>`)
    return leaves.length === 0 ? '' : `<template data-notes="${index + 1}">${leaves.join('')}</template>`
  })
  return {
    name: 'tiny',
    path: 'tiny.md',
    folder: '/nowhere',
    article,
    profile: 'full',
    markdown: `---\nmarp: true\n---\n\n${markdown.join('\n\n---\n\n')}\n`,
    html: `<main><div class="marpit">${fragments.join('\n')}</div></main>${kept.join('')}`,
    plan: {
      lang: 'en',
      seconds: 60,
      options: {},
      slides: slides.map(({ layout, headline, lines, points = [] }, index) => ({
        id: `s${index}`,
        layout,
        headline,
        lines,
        seconds: 20,
        why: [],
        body: { points: points.map((text) => ({ text, lines })) },
      })),
      blocks: [],
    },
    ...changes,
  }
}
