import { readdir, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { listedOutputs } from '../files/listed-outputs.ts'
import { isMarkdownName } from '../files/place/is-markdown-name.ts'
import { UsageError } from '../model/diagnostic.ts'

/**
 * The files to build: those that were named and those below the folders that were named, else those below `slides/`.
 * Paths are as named or relative to the working folder, with forward slashes. Throws a UsageError for a folder without
 * any.
 */
export async function findSources(named: readonly string[], workingFolder: string): Promise<readonly string[]> {
  if (named.length === 0) {
    const found = await sourcesBelow('slides', workingFolder)
    if (found.length > 0) return found
    throw new UsageError('There is nothing to build.', 'Put an article into slides/, or name a Markdown file.')
  }
  const lists = named.map(async (path) => {
    const isFolder = await stat(resolve(workingFolder, path)).then((found) => found.isDirectory(), isNone)
    if (!isFolder) return [path]
    const found = await sourcesBelow(path, workingFolder)
    if (found.length > 0) return found
    throw new UsageError(`There is no Markdown file in ${path}.`, 'Its files must end in ".md" or ".markdown".')
  })
  return (await Promise.all(lists)).flat()
}

function isNone(): boolean {
  return false
}

/**
 * Every Markdown file below a folder, sorted by code units. Left out are hidden files and folders, `node_modules`, and
 * what an earlier build wrote, since its `deck.md` is Markdown, too.
 */
async function sourcesBelow(folder: string, workingFolder: string): Promise<readonly string[]> {
  const absolute = resolve(workingFolder, folder)
  const entries = await readdir(absolute, { withFileTypes: true }).catch(() => [])
  const outputs = await listedOutputs(absolute)
  const lists = entries.map(async (entry): Promise<readonly string[]> => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesBelow(path, workingFolder)
    if (!isMarkdownName(entry.name) || outputs.includes(entry.name)) return []
    // A link that leads nowhere is a mistake to report, one to a folder would lead round in circles.
    const isFolder =
      entry.isSymbolicLink() && (await stat(join(absolute, entry.name)).then((at) => at.isDirectory(), isNone))
    return isFolder ? [] : [path.split(sep).join('/')]
  })
  return (await Promise.all(lists)).flat().sort()
}
