import { stat } from 'node:fs/promises'
import { dirname, posix, resolve } from 'node:path'
import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { NamedPlace } from '../../model/marp-deck.ts'
import type { SourceFile } from '../../model/source.ts'
import { followInside } from './follow-inside.ts'
import { similarFile } from './similar-file.ts'

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
  const { isOutside, real } = await followInside(path, root)
  if (isOutside) {
    const message = `"${name}" leads outside of the project.`
    report(diagnose('liquid-source-outside-root', { message, location }))
    return undefined
  }
  if (real === undefined || !(await stat(real)).isFile()) {
    const near = await similarFile(path, root)
    const hint = near === undefined ? undefined : `Did you mean "${posix.join(posix.dirname(name), near)}"?`
    report(diagnose('missing-liquid-source', { message: `There is no file "${name}".`, hint, location }))
    return undefined
  }
  return path
}
