import { Marp } from '@marp-team/marp-core'
import type { Deck, RenderedDeck } from '../model/deck.ts'
import { plainBoxes, plainBoxesCss } from './plain-boxes.ts'

export interface RenderInput {
  readonly deck: Deck
  /** Marp themes that the deck may name. */
  readonly themes: readonly string[]
  /** SVG of an emoji by Twemoji's file name; undefined for one that has no drawing. */
  readonly emoji: (name: string) => string | undefined
}

/** Renders a deck with Marp. Every image and emoji is inlined; the result refers to nothing outside itself. */
export function renderDeck({ deck, themes, emoji }: RenderInput): RenderedDeck {
  const marp = createMarp(themes)
  const { html, css, comments } = marp.render(deck.markdown, { htmlAsArray: true })
  if (html.length !== deck.slides.length) {
    throw new Error(`Marp made ${html.length} slides of ${deck.slides.length}.`)
  }
  const images = new Map(deck.assets.map((asset) => [asset.name, dataUri(asset.mediaType, asset.bytes)]))
  const slides = deck.slides.map((slide, index) => {
    const { source } = slide
    const attributes = { id: slide.id, ...(source ? { 'data-src': `L${source.line}-${source.endLine}` } : {}) }
    const boxes = plainBoxes(html[index] ?? '', attributes)
    return { slide, html: furnitureHidden(inlined(boxes, images, emoji)), notes: comments[index] ?? [] }
  })
  return { deck, css: plainBoxesCss(css, deck.widthPx, deck.heightPx), slides }
}

/** The one place that says how Marp is set up. A new one a deck: an instance keeps state of what it rendered before. */
function createMarp(themes: readonly string[]): Marp {
  const marp = new Marp({
    script: false,
    inlineSVG: true,
    printable: false,
    minifyCSS: true,
    anchor: false,
    math: 'mathjax',
    html: Marp.html,
    emoji: { shortcode: 'twemoji', unicode: 'twemoji', twemoji: { base: 'emoji:', ext: 'svg' } },
  })
  for (const theme of themes) marp.themeSet.add(theme)
  return marp
}

function inlined(html: string, images: ReadonlyMap<string, string>, emoji: RenderInput['emoji']): string {
  return html
    .replace(
      /<img class="emoji" draggable="false" alt="([^"]*)" src="emoji:svg\/([^"]+)\.svg"[^>]*>/gu,
      (_, alt: string, name: string) => {
        const svg = emoji(name)
        return svg
          ? `<img class="emoji" alt="${alt}" src="${dataUri('image/svg+xml', Buffer.from(svg))}" data-marp-twemoji="">`
          : alt
      },
    )
    .replace(/(\bsrc="|url\(&quot;)([^":&]+)(?="|&quot;)/gu, (whole, before: string, name: string) => {
      const image = images.get(decodeAddress(name))
      return image ? `${before}${image}` : whole
    })
}

/** Header and footer repeat on every slide: they are not part of what is read. */
function furnitureHidden(html: string): string {
  return html.replace(/<(header|footer)>/gu, '<$1 aria-hidden="true">')
}

function decodeAddress(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function dataUri(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
