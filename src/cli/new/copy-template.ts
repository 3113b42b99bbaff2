import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'

const TEXT_FILES = ['.yml', '.css', '.md']

/**
 * Copies the template folder `from` to `to`, with its name replaced in every text file. The copy appears whole or not
 * at all. Rejects with the code EEXIST when there is something at `to`.
 */
export async function copyTemplate(from: string, to: string, names: { old: string; new: string }): Promise<void> {
  if (await stat(to).catch(() => undefined)) throw Object.assign(new Error(`${to} exists`), { code: 'EEXIST' })
  await mkdir(dirname(to), { recursive: true })
  const temporary = join(dirname(to), `.${names.new}.${process.pid}.tmp`)
  try {
    await cp(from, temporary, { recursive: true })
    for (const entry of await readdir(temporary, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !TEXT_FILES.includes(extname(entry.name))) continue
      const path = join(entry.parentPath, entry.name)
      await writeFile(path, renamed(await readFile(path, 'utf8'), names))
    }
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
}

/** Only where the name names the template: prose may use the word, too. */
function renamed(text: string, names: { old: string; new: string }): string {
  const places = new RegExp(`^(\\s*(?:name|template|theme): |.*@theme )(['"]?)${names.old}\\b`, 'gmu')
  return text.replace(places, (_, before: string, quote: string) => `${before}${quote}${names.new}`)
}
