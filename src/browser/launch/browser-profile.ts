import { chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeTree } from './remove-tree.ts'

/** Makes a private folder for one run of the browser, owned by `uid` if given. Its name tells which process made it. */
export function makeProfile(uid: number | undefined): string {
  const folder = mkdtempSync(join(profileParent(), `${namePrefix()}${process.pid}-`))
  try {
    mkdirSync(join(folder, 'tmp'))
    if (uid !== undefined) for (const path of [folder, join(folder, 'tmp')]) chownSync(path, uid, uid)
  } catch (error) {
    removeTree(folder)
    throw error
  }
  return folder
}

/** Removes the profiles of processes that no longer live: a process that was killed outright could not do so itself. */
export function sweepProfiles(uids: readonly number[]): void {
  const prefix = namePrefix()
  for (const name of readdirSync(profileParent())) {
    if (!name.startsWith(prefix)) continue
    const pid = /^(\d+)-[^-]+$/.exec(name.slice(prefix.length))?.[1]
    const path = join(profileParent(), name)
    if (pid !== undefined && !isAlive(Number(pid)) && isFolderOf(path, uids)) removeTree(path)
  }
}

/** Removes the profiles of this very process, whose browsers must have ended. */
export function removeOwnProfiles(): void {
  const own = `${namePrefix()}${process.pid}-`
  for (const name of readdirSync(profileParent())) {
    if (name.startsWith(own)) removeTree(join(profileParent(), name))
  }
}

/** The temp folder, or where others than its owner cannot pass through it, the one that is everybody's. */
function profileParent(): string {
  const preferred = tmpdir()
  if (process.platform === 'win32' || process.getuid?.() !== 0) return preferred
  return (statSync(preferred).mode & 0o001) === 0 ? '/tmp' : preferred
}

/** Process numbers mean something only inside their namespace, and containers may share a temp folder. */
function namePrefix(): string {
  try {
    return `lectern-browser-${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}-`
  } catch {
    return 'lectern-browser-0-'
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isFolderOf(path: string, uids: readonly number[]): boolean {
  try {
    const found = lstatSync(path)
    return found.isDirectory() && (process.getuid === undefined || uids.includes(found.uid))
  } catch {
    return false
  }
}
