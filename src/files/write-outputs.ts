import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { OutputFile } from '../model/output.ts'
import { listedOutputs } from './listed-outputs.ts'

/**
 * Writes files into a folder in their order, each whole or not at all: a reader sees the old file or the new one.
 * Then removes what an earlier build listed in its manifest and this one no longer makes, and what a killed one left.
 * Throws an EnvironmentError when the disk refuses; files written before then stay, and the old manifest with them.
 */
export async function writeOutputs(folder: string, files: readonly OutputFile[]): Promise<void> {
  const before = await listedOutputs(folder)
  const folders = new Set([folder, ...files.map((file) => dirname(join(folder, file.name)))])
  for (const path of folders) await refusing(path, () => mkdir(path, { recursive: true }))
  for (const path of folders) await removeLeftovers(path)
  for (const file of files) {
    const path = join(folder, file.name)
    await refusing(path, () => writeWhole(path, file.bytes))
  }
  const made = new Set(files.map((file) => file.name))
  for (const name of before.filter((one) => !made.has(one))) await removeStale(folder, name)
}

async function refusing(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const reason = reasonOf((error as NodeJS.ErrnoException).code)
    const { message, hint } = diagnose('output-not-writable', { message: `${path} cannot be written: ${reason}.` })
    throw new EnvironmentError(message, hint, { cause: error })
  }
}

function reasonOf(code: string | undefined): string {
  return (code && REASONS[code]) ?? code ?? 'unknown reason'
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied (EACCES)',
  EPERM: 'permission denied (EPERM)',
  EROFS: 'the disk is read-only (EROFS)',
  ENOSPC: 'the disk is full (ENOSPC)',
  EDQUOT: 'the quota is used up (EDQUOT)',
  EEXIST: 'a file is in the way (EEXIST)',
  ENOTDIR: 'a file is in the way (ENOTDIR)',
  EISDIR: 'a folder is in the way (EISDIR)',
  EMFILE: 'too many files are open (EMFILE)',
}

/** Files that are being written; removed should the process end before they are whole. */
const unfinished = new Set<string>()

function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true })
}

/** Writes one file whole, into a folder that is made where it is missing. Throws as `writeOutputs` does. */
export async function writeFileWhole(path: string, bytes: Uint8Array): Promise<void> {
  await refusing(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    await writeWhole(path, bytes)
  })
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  if (unfinished.size === 0) process.on('exit', removeUnfinished)
  unfinished.add(temporary)
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    unfinished.delete(temporary)
    if (unfinished.size === 0) process.off('exit', removeUnfinished)
  }
}

/** Removes what this very process has half-written below a folder, for whoever ends it in the middle. */
export function removeOwnLeftovers(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.startsWith('.') || !entry.name.endsWith(`.${process.pid}.tmp`)) continue
    rmSync(join(entry.parentPath, entry.name), { force: true })
  }
}

/** Half-written files of processes that were killed outright. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^\..+\.(\d+)\.tmp$/u.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { force: true })
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

/** A file that cannot be removed, or a folder that is not empty, does no harm. */
async function removeStale(folder: string, name: string): Promise<void> {
  await rm(join(folder, name)).catch(() => {})
  for (let parent = dirname(name); parent !== '.'; parent = dirname(parent)) {
    await rmdir(join(folder, parent)).catch(() => {})
  }
}
