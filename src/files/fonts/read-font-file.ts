import { readFile } from 'node:fs/promises'
import { sep } from 'node:path'
import type { InputFile } from '../../model/output.ts'
import { contentHash } from '../../text/content-hash.ts'
import { once } from './once.ts'
import { readCmap } from './read-cmap.ts'

/** A font file of a package. */
export interface FontFile {
  readonly bytes: Uint8Array
  readonly base64: () => string
  /** The code points that it has glyphs for. */
  readonly codes: () => ReadonlySet<number>
  readonly input: InputFile
}

const known = new Map<string, Promise<FontFile>>()

/** Once a process: every deck embeds the same few files. */
export function readFontFile(path: string): Promise<FontFile> {
  const file = known.get(path) ?? readAnew(path)
  known.set(path, file)
  return file
}

async function readAnew(path: string): Promise<FontFile> {
  const bytes = await readFile(path)
  const shown = path
    .split(sep)
    .join('/')
    .replace(/^.*\/node_modules\//u, '')
  return {
    bytes,
    base64: once(() => bytes.toString('base64')),
    codes: once(() => readCmap(bytes)),
    input: { kind: 'font', path: shown, sha256: contentHash(bytes) },
  }
}
