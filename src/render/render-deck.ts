import type { Deck, RenderedDeck } from '../model/deck.ts'
import { keepTogether } from '../text/slide/keep-together.ts'
import { markScaled, markScaledCss } from './auto-scaling.ts'
import { replaceCssAddresses } from './css-addresses.ts'
import { inlineKatexFonts } from './fonts/katex-fonts.ts'
import { replaceHtmlAddresses } from './html-addresses.ts'
import { assetUri } from './pages/asset-uri.ts'
import { plainBoxes, plainBoxesCss } from './plain-boxes.ts'
import { type MarpOutput, runMarp } from './run-marp.ts'
import { stableScopeNames } from './scope-names.ts'

export interface RenderInput {
  readonly deck: Deck
  /** Marp themes that the deck may name. */
  readonly themes: readonly string[]
  /** SVG of an emoji by Twemoji's file name; undefined for one that has no drawing. */
  readonly emoji: (name: string) => string | undefined
  /** A font file of KaTeX as base64, by its name. Without it such fonts are left out. */
  readonly katexFont?: (name: string) => string | undefined
  /** What Marp made of the deck, where that is known already. */
  readonly output?: MarpOutput
  /** Names of assets by the address in `output`; without it, addresses are names. */
  readonly names?: ReadonlyMap<string, string>
}

/** Stands where an image could not be loaded, which has been reported. */
const BLANK_IMAGE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** Renders a deck with Marp. Every image, emoji and font is inlined; the result refers to nothing outside itself. */
export function renderDeck({ deck, themes, emoji, katexFont, output, names }: RenderInput): RenderedDeck {
  const made = output ?? runMarp(deck.markdown, themes, 'untraced')
  if (made.html.length !== deck.slides.length) {
    throw new Error(`Marp made ${made.html.length} slides of ${deck.slides.length}.`)
  }
  const images = new Map(deck.assets.map((asset) => [asset.name, asset]))
  const load = ({ kind, address }: { readonly kind: string; readonly address: string }) =>
    kind === 'media'
      ? undefined
      : (assetUri(images.get(names?.get(address) ?? decodeAddress(address))) ?? (names ? BLANK_IMAGE : undefined))
  const scoped = stableScopeNames(made.html, made.css)
  const fragments = furnitureHidden(scoped.html)
  // What is written by hand breaks where its author breaks it.
  const words = output ? (html: string) => html : togetherInHtml
  const slides = deck.slides.map((slide, index) => {
    const { source } = slide
    const attributes = { id: slide.id, ...(source ? { 'data-src': `L${source.line}-${source.endLine}` } : {}) }
    const html = replaceHtmlAddresses(withEmoji(words(fragments[index] ?? ''), emoji), load)
    return {
      slide,
      html: backgroundsNamed(markScaled(plainBoxes(html, attributes))),
      notes: made.notes[index] ?? [],
    }
  })
  const loadedCss = replaceCssAddresses(scoped.css, (found) =>
    found.address.startsWith('katex:') ? found.address : load(found),
  )
  const fontedCss = inlineKatexFonts(loadedCss, slides.map(({ html }) => html).join(''), katexFont ?? (() => undefined))
  return { deck, css: plainBoxesCss(markScaledCss(fontedCss), deck.widthPx, deck.heightPx), slides }
}

const APART = /(<(pre|code|svg|style)\b[\s\S]*?<\/\2>|<[^>]*>)|[^<]+/gu

/** In words only: code, drawings and attributes stay as they are. */
function togetherInHtml(html: string): string {
  return html.replace(APART, (part, markup: string | undefined) => (markup === undefined ? keepTogether(part) : part))
}

/** Emoji as drawings; those that have none remain letters. */
function withEmoji(html: string, emoji: RenderInput['emoji']): string {
  return html.replace(
    /<img class="emoji" draggable="false" alt="([^"]*)" src="emoji:svg\/([^"]+)\.svg"[^>]*>/gu,
    (_, alt: string, name: string) => {
      const svg = emoji(name)
      const uri = svg && assetUri({ mediaType: 'image/svg+xml', bytes: Buffer.from(svg) })
      return uri ? `<img class="emoji" alt="${alt}" src="${uri}" data-marp-twemoji="">` : alt
    },
  )
}

/** Headers and footers that repeat are not part of what is read; one of a single slide is, and one with links. */
function furnitureHidden(slides: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const html of slides)
    for (const [whole] of html.matchAll(FURNITURE)) counts.set(whole, (counts.get(whole) ?? 0) + 1)
  return slides.map((html) =>
    html.replace(FURNITURE, (whole, tag: string) => {
      const isRead = counts.get(whole) === 1 || whole.includes('<a ')
      return isRead ? whole : whole.replace(`<${tag}>`, `<${tag} aria-hidden="true">`)
    }),
  )
}

const FURNITURE = /<(header|footer)>[\s\S]*?<\/\1>/gu

/** Background images are called by what the author wrote of them; without that they are decoration. */
function backgroundsNamed(html: string): string {
  return html.replace(
    /<figure (style="background-image:[^"]*")>(?:<figcaption>([\s\S]*?)<\/figcaption>)?<\/figure>/gu,
    (_, style: string, name = '') =>
      name === ''
        ? `<figure aria-hidden="true" ${style}></figure>`
        : `<figure role="img" aria-label="${name.replace(/"/gu, '&quot;')}" ${style}></figure>`,
  )
}

function decodeAddress(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
