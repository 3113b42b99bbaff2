import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HandoutKind } from '../model/handout.ts'

/** Names the files of a finished deck; written after all of them. */
export const MANIFEST_NAME = 'manifest.json'

/** The file of a handout. */
export function handoutName(kind: HandoutKind): string {
  return kind === 'notes' ? 'handout.pdf' : `handout-${kind}.pdf`
}

/** The picture of a deck in lists of decks. */
export const COVER_NAME = 'cover.png'

/**
 * The files that an earlier build says it wrote into a folder, relative to it; none where there was no build or its
 * manifest cannot be read. A name that leads out of the folder is left out.
 */
export async function listedOutputs(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, MANIFEST_NAME), 'utf8').catch(() => '')
  const outputs = (parsedJson(text) as { outputs?: unknown } | undefined)?.outputs
  const names = (Array.isArray(outputs) ? outputs : []).map((one: { name?: unknown } | null) => one?.name)
  return names.filter((name): name is string => typeof name === 'string' && staysInside(name))
}

/** Undefined where a text is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a name in a manifest, which anybody may edit, leads to a file of its own folder. */
export function staysInside(name: string): boolean {
  const parts = name.split('/')
  return !/[\\:\0]/u.test(name) && parts.every((part) => part !== '' && part !== '.' && part !== '..')
}
