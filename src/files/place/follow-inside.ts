import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'

/** Where a path leads. */
export interface Followed {
  /** Whether the path or what it leads to over links lies outside of the root. */
  readonly isOutside: boolean
  /** The file or folder itself; undefined when there is none. */
  readonly real: string | undefined
}

/** Whether a path is `folder` itself or lies below it, both absolute. Says nothing of links. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Follows the links of an absolute path, and tells whether it stays inside of `root`, which may be a link itself. */
export async function followInside(path: string, root: string): Promise<Followed> {
  const real = await realpath(path).catch(() => undefined)
  const isOutside = !isInside(path, root) || (real !== undefined && !isInside(real, await realpath(root)))
  return { isOutside, real }
}
