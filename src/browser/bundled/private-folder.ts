import { constants } from 'node:fs'
import { access, chmod, lstat, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Root runs the browser as another user, who must be able to pass through the folders down to the program. */
const runsAsRoot = process.getuid?.() === 0

/**
 * Makes `folder` ready to hold a program that is going to be run, and returns its absolute path.
 * Throws an Error that says why it cannot be used: not writable, programs may not run there, or others can change it.
 */
export async function preparePrivateFolder(folder: string): Promise<string> {
  const path = resolve(folder)
  await mkdir(dirname(path), { recursive: true })
  await mkdir(path, { mode: runsAsRoot ? 0o711 : 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await assertOnlyOurs(path)
  if (runsAsRoot) await letOthersPass(path)
  await assertProgramsRun(path)
  return path
}

/** Whoever can write here can make us run a program of theirs. The shared temp folder makes this more than a theory. */
export async function assertOnlyOurs(path: string): Promise<void> {
  const found = await lstat(path)
  if (!found.isDirectory()) throw new Error('not a folder')
  if (process.getuid === undefined) return
  if (found.uid !== process.getuid()) throw new Error('belongs to another user')
  if ((found.mode & 0o022) !== 0) throw new Error('other users can write to it')
}

async function letOthersPass(path: string): Promise<void> {
  for (let parent = dirname(path); parent !== dirname(parent); parent = dirname(parent)) {
    const { mode } = await stat(parent)
    if ((mode & 0o001) === 0) throw new Error(`an unprivileged browser cannot get past ${parent}`)
  }
  const { mode } = await stat(path)
  if ((mode & 0o001) === 0) await chmod(path, (mode & 0o777) | 0o011)
}

/** Asking for the right to run a file fails on a file system mounted `noexec`; asking about a folder does not. */
async function assertProgramsRun(path: string): Promise<void> {
  const probe = join(path, `.probe-${process.pid}`)
  try {
    await writeFile(probe, '', { mode: 0o700 })
    await access(probe, constants.X_OK)
  } finally {
    await rm(probe, { force: true })
  }
}
