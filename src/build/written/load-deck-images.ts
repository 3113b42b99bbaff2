import { posix } from 'node:path'
import { diagnose } from '../../diagnostics/catalogue.ts'
import { type Images, loadImages } from '../../files/load-images.ts'
import type { DeckAsset } from '../../model/deck.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { MarpDeck } from '../../model/marp-deck.ts'
import type { SourceFile, Span } from '../../model/source.ts'
import type { FontFace } from '../../model/template.ts'
import { addressesOf, type FoundAddress } from '../../render/html-addresses.ts'
import type { MarpOutput } from '../../render/run-marp.ts'
import { lineStarts, locationOf, spanOf } from '../../text/source-position.ts'
import type { FilledDeck } from './fill-written.ts'

/** A hand-written deck on its way through Marp. */
export interface MarpDeckParts {
  readonly deck: MarpDeck
  readonly filled: FilledDeck
  readonly output: MarpOutput
  readonly themes: readonly string[]
  readonly fonts: readonly FontFace[]
}

export interface DeckImages extends Images {
  /** The deck's text with the addresses that its images have beside it. */
  readonly markdown: string
}

const REMOTE = /^(?:[a-z][a-z\d+.-]+:|\/\/)/iu

/**
 * Loads what the slides of a hand-written deck show, and reports at its line what they cannot show: such an image is an
 * error, a font or style sheet of the network a warning.
 */
export async function loadDeckImages(parts: MarpDeckParts, report: Report): Promise<DeckImages> {
  const { source } = parts.deck
  const requests = []
  for (const found of addressesOf(parts.output)) {
    const { span, written } = locate(parts, found)
    const ofSheet = found.slide === undefined
    // What a theme asks for is no mistake of the deck, and left out.
    if (ofSheet && !written) continue
    if (found.kind === 'media') {
      const message = `${found.address} is not shown.`
      report(diagnose('unsupported-media', { message, location: locationOf(source, span) }))
    } else if (found.kind === 'import' || (ofSheet && REMOTE.test(found.address))) {
      const message = `The deck asks for ${found.address}, which is left out.`
      report(diagnose('page-made-request', { message, location: locationOf(source, span), severity: 'warning' }))
    } else requests.push({ url: found.address, alt: found.alt ?? 'background', span })
  }
  const strictly: Report = (diagnostic) =>
    report(diagnostic.code === 'missing-alt-text' ? diagnostic : { ...diagnostic, severity: 'error' })
  const images = besideDeck(await loadImages(source, requests, strictly))
  return { ...images, markdown: withAddresses(parts.filled.text, images.names) }
}

interface Located {
  readonly span: Span
  /** Whether the address stands in the deck as it is, rather than in a theme. */
  readonly written: boolean
}

/** Where the author wrote an address: in its block, else on its slide, else anywhere; else the slide's first line. */
function locate({ deck: { source }, filled, output }: MarpDeckParts, found: FoundAddress): Located {
  const starts = lineStarts(source.text)
  const onSlide = output.lines[found.slide ?? -1]?.line
  const line = filled.lines[(found.line ?? onSlide ?? 1) - 1] ?? 1
  const lineStart = starts[line - 1] ?? 0
  for (const from of [lineStart, 0]) {
    for (const spelling of spellings(found.address)) {
      const at = source.text.indexOf(spelling, from)
      if (at >= 0) return { span: spanOf(source, at, at + spelling.length), written: true }
    }
  }
  return {
    span: wholeLine(source, lineStart),
    written: spellings(found.address).some((one) => filled.text.includes(one)),
  }
}

function wholeLine(source: SourceFile, start: number): Span {
  const end = source.text.indexOf('\n', start)
  return spanOf(source, start, end < 0 ? source.text.length : end)
}

/** An address as Marp gives it and as an author may have written it. */
function spellings(address: string): readonly string[] {
  if (address === '') return []
  try {
    return [...new Set([address, decodeURI(address), decodeURIComponent(address)])]
  } catch {
    return [address]
  }
}

const SAFE = /^(?!\.\.(?:\/|$))[^/\\:?#][^\\:?#]*\.(?:png|jpe?g|gif|webp|svg|avif)$/iu

/** An image inside the deck's folder keeps its place beside the deck, so that the text need not change. */
function besideDeck({ names, assets }: Images): Images {
  const places = new Map<string, string>()
  for (const [address, name] of names) {
    const own = posix.normalize(spellings(address).at(-1) ?? address)
    const taken = [...places.values()].includes(own)
    if (!places.has(name) && SAFE.test(own) && !taken) places.set(name, own)
  }
  const placed = (name: string) => places.get(name) ?? name
  return {
    names: new Map([...names].map(([address, name]) => [address, placed(name)])),
    assets: assets.map((asset): DeckAsset => ({ ...asset, name: placed(asset.name) })),
  }
}

/** Replaces the addresses of images that stand elsewhere beside the deck, where Markdown, HTML or CSS holds an address. */
function withAddresses(text: string, names: ReadonlyMap<string, string>): string {
  let result = text
  for (const [address, name] of names) {
    for (const spelling of spellings(address)) {
      if (posix.normalize(spelling) === name) continue
      const escaped = spelling.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
      const place = new RegExp(`(?<=[("'<]|\\]:\\s?)${escaped}(?=[)"'>\\s])`, 'gu')
      result = result.replace(place, () => encodeURI(name))
    }
  }
  return result
}
