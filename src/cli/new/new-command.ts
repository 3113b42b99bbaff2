import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { EnvironmentError, UsageError } from '../../model/diagnostic.ts'
import type { Options } from '../../options.ts'
import type { Streams } from '../reporter.ts'
import { copyTemplate } from './copy-template.ts'
import { starterArticle } from './starter-article.ts'

const KINDS = ['article', 'template'] as const
/** The template that a new one begins as. */
const MODEL = 'briefing'

/** Begins an article or a template in the working folder; never replaces what is there. Resolves with the exit code 0. */
export async function runNew(words: readonly string[], options: Options, streams: Streams): Promise<number> {
  const [given, name, ...more] = words
  const kind = KINDS.find((known) => known === given)
  if (!kind || name === undefined || more.length > 0) {
    const near = given !== undefined && !kind ? didYouMean(given, KINDS) : undefined
    throw new UsageError(
      '"lectern new" takes a kind and a name.',
      near ? `Did you mean "lectern new ${near}"?` : 'For example: lectern new article heat-pumps',
    )
  }
  const path = kind === 'article' ? await newArticle(name, options) : await newTemplate(name, options)
  streams.out(`${path}\n`)
  streams.err(
    kind === 'article'
      ? `Begun. Write there, then: npx lectern build ${path}\n`
      : `Begun. Change it, then: npx lectern build --template ${name}\n`,
  )
  return 0
}

async function newArticle(name: string, { workingFolder }: Options): Promise<string> {
  const plain = name.replace(/^slides\//u, '').replace(/\.md$/u, '')
  assertName(plain, /^[\p{L}\p{N}][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}._-]*)*$/u, name)
  const path = `slides/${plain}.md`
  const words = (plain.split('/').at(-1) ?? plain).replace(/[-_.]+/gu, ' ')
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  await creating(path, async () => {
    await mkdir(dirname(join(workingFolder, path)), { recursive: true })
    await writeFile(join(workingFolder, path), starterArticle(title), { flag: 'wx' })
  })
  return path
}

async function newTemplate(name: string, { workingFolder, templateFolders }: Options): Promise<string> {
  assertName(name, /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, name)
  const path = `templates/${name}`
  const models = templateFolders.map((folder) => join(folder, MODEL))
  for (const model of models) {
    if (!(await stat(model).catch(() => undefined))?.isDirectory()) continue
    await creating(path, () => copyTemplate(model, join(workingFolder, path), { old: MODEL, new: name }))
    return path
  }
  throw new EnvironmentError(`There is no template "${MODEL}" to copy.`, 'Install Lectern anew.')
}

function assertName(name: string, pattern: RegExp, given: string): void {
  if (pattern.test(name)) return
  throw new UsageError(`"${given}" cannot be a name.`, 'Use letters, digits and hyphens, as in "heat-pumps".')
}

async function creating(path: string, create: () => Promise<void>): Promise<void> {
  try {
    await create()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    if (code === 'EEXIST') throw new UsageError(`${path} exists already.`, 'Choose another name.')
    throw new EnvironmentError(`${path} cannot be written (${code}).`, 'Check permissions and free space.')
  }
}
