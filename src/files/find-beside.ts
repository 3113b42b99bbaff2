import { realpath, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { NamedPlace } from '../model/marp-deck.ts'
import type { SourceFile } from '../model/source.ts'

/**
 * The absolute path of a file that a deck names, relative to the deck and below its root. Undefined when there is none,
 * which has then been reported.
 */
export async function findBeside(
  { absolutePath, root }: SourceFile,
  { name, location }: NamedPlace,
  report: Report,
): Promise<string | undefined> {
  const path = resolve(dirname(absolutePath), name)
  const found = await realpath(path).catch(() => undefined)
  if (!isBelow(path, root) || (found !== undefined && !isBelow(found, await realpath(root)))) {
    const message = `"${name}" leads outside of the project.`
    report(diagnose('liquid-source-outside-root', { message, location }))
    return undefined
  }
  if (found === undefined || !(await stat(found)).isFile()) {
    report(diagnose('missing-liquid-source', { message: `There is no file "${name}".`, location }))
    return undefined
  }
  return path
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/iu.test(way)
}
