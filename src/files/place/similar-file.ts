import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { followInside } from './follow-inside.ts'

/** The name of the file in the same folder that a path, which leads nowhere, may have meant. Looks inside of `root` only. */
export async function similarFile(path: string, root: string): Promise<string | undefined> {
  const { isOutside, real } = await followInside(dirname(path), root)
  if (isOutside || real === undefined) return undefined
  const entries = await readdir(real, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  return didYouMean(basename(path), names.sort())
}
