import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { findSources } from '../find-sources.ts'

/** In bytes; twice the longest article known. What is smaller is read and planned before anybody could notice. */
const LARGE = 64_000
/** Enough for the front matter, in which a deck names the files that fill it. */
const HEAD = 4_096

/** Whether a run may compute for so long that signals have to end it from another thread. */
export async function needsThread(files: readonly string[], workingFolder: string): Promise<boolean> {
  if (!isMainThread) return false
  // Without any file there is no work; the command itself says so.
  const paths = await findSources(files, workingFolder).catch(() => [])
  return paths.some((path) => isHeavy(resolve(workingFolder, path)))
}

function isHeavy(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return false
  return found.size > LARGE || /^(?:article|data)[ \t]*:/mu.test(headOf(path))
}

/** What cannot be read is no work; it is reported later. */
function headOf(path: string): string {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(HEAD)
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}
