import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { imageSize } from 'image-size'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { DeckAsset } from '../model/deck.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile, Span } from '../model/source.ts'
import { slug } from '../text/slug.ts'
import { locationOf } from '../text/source-position.ts'

/** An image as the author wrote it. */
export interface ImageRequest {
  readonly url: string
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
  for (const request of requests) {
    if (names.has(request.url) || missing.has(request.url)) continue
    const image = await loadImage(source, request, report)
    if (image) {
      const name = freeName(image.fileName, assets)
      assets.push({ ...image.asset, name })
      names.set(request.url, name)
    } else missing.add(request.url)
  }
  return { names, assets }
}

type Loaded = { readonly fileName: string; readonly asset: Omit<DeckAsset, 'name'> }

async function loadImage(source: SourceFile, request: ImageRequest, report: Report): Promise<Loaded | undefined> {
  const location = locationOf(source, request.span)
  const refuse = (code: Parameters<typeof diagnose>[0], message: string, hint?: string): undefined => {
    report(diagnose(code, { message, location, hint }))
  }
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(request.url) || /^[a-z][a-z\d+.-]+:/iu.test(request.url)) {
    return refuse('remote-image', `The image ${shortened(request.url)} is not a file of the project.`)
  }
  const path = imagePath(source, request.url)
  const found = path === undefined ? undefined : await realpath(path).catch(() => undefined)
  if (path !== undefined && !isBelow(resolve(path), source.root)) {
    return refuse('image-outside-root', `The image ${shortened(request.url)} lies outside of the project.`)
  }
  if (found === undefined) return refuse('missing-image', `There is no image ${shortened(request.url)}.`)
  if (!isBelow(found, await realpath(source.root))) {
    return refuse('image-outside-root', `The image ${shortened(request.url)} leads outside of the project.`)
  }
  const details = await stat(found)
  if (!details.isFile()) return refuse('missing-image', `${shortened(request.url)} is not a file.`)
  if (details.size > LARGEST_BYTES)
    return refuse('image-too-large', `The image has ${Math.round(details.size / 1e6)} MB.`)
  const bytes = new Uint8Array(await readFile(found))
  const size = measured(bytes)
  const mediaType = MEDIA_TYPES[size?.type ?? '']
  if (!size || !mediaType)
    return refuse('unsupported-image', `${shortened(request.url)} is not an image that a browser shows.`)
  if (size.width * size.height > LARGEST_PIXELS) {
    return refuse('image-too-large', `The image has ${size.width} x ${size.height} pixels.`)
  }
  return { fileName: basename(found), asset: { mediaType, bytes, widthPx: size.width, heightPx: size.height } }
}

/** A path from an address: relative to the article, or to the root when it begins with a slash. */
function imagePath({ root, absolutePath }: SourceFile, url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/u, ''))
    if (path.trim() === '' || path.includes('\0')) return undefined
    return path.startsWith('/') ? join(root, path) : resolve(dirname(absolutePath), path)
  } catch {
    return undefined
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/iu.test(way)
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
