import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Report } from '../../model/diagnostic.ts'
import { writeFileWhole } from '../write-outputs.ts'

export const INDEX_NAME = 'index.html'

/** How an index of an earlier build is told from a page of somebody else. */
export interface IndexPlaces {
  readonly outputFolder: string
  /** Paths are shown relative to it. */
  readonly workingFolder: string
  /** Stands in every index that this program writes. */
  readonly mark: string
}

/**
 * Writes the list of decks into the folder of the outputs. A page there that another hand made is left alone and
 * reported. Throws an EnvironmentError when the disk refuses.
 */
export async function writeIndex(html: string, places: IndexPlaces, report: Report): Promise<void> {
  const path = join(places.outputFolder, INDEX_NAME)
  const before = await readFile(path, 'utf8').catch(ifMissing)
  if (before === html) return
  if (before !== undefined && !before.includes(places.mark)) {
    const shown = relative(places.workingFolder, path).split(sep).join('/')
    const message = `${shown} is not a list of decks, so it stays as it is.`
    report(diagnose('foreign-index', { message, location: { path: shown, line: 1, column: 1 } }))
    return
  }
  await writeFileWhole(path, new TextEncoder().encode(html))
}

/** What is there and cannot be read is nobody's to replace. */
function ifMissing(error: NodeJS.ErrnoException): string | undefined {
  return error.code === 'ENOENT' ? undefined : ''
}
