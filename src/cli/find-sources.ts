import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every Markdown file below `slides/`, sorted by code units; paths relative to the working folder. */
export async function findSources(workingFolder: string): Promise<readonly string[]> {
  const entries = await readdir(join(workingFolder, 'slides'), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && !entry.name.startsWith('.'))
    .map((entry) => relative(workingFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
