import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { OutputFile } from '../model/output.ts'

/**
 * Writes files into a folder, each whole or not at all: a reader sees the old file or the new one.
 * Throws an EnvironmentError when the disk refuses; files written before then stay.
 */
export async function writeOutputs(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.name)
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeWhole(path, file.bytes)
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error)
      throw new EnvironmentError(
        `${path} cannot be written (${reason}).`,
        'Check permissions and free space, or choose another folder with --out.',
        { cause: error },
      )
    }
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
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
  }
}
