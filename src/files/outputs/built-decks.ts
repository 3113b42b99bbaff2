import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckAbout } from '../../model/output.ts'
import { COVER_NAME, MANIFEST_NAME, parsedJson, staysInside } from '../listed-outputs.ts'

/** A finished deck in a folder of outputs. */
export interface BuiltDeck {
  /** Its folder, relative to that of the outputs, with forward slashes. */
  readonly id: string
  readonly about: DeckAbout
  /** Its files, relative to its folder; only those that are there. */
  readonly files: readonly string[]
  /** A PNG of its first slide. */
  readonly cover?: Uint8Array
}

/** Larger than any picture that a build draws. */
const LARGEST_COVER_BYTES = 4_000_000
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/**
 * Every deck below a folder of outputs, by the manifests that their builds wrote last, sorted by code units. What is not
 * such a deck is passed over, and links are not followed.
 */
export async function builtDecks(outputFolder: string): Promise<readonly BuiltDeck[]> {
  const ids = await foldersWithManifest(outputFolder, '')
  const decks = await Promise.all(ids.map((id) => builtDeck(outputFolder, id)))
  return decks.filter((deck) => deck !== undefined)
}

async function foldersWithManifest(outputFolder: string, id: string): Promise<readonly string[]> {
  const entries = await readdir(join(outputFolder, id), { withFileTypes: true }).catch(() => [])
  const own = id !== '' && entries.some((entry) => entry.isFile() && entry.name === MANIFEST_NAME) ? [id] : []
  const folders = entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/u.test(entry.name))
  const below = await Promise.all(
    folders.map(({ name }) => foldersWithManifest(outputFolder, id === '' ? name : `${id}/${name}`)),
  )
  return [...own, ...below.flat()].sort()
}

async function builtDeck(outputFolder: string, id: string): Promise<BuiltDeck | undefined> {
  const folder = join(outputFolder, id)
  const manifest = parsedJson(await readFile(join(folder, MANIFEST_NAME), 'utf8').catch(() => ''))
  const { deck, outputs } = record(manifest)
  const about = aboutOf(deck)
  if (!about) return undefined
  const names = (Array.isArray(outputs) ? outputs : []).map((one) => record(one).name).filter(isInside)
  const there = await Promise.all(names.map((name) => stat(join(folder, name)).then((found) => found.isFile(), isNone)))
  const files = names.filter((_, index) => there[index])
  const cover = files.includes(COVER_NAME) ? await readCover(join(folder, COVER_NAME)) : undefined
  return files.includes('deck.html') ? { id, about, files, ...(cover ? { cover } : {}) } : undefined
}

/** Anybody may have edited a manifest. */
function aboutOf(value: unknown): DeckAbout | undefined {
  const { title, lang, description, slides, seconds } = record(value)
  if (typeof title !== 'string' || typeof lang !== 'string' || !isCount(slides)) return undefined
  return {
    title,
    lang,
    ...(typeof description === 'string' ? { description } : {}),
    slides,
    ...(isCount(seconds) ? { seconds } : {}),
  }
}

async function readCover(path: string): Promise<Uint8Array | undefined> {
  const { size } = await stat(path)
  if (size > LARGEST_COVER_BYTES) return undefined
  const bytes = await readFile(path)
  return bytes.subarray(0, PNG.length).equals(PNG) ? bytes : undefined
}

function isInside(name: unknown): name is string {
  return typeof name === 'string' && staysInside(name)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isNone(): boolean {
  return false
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
