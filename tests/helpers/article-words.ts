import type { Block, RichText } from '../../src/model/article.ts'
import { atomsOf } from '../../src/text/slide/shown.ts'
import type { MadeDeck } from './make-deck.ts'
import { shownByMarp } from './marp-inline.ts'
import { folded, slideTexts } from './slide-text.ts'

/** Words of an article that its deck has neither on a slide nor in notes, nor in the appendix. */
export function lostWords(made: MadeDeck): readonly string[] {
  const words = wordsOf(made)
  return made.article.blocks
    .flatMap(proseOf)
    .flatMap(wordsIn)
    .filter((word) => !words.has(word))
}

/** Every run of prose in a block that a reader of the article sees, blank space folded. */
function proseOf(block: Block): readonly string[] {
  const texts = (...rich: readonly RichText[]) => rich.map(({ text }) => folded(text)).filter((text) => text !== '')
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return texts(block.rich)
    case 'list':
      return block.items.flatMap((item) => [...texts(item.rich), ...item.rest.flatMap(proseOf)])
    case 'quote':
      return texts(...block.paragraphs, ...(block.attribution ? [block.attribution] : []))
    case 'table':
      return texts(...block.header, ...block.rows.flat())
    case 'figure':
      return [...(block.caption ? texts(block.caption) : []), folded(block.alt)].filter((text) => text !== '')
    case 'footnote':
      return block.blocks.flatMap(proseOf)
    case 'html':
      return [folded(block.text)].filter((text) => text !== '')
    case 'code':
      return [folded(block.value)].filter((text) => text !== '')
    default:
      return []
  }
}

/** Every word on a slide or in notes, the notes read as Markdown; the appendix, which nobody draws, from the plan. */
function wordsOf({ rendered, plan }: MadeDeck): ReadonlySet<string> {
  const texts = rendered.slides.flatMap(({ html, notes }) => [
    ...slideTexts(html),
    ...altTexts(html),
    ...notes.flatMap((note) => [note, ...shownByMarp(note.replace(/^\[L[\d-]+\]/gmu, ''))]),
  ])
  const left = plan.appendix.flatMap((slide) => [
    ...atomsOf(slide).map(({ text }) => text),
    ...(slide.body.kind === 'figure' ? [slide.body.alt] : []),
    ...[...slide.notes.say, ...slide.notes.more].flatMap(({ text }) => [text, ...shownByMarp(text)]),
  ])
  return new Set([...texts, ...left].flatMap((text) => wordsIn(text)))
}

function altTexts(html: string): readonly string[] {
  return [...html.matchAll(/\salt="([^"]*)"/gu)].map(([, alt = '']) => alt)
}

function wordsIn(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
