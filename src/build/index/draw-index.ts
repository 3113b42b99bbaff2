import { embedFonts } from '../../files/fonts/embed-fonts.ts'
import { loadFonts } from '../../files/fonts/load-fonts.ts'
import { handoutName } from '../../files/listed-outputs.ts'
import type { BuiltDeck } from '../../files/outputs/built-decks.ts'
import { HANDOUT_KINDS } from '../../model/handout.ts'
import type { DeckLink, ListedDeck } from '../../model/pages/deck-list.ts'
import { assetUri } from '../../render/pages/asset-uri.ts'
import { indexPage, indexText } from '../../render/pages/index/index-page.ts'
import { deckAddress } from './deck-address.ts'

const FONTS = [
  {
    family: 'Source Serif 4',
    package: '@fontsource/source-serif-4',
    faces: [{ weight: 600, style: 'normal' as const }],
    scripts: 'serif' as const,
  },
  {
    family: 'Source Sans 3',
    package: '@fontsource/source-sans-3',
    faces: [400, 600].map((weight) => ({ weight, style: 'normal' as const })),
    scripts: 'sans' as const,
  },
]

/** The page that leads to decks, with the fonts that their titles need. */
export async function drawIndex(decks: readonly ListedDeck[]): Promise<string> {
  return indexPage(decks, await indexFonts(indexText(decks)))
}

/** Font rules for a text on a page of that look. */
export async function indexFonts(text: string): Promise<string> {
  const fonts = await embedFonts(await loadFonts(FONTS), { text, lang: 'en' })
  return fonts.map(({ rule }) => rule).join('')
}

const LINKS: readonly (readonly [DeckLink['kind'], string])[] = [
  ['present', 'deck.html'],
  ['pdf', 'deck.pdf'],
  ...HANDOUT_KINDS.map((kind) => [kind, handoutName(kind)] as const),
]

/** Where a deck and its printed forms are, of those that are among its files. */
export function deckLinks(id: string, files: readonly string[]): readonly DeckLink[] {
  const there = LINKS.filter(([, name]) => files.includes(name))
  return there.map(([kind, name]) => ({ kind, href: deckAddress(id, name) }))
}

/** Decks in a folder as the page beside them lists them. */
export function listBuilt(decks: readonly BuiltDeck[]): readonly ListedDeck[] {
  return decks.map(({ id, about, files, cover }) => {
    const uri = assetUri(cover && { mediaType: 'image/png', bytes: cover })
    return { id, about, ...(uri === undefined ? {} : { cover: uri }), links: deckLinks(id, files) }
  })
}
