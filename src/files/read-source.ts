import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, posix, relative, resolve, sep } from 'node:path'
import { type DiagnosticCode, diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'
import { isInside } from './place/follow-inside.ts'
import { isMarkdownName } from './place/is-markdown-name.ts'
import { similarFile } from './place/similar-file.ts'

/** Larger than any article; bytes. */
const LARGEST_SOURCE = 1_000_000

type Place = Omit<SourceFile, 'text'>

/**
 * Reads a Markdown file. Undefined when it cannot be read as text, which has then been reported.
 * Its root is `workingFolder` if the file lies below it, else the file's own folder.
 */
export async function readSource(path: string, workingFolder: string, report: Report): Promise<SourceFile | undefined> {
  const absolutePath = resolve(workingFolder, path)
  const isBelow = isInside(absolutePath, workingFolder) && absolutePath !== workingFolder
  const shown = (isBelow ? relative(workingFolder, absolutePath) : path).split(sep).join('/')
  const place = { path: shown, absolutePath, root: isBelow ? workingFolder : dirname(absolutePath) }
  const bytes = await readBytes(place, report)
  if (!bytes) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ...place, text: text.replace(/\r\n?/gu, '\n') }
  } catch {
    return refuse(place, report, 'not-utf8', `${shown} is not UTF-8 text.`)
  }
}

function refuse({ path }: Place, report: Report, code: DiagnosticCode, message: string, hint?: string): undefined {
  report(diagnose(code, { message, hint, location: { path, line: 1, column: 1 } }))
}

async function readBytes(place: Place, report: Report): Promise<Uint8Array | undefined> {
  const { path, absolutePath, root } = place
  const refused = (code: DiagnosticCode, message: string, hint?: string) => refuse(place, report, code, message, hint)
  try {
    const real = await realpath(absolutePath)
    if (!isInside(real, await realpath(root))) {
      return refused('source-outside-root', `${path} is a link that leads outside of the project.`)
    }
    const found = await stat(real)
    if (!found.isFile()) return refused('not-a-file', `${path} is not a file.`)
    if (!isMarkdownName(path)) return refused('not-markdown', `${path} is no Markdown file by its name.`)
    if (found.size > LARGEST_SOURCE) {
      return refused('file-too-large', `${path} has ${(found.size / 1e6).toFixed(1)} MB; an article has at most 1 MB.`)
    }
    return await readFile(real)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      return refused('unreadable-file', `${path} cannot be read (${code ?? 'unknown reason'}).`)
    }
    const near = await similarFile(absolutePath, root)
    const hint = near === undefined ? undefined : `Did you mean "${posix.join(posix.dirname(path), near)}"?`
    return refused('no-such-file', `There is no file ${path}.`, hint)
  }
}
