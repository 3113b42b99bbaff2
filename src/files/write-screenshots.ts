import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Screenshot } from '../model/output.ts'
import { writeFileWhole } from './write-outputs.ts'

/**
 * Writes pictures of slides as `deck-3.png` and removes older ones of the same deck. Resolves with the paths that were
 * written. Throws an EnvironmentError when the disk refuses.
 */
export async function writeScreenshots(
  folder: string,
  deck: string,
  screenshots: readonly Screenshot[],
): Promise<readonly string[]> {
  const place = dirname(join(folder, deck))
  const prefix = `${basename(deck)}-`
  const written = screenshots.map(({ slide, png }) => ({ path: join(place, `${prefix}${slide}.png`), png }))
  const kept = new Set(written.map(({ path }) => path))
  for (const name of await readdir(place).catch(() => [])) {
    const isPicture = name.startsWith(prefix) && /^\d+\.png$/u.test(name.slice(prefix.length))
    if (isPicture && !kept.has(join(place, name))) await rm(join(place, name), { force: true })
  }
  for (const { path, png } of written) await writeFileWhole(path, png)
  return written.map(({ path }) => path)
}
