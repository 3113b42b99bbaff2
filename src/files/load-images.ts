import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { imageSize } from 'image-size'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { DeckAsset } from '../model/deck.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile, Span } from '../model/source.ts'
import { slug } from '../text/slug.ts'
import { locationOf } from '../text/source-position.ts'
import { isCutShort } from './is-cut-short.ts'
import { followInside } from './place/follow-inside.ts'

/** An image as the author wrote it. */
export interface ImageRequest {
  readonly url: string
  readonly alt: string
  readonly span: Span
}

export interface Images {
  /** Names beside the deck, by the address the author wrote; only images that can be shown. */
  readonly names: ReadonlyMap<string, string>
  readonly assets: readonly DeckAsset[]
}

const LARGEST_BYTES = 20_000_000
const LARGEST_PIXELS = 40_000_000
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
}

/** Reads the images of an article from below its root. What cannot be shown is reported at its place and left out. */
export async function loadImages(
  source: SourceFile,
  requests: readonly ImageRequest[],
  report: Report,
): Promise<Images> {
  const names = new Map<string, string>()
  const assets: DeckAsset[] = []
  const missing = new Set<string>()
  /** Names by the file itself: one file may have many addresses. */
  const known = new Map<string, string>()
  for (const request of requests) {
    if (missing.has(request.url)) continue
    if (!names.has(request.url)) {
      const image = await loadImage(source, request, report)
      if (!image) {
        missing.add(request.url)
        continue
      }
      const name = known.get(image.path) ?? freeName(basename(image.path), assets)
      if (!known.has(image.path)) assets.push({ ...image.asset, name })
      known.set(image.path, name)
      names.set(request.url, name)
    }
    if (request.alt.trim() === '') reportMissingAlt(source, request, report)
  }
  return { names, assets }
}

function reportMissingAlt(source: SourceFile, { url, span }: ImageRequest, report: Report): void {
  const message = `The image ${shortened(url)} has no alternative text.`
  report(diagnose('missing-alt-text', { message, location: locationOf(source, span) }))
}

type Loaded = { readonly path: string; readonly asset: Omit<DeckAsset, 'name'> }

async function loadImage(source: SourceFile, request: ImageRequest, report: Report): Promise<Loaded | undefined> {
  const location = locationOf(source, request.span)
  const refuse = (code: Parameters<typeof diagnose>[0], message: string, hint?: string): undefined => {
    report(diagnose(code, { message, location, hint }))
  }
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(request.url) || /^[a-z][a-z\d+.-]+:/iu.test(request.url)) {
    return refuse('remote-image', `The image ${shortened(request.url)} is not a file of the project.`)
  }
  const path = imagePath(source, request.url)
  const { isOutside, real: found } =
    path === undefined ? { isOutside: false, real: undefined } : await followInside(path, source.root)
  if (isOutside) {
    return refuse('image-outside-root', `The image ${shortened(request.url)} leads outside of the project.`)
  }
  if (found === undefined) return refuse('missing-image', `There is no image ${shortened(request.url)}.`)
  const details = await stat(found)
  if (!details.isFile()) return refuse('missing-image', `${shortened(request.url)} is not a file.`)
  if (details.size > LARGEST_BYTES)
    return refuse('image-too-large', `The image has ${Math.round(details.size / 1e6)} MB.`)
  const bytes = new Uint8Array(await readFile(found))
  const size = measured(bytes)
  const mediaType = MEDIA_TYPES[size?.type ?? '']
  if (!size || !mediaType)
    return refuse('unsupported-image', `${shortened(request.url)} is not an image that a browser shows.`)
  if (isCutShort(bytes, size.type))
    return refuse('broken-image', `The end of the image ${shortened(request.url)} is missing.`)
  if (size.width * size.height > LARGEST_PIXELS) {
    return refuse('image-too-large', `The image has ${size.width} x ${size.height} pixels.`)
  }
  const { width: widthPx, height: heightPx } = size
  const way = relative(await realpath(source.root), found)
    .split(sep)
    .join('/')
  return { path: found, asset: { mediaType, bytes, widthPx, heightPx, path: way } }
}

/**
 * A path from an address: relative to the article, or to the root when it begins with a slash. Undefined where it cannot
 * be one.
 */
export function imagePath({ root, absolutePath }: SourceFile, url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/u, ''))
    if (path.trim() === '' || path.includes('\0')) return undefined
    return path.startsWith('/') ? join(root, path) : resolve(dirname(absolutePath), path)
  } catch {
    return undefined
  }
}

function measured(bytes: Uint8Array): { type: string; width: number; height: number } | undefined {
  try {
    const { type, width, height } = imageSize(bytes)
    return { type: type ?? '', width, height }
  } catch {
    return undefined
  }
}

function freeName(fileName: string, taken: readonly DeckAsset[]): string {
  const extension = extname(fileName).toLowerCase()
  const stem = slug(fileName.slice(0, fileName.length - extension.length)) || 'image'
  for (let ordinal = 1; ; ordinal += 1) {
    const name = `assets/${stem}${ordinal > 1 ? `-${ordinal}` : ''}${extension}`
    if (!taken.some((asset) => asset.name === name)) return name
  }
}

function shortened(url: string): string {
  return url.length > 80 ? `${url.slice(0, 77)}…` : url
}
