import { createHash } from 'node:crypto'
import type { Deck, RenderedDeck } from '../../model/deck.ts'
import type { NoteText, SlideNotes } from '../../model/speaker-notes.ts'
import type { DeckData } from '../../present/deck-data.ts'
import { escapeAttribute, escapeText } from '../../text/html/escape-html.ts'
import type { PresentBundle } from './bundle-present.ts'
import { textDirection } from './text-direction.ts'

/**
 * The complete `deck.html`: all slides, the style, the script and, where they are given, the notes of each slide in one
 * document that makes no request. Pure: same input, same bytes. Throws when the script could not stand in a page.
 */
export function screenPage(rendered: RenderedDeck, present: PresentBundle, notes: readonly SlideNotes[] = []): string {
  const { deck, slides } = rendered
  return `<!doctype html>
<html lang="${escapeAttribute(deck.lang)}" dir="${textDirection(deck.lang)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scriptText(present.script))}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(deck.title)}</title>
${describe(deck)}<link rel="icon" href="data:,">
<style>${styleText(rendered.css)}</style>
<style>${styleText(`${sizes(deck)}${present.style}`)}</style>
<script type="application/json" id="lectern-data">${dataText(rendered, notes)}</script>
<script>${scriptText(present.script)}</script>
</head>
<body>
<main>
<div class="marpit">
${slides.map((slide) => slide.html).join('\n')}
</div>
</main>
${notes.map(notesTemplate).join('')}</body>
</html>
`
}

/** Nothing may be fetched, and no script may run but our own. Styles are free: Marp sets them on elements. */
function contentPolicy(script: string): string {
  const hash = createHash('sha256').update(script, 'utf8').digest('base64')
  return [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function describe(deck: Deck): string {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['description', deck.description],
    ...deck.authors.map((author) => ['author', author] as const),
    ['keywords', deck.keywords.join(', ')],
    ['dcterms.license', deck.license],
  ]
  return entries
    .filter(([, content]) => content)
    .map(([name, content]) => `<meta name="${name}" content="${escapeAttribute(content ?? '')}">\n`)
    .join('')
}

function sizes({ widthPx, heightPx }: Deck): string {
  const page = `@page{size:${widthPx}px ${heightPx}px;margin:0}`
  const root = `:root{--_width:${widthPx}px;--_height:${heightPx}px;--_fit:1}`
  return `${root}${narrowFits(widthPx)}${page}`
}

/**
 * The scale of the slides where no script can compute it: a step for each range of narrower windows. CSS could divide
 * the window's width by the slide's, but WebKit says it can and then gets another number.
 */
function narrowFits(widthPx: number): string {
  const marginsPx = 32
  const steps: string[] = []
  for (let belowPx = widthPx + marginsPx; belowPx > 240; ) {
    const fromPx = Math.floor(belowPx * 0.92)
    const fit = Number(((fromPx - marginsPx) / widthPx).toFixed(4))
    steps.push(`@media screen and (max-width:${belowPx - 1}px){:root{--_fit:${fit}}}`)
    belowPx = fromPx
  }
  return steps.join('')
}

/** Not drawn and not read out until the script takes it: nothing inside a template runs or loads. */
function notesTemplate({ say, more }: SlideNotes, index: number): string {
  if (say.length === 0 && more.length === 0) return ''
  const part = (name: string, texts: readonly NoteText[]) =>
    texts.length === 0 ? '' : `<section data-part="${name}">${texts.map(noteHtml).join('\n')}</section>`
  return `<template data-notes="${index + 1}">${part('say', say)}${part('more', more)}</template>\n`
}

function noteHtml({ html, lines, shown }: NoteText): string {
  const of = lines ? ` data-lines="${[...new Set(lines)].join('-')}"` : ''
  return `<div class="note"${of}${shown ? ' data-shown' : ''}>${html}</div>`
}

/** JSON without any `<`, so that neither `</script>` nor `<!--` in a note can end or change the block. */
function dataText({ deck, slides }: RenderedDeck, notes: readonly SlideNotes[]): string {
  const titles = apart(slides.map(({ slide }) => slide.title))
  const data: DeckData = {
    lang: deck.lang,
    widthPx: deck.widthPx,
    heightPx: deck.heightPx,
    slides: slides.map(({ slide }, index) => {
      const seconds = notes[index]?.seconds
      return { id: slide.id, title: titles[index] ?? '', ...(seconds === undefined ? {} : { seconds }) }
    }),
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** Neighbours of one title are parts of one thing, and numbered as such, in front, where nothing cuts it off: `(1/2) The machine`. */
function apart(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => {
    let first = index
    while (first > 0 && titles[first - 1] === title) first -= 1
    let end = index + 1
    while (end < titles.length && titles[end] === title) end += 1
    return end - first > 1 && title !== '' ? `(${index - first + 1}/${end - first}) ${title}` : title
  })
}

/** The text as the browser hashes it. */
function scriptText(script: string): string {
  if (/<\/script|<!--|\r/i.test(script)) throw new Error('The script of the deck would break out of its element.')
  return script
}

/** In CSS a backslash before a slash changes nothing, but the style element no longer ends there. */
function styleText(css: string): string {
  return css.replaceAll(/<\/(?=style)/gi, '<\\/')
}
