import { isContent } from '../deck/slide-view.ts'
import type { Judged } from '../judge.ts'
import { styled, withSlide } from './edits.ts'
import { firstOf, type Mutant } from './mutant.ts'
import type { OpenDeck, OpenSlide } from './open-deck.ts'

/* Decks that say what they should and do not look as they should. */

const browser = { needs: 'browser' } as const

function onHead(deck: OpenDeck, from: RegExp, to: string | ((match: string, size: string) => string)): OpenDeck {
  const head = typeof to === 'string' ? deck.head.replace(from, to) : deck.head.replace(from, to)
  if (head === deck.head) throw new Error(`The style sheet has no ${from}`)
  return { ...deck, head }
}

/** Gives the first element that the pattern finds on a slide of one of these layouts a style. */
function restyled(
  deck: OpenDeck,
  judged: Judged,
  layouts: readonly string[],
  tag: RegExp,
  style: string,
): OpenDeck | undefined {
  return firstOf(judged.slides, (slide, index) => {
    const open = deck.slides[index]
    const changed: OpenSlide | undefined =
      open && isContent(slide) && layouts.includes(slide.layout) ? styled(open, tag, style) : undefined
    return changed && withSlide(deck, index, () => changed)
  })
}

const LISTS = ['points', 'steps', 'closing']

/** Changes the HTML of the first slide of one of these layouts in which there is something to change. */
function redrawn(
  deck: OpenDeck,
  judged: Judged,
  layouts: readonly string[],
  change: (html: string) => string,
): OpenDeck | undefined {
  return firstOf(judged.slides, (slide, index) => {
    const html = deck.slides[index]?.html ?? ''
    const changed = isContent(slide) && layouts.includes(slide.layout) ? change(html) : html
    return changed === html ? undefined : withSlide(deck, index, (old) => ({ ...old, html: changed }))
  })
}

/** A dark picture, as it comes into a page. */
const DARK = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#1b2a33"/></svg>',
).toString('base64')}`

/** As Marp sets `![bg]`: a layer with the picture, below the one with the words. */
const BACKGROUND = `<div class="layer" data-marpit-advanced-background="background"><section data-marpit-advanced-background="background"><div data-marpit-advanced-background-container="true"><figure style="position:absolute;inset:0;background:url(${DARK}) center/cover"></figure></div></section></div>`

export const APPEARANCE: readonly Mutant[] = [
  {
    ...browser,
    name: 'shrink the text by 30 %',
    expects: ['G5'],
    spoil: (deck) =>
      onHead(deck, /(?<=--size-[a-z]+:\s*)(\d+)(?=px)/gu, (_, size) => String(Math.round(Number(size) * 0.7))),
  },
  {
    ...browser,
    name: 'push a list 40 px beyond the edge',
    expects: ['G3'],
    spoil: (deck, judged) => restyled(deck, judged, LISTS, /<[uo]l>/u, 'position:relative;left:-128px'),
  },
  {
    ...browser,
    name: 'push a headline 40 px above the edge',
    expects: ['G3'],
    spoil: (deck, judged) => restyled(deck, judged, [...LISTS, 'table'], /<h2[^>]*>/u, 'position:relative;top:-136px'),
  },
  {
    ...browser,
    name: 'push a table below the edge',
    expects: ['G3'],
    spoil: (deck, judged) => restyled(deck, judged, ['table'], /<table>/u, 'margin-top:460px'),
  },
  {
    ...browser,
    name: 'lay one text on another',
    expects: ['G4'],
    spoil: (deck, judged) =>
      restyled(
        deck,
        judged,
        [...LISTS, 'table'],
        /<[uo]l>|<table>/u,
        'position:absolute;top:100px;left:88px;flex:none',
      ),
  },
  {
    ...browser,
    name: 'cut a list off',
    expects: ['G3'],
    spoil: (deck, judged) => restyled(deck, judged, LISTS, /<[uo]l>/u, 'max-height:60px;overflow:hidden;flex:none'),
  },
  {
    ...browser,
    name: 'lower the contrast of the text',
    expects: ['G6'],
    spoil: (deck) => onHead(deck, /--ink:\s*#16181d/u, '--ink:#8d9096'),
  },
  {
    ...browser,
    name: 'lower the contrast of the small text',
    expects: ['G6'],
    spoil: (deck) => onHead(deck, /--quiet:\s*#52555c/u, '--quiet:#a9abb0'),
  },
  {
    ...browser,
    name: 'move a headline',
    expects: ['M21'],
    spoil: (deck, judged) => restyled(deck, judged, [...LISTS, 'table'], /<h2[^>]*>/u, 'margin-left:24px'),
  },
  {
    ...browser,
    name: 'a dark picture behind a slide',
    expects: ['G6'],
    spoil: (deck, judged) =>
      redrawn(deck, judged, LISTS, (html) =>
        html
          .replace(/<div class="layer">(?=<section)/u, `${BACKGROUND}<div class="layer">`)
          .replace(/<section(?=[^>]*\sclass="(?:points|steps|closing))/u, '$& style="background:none"'),
      ),
  },
  {
    ...browser,
    name: 'a gradient behind a list that ends dark',
    expects: ['G6'],
    spoil: (deck, judged) =>
      restyled(deck, judged, LISTS, /<[uo]l>/u, 'background:linear-gradient(90deg,#fff 30%,#444)'),
  },
  {
    ...browser,
    name: 'a dark box behind a headline',
    expects: ['G6'],
    spoil: (deck, judged) =>
      redrawn(deck, judged, LISTS, (html) =>
        html.replace(/(?=<h2)/u, '<div style="position:absolute;inset:0 0 50% 0;background:#16181d"></div>'),
      ),
  },
  ...['zoom:.7', 'transform:scale(.7)', 'scale:.7'].map(
    (style): Mutant => ({
      ...browser,
      name: `draw a list smaller than it is set: ${style}`,
      expects: ['G5'],
      spoil: (deck, judged) => restyled(deck, judged, LISTS, /<[uo]l>/u, style),
    }),
  ),
  {
    ...browser,
    name: 'lay a part of an item on its words',
    expects: ['G4'],
    spoil: (deck, judged) =>
      redrawn(deck, judged, LISTS, (html) =>
        html.replace(
          /<li>([^<]*? )(\S[^<]*)/u,
          '<li style="position:relative">$1<span style="position:absolute;left:8px">$2</span>',
        ),
      ),
  },
  {
    ...browser,
    name: 'lay the number of the page on a list',
    expects: ['G4'],
    spoil: (deck) => onHead(deck, /<\/style>/u, 'section::after{inset:auto auto 40% 100px !important}</style>'),
  },
  {
    ...browser,
    name: 'a word alone below its headline',
    expects: ['M16'],
    spoil: (deck, judged) =>
      redrawn(deck, judged, LISTS, (html) => html.replace(/(<h2[^>]*>[^<]+ )(\S+)<\/h2>/u, '$1<br>$2</h2>')),
  },
  {
    ...browser,
    name: 'a marked word alone below its headline',
    expects: ['M16'],
    spoil: (deck, judged) =>
      redrawn(deck, judged, LISTS, (html) =>
        html.replace(/(<h2[^>]*>)([^<]+ )(\S+)<\/h2>/u, '$1<strong>$2</strong><br><code>$3</code></h2>'),
      ),
  },
]
