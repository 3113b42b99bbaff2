import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'

/** Larger than any article; bytes. */
const LARGEST_SOURCE = 1_000_000

/**
 * Reads a Markdown file. Undefined when it cannot be read as text, which has then been reported.
 * Its root is `workingFolder` if the file lies below it, else the file's own folder.
 */
export async function readSource(path: string, workingFolder: string, report: Report): Promise<SourceFile | undefined> {
  const absolutePath = resolve(workingFolder, path)
  const fromHere = relative(workingFolder, absolutePath)
  const below = fromHere !== '' && !fromHere.startsWith(`..${sep}`) && fromHere !== '..' && !isAbsolute(fromHere)
  const shown = (below ? fromHere : path).split(sep).join('/')
  const location = { path: shown, line: 1, column: 1 }
  const bytes = await readBytes(absolutePath, shown, report)
  if (!bytes) return undefined
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    report(diagnose('not-utf8', { message: `${shown} is not UTF-8 text.`, location }))
    return undefined
  }
  const root = below ? workingFolder : dirname(absolutePath)
  return { path: shown, absolutePath, root, text: text.replace(/\r\n?/gu, '\n') }
}

async function readBytes(absolutePath: string, shown: string, report: Report): Promise<Uint8Array | undefined> {
  const location = { path: shown, line: 1, column: 1 }
  try {
    const found = await stat(absolutePath)
    if (!found.isFile()) {
      report(diagnose('not-a-file', { message: `${shown} is not a file.`, location }))
      return undefined
    }
    if (found.size > LARGEST_SOURCE) {
      const size = `${(found.size / 1e6).toFixed(1)} MB`
      report(diagnose('file-too-large', { message: `${shown} has ${size}; an article has at most 1 MB.`, location }))
      return undefined
    }
    return await readFile(absolutePath)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      report(diagnose('no-such-file', { message: `There is no file ${shown}.`, location }))
    } else
      report(
        diagnose('unreadable-file', { message: `${shown} cannot be read (${code ?? 'unknown reason'}).`, location }),
      )
    return undefined
  }
}
