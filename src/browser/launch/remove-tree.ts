import { rmSync } from 'node:fs'

/** Removes a folder if it exists. Synchronous, so that it can run while the process exits; never throws. */
export function removeTree(path: string): void {
  try {
    // A browser that was just killed may still be writing for a moment.
    rmSync(path, { recursive: true, force: true, maxRetries: 8, retryDelay: 25 })
  } catch {
    // What cannot be removed now is swept by a later start.
  }
}
