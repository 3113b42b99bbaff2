import type { DeckLink, ListedDeck } from '../../../model/pages/deck-list.ts'
import { escapeAttribute, escapeText } from '../../../text/html/escape-html.ts'
import { stylePolicy } from '../style-policy.ts'
import { textDirection } from '../text-direction.ts'
import { INDEX_STYLE } from './index-style.ts'

/** Stands in every list of decks, so that it is told from pages of other makers. */
export const INDEX_MARK = '<meta name="generator" content="Lectern">'

const LINK_WORDS: Readonly<Record<DeckLink['kind'], string>> = {
  present: 'Present',
  pdf: 'PDF',
  notes: 'Handout',
  article: 'Article',
  '3up': '3 slides a page',
  '4up': '4 slides a page',
  problems: 'See what is wrong',
}

/** The page that leads to all decks: it holds its pictures, runs no script and makes no request. Same decks, same bytes. */
export function indexPage(decks: readonly ListedDeck[], fontCss: string): string {
  const style = fontCss + INDEX_STYLE
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${stylePolicy(style)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${INDEX_MARK}
<title>Decks</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><h1>Decks</h1>${sumOf(decks)}</header>
<main>
${decks.length === 0 ? '<p class="none">There is no deck here.</p>' : `<ul class="decks">\n${decks.map((deck) => deckItem(deck, decks)).join('\n')}\n</ul>`}
</main>
</body>
</html>
`
}

/** All that the page shows as text, for those who choose its fonts. */
export function indexText(decks: readonly ListedDeck[]): string {
  return indexPage(decks, '').replaceAll(/<style>.*<\/style>|<[^>]*>/gu, ' ')
}

function sumOf(decks: readonly ListedDeck[]): string {
  const seconds = decks.reduce((sum, { about }) => sum + (about?.seconds ?? 0), 0)
  const facts = [counted(decks.length, 'deck'), ...(seconds > 0 ? [minutes(seconds)] : [])]
  return decks.length === 0 ? '' : `<p>${facts.join(' · ')}</p>`
}

function deckItem(deck: ListedDeck, all: readonly ListedDeck[]): string {
  const { id, about, cover, links } = deck
  const title = about?.title ?? id
  const said = about ? ` lang="${escapeAttribute(about.lang)}" dir="${textDirection(about.lang)}"` : ''
  const description = about?.description
  return [
    '<li class="deck">',
    coverHtml(cover, links[0]),
    `<h2${said}>${escapeText(title)}</h2>`,
    ...(description === undefined ? [] : [`<p class="description"${said}>${escapeText(description)}</p>`]),
    factsHtml(deck, all),
    `<ul class="links">${links.map((link) => linkHtml(link, title)).join('')}</ul>`,
    '</li>',
  ].join('\n')
}

/** Leads where the first link leads, so it is there for the mouse alone. */
function coverHtml(cover: string | undefined, link: DeckLink | undefined): string {
  const picture = cover === undefined ? '' : `<img src="${escapeAttribute(cover)}" alt="">`
  if (!link) return `<div class="cover">${picture}</div>`
  return `<a class="cover" href="${escapeAttribute(link.href)}" tabindex="-1" aria-hidden="true">${picture}</a>`
}

function factsHtml({ id, about, problems }: ListedDeck, all: readonly ListedDeck[]): string {
  const isTwin = all.filter((other) => other.about?.title === about?.title).length > 1
  const facts = [
    ...(about ? [counted(about.slides, 'slide')] : []),
    ...(about?.seconds === undefined ? [] : [minutes(about.seconds)]),
    ...(about && isTwin ? [escapeText(id)] : []),
    ...(problems === undefined ? [] : [`<span class="problems">${escapeText(problems)}</span>`]),
  ]
  return `<p class="facts">${facts.join(' · ')}</p>`
}

function linkHtml({ kind, href }: DeckLink, title: string): string {
  const words = LINK_WORDS[kind]
  return `<li><a href="${escapeAttribute(href)}" aria-label="${escapeAttribute(`${words}: ${title}`)}">${words}</a></li>`
}

function minutes(seconds: number): string {
  return `${Math.ceil(seconds / 60)} min`
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
