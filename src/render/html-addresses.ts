import { type CssAddress, replaceCssAddresses } from './css-addresses.ts'
import type { MarpOutput } from './run-marp.ts'

/** Something that an element would load. */
export interface HtmlAddress {
  readonly kind: CssAddress['kind'] | 'image' | 'media'
  readonly address: string
  /** The alternative text of an image in the text; undefined for a background. */
  readonly alt?: string
  /** The line of the block that it stands in, where lines were traced. */
  readonly line?: number
}

/** An address with the place it was found in. */
export interface FoundAddress extends HtmlAddress {
  /** 0-based; undefined for the style sheet. */
  readonly slide?: number
}

/** Everything that Marp's output would load, apart from what comes with Marp: emoji and the fonts of KaTeX. */
export function addressesOf({ html, css }: MarpOutput): readonly FoundAddress[] {
  const found: FoundAddress[] = []
  const note = (one: FoundAddress) => {
    if (!/^(?:emoji|katex):/u.test(one.address)) found.push(one)
    return one.address
  }
  for (const [slide, fragment] of html.entries()) replaceHtmlAddresses(fragment, (one) => note({ ...one, slide }))
  replaceCssAddresses(css, note)
  return found
}

const TAG = /<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/giu
const ATTRIBUTE = /\s(src|srcset|poster|style)="([^"]*)"/giu
const MEDIA = /^(?:audio|video|source|track)$/iu

/**
 * Replaces every address in Marp's HTML that a browser would load something from, in attributes and in styles; undefined
 * takes the attribute away. Links stay: they load nothing until somebody follows them.
 */
export function replaceHtmlAddresses(html: string, replace: (found: HtmlAddress) => string | undefined): string {
  let line: number | undefined
  return html.replace(TAG, (whole, name: string, attributes: string) => {
    const traced = /\sdata-line="(\d+)"/u.exec(attributes)?.[1]
    if (traced !== undefined) line = Number(traced)
    if (!ATTRIBUTE.test(attributes)) return whole
    ATTRIBUTE.lastIndex = 0
    const place = line === undefined ? {} : { line }
    const alt = /\salt="([^"]*)"/u.exec(attributes)?.[1]
    const changed = attributes.replace(ATTRIBUTE, (_, attribute: string, encoded: string) => {
      const value = decoded(encoded)
      const next =
        attribute === 'style'
          ? replaceCssAddresses(value, (found) => replace({ ...found, ...place }))
          : attribute === 'srcset'
            ? undefined
            : imageOrMedia(value)
      return next === undefined ? '' : ` ${attribute}="${encodedText(next)}"`

      function imageOrMedia(address: string): string | undefined {
        if (/^data:/iu.test(address)) return address
        const kind = attribute === 'src' && MEDIA.test(name) ? 'media' : 'image'
        return replace({
          kind,
          address,
          ...place,
          ...(kind === 'image' && attribute === 'src' ? { alt: alt ?? '' } : {}),
        })
      }
    })
    return `<${name}${changed}>`
  })
}

function decoded(text: string): string {
  return text
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
}

function encodedText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
