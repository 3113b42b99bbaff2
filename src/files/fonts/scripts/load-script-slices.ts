import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseFaces } from '../parse-faces.ts'

/** One file of a variable family, for a range of characters. */
export interface ScriptSlice {
  readonly path: string
  readonly ranges: readonly (readonly [number, number])[]
  readonly weights: readonly [number, number]
}

const require = createRequire(import.meta.url)
const loaded = new Map<string, Promise<readonly ScriptSlice[]>>()

/** The files of a package of variable faces, read once a process; none where it is not installed. */
export function loadScriptSlices(name: string): Promise<readonly ScriptSlice[]> {
  const slices = loaded.get(name) ?? loadAnew(name)
  loaded.set(name, slices)
  return slices
}

async function loadAnew(name: string): Promise<readonly ScriptSlice[]> {
  const folder = installedFolder(name)
  if (folder === undefined) return []
  const css = await readFile(join(folder, 'index.css'), 'utf8')
  return parseFaces(css).map(({ file, ranges, weights }) => ({ path: join(folder, file), ranges, weights }))
}

function installedFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
