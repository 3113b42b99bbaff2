import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSource } from '../../src/files/read-source.ts'
import type { SourceFile } from '../../src/model/source.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { reportNothing } from '../helpers/unexpected.ts'
import { sampleArticle } from './true-readme.ts'

export const ARTICLE = 'slides/anthropic-data-centers.md'
export const README = join(PROJECT, 'README.md')

/** The article on the first picture. */
export async function firstArticle(): Promise<SourceFile> {
  const source = await readSource(ARTICLE, PROJECT, reportNothing)
  if (!source) throw new Error(`${ARTICLE} cannot be read.`)
  return source
}

/** The article that stands in the README. */
export async function readmeSample(): Promise<SourceFile> {
  const text = sampleArticle(await readFile(README, 'utf8'))
  return { path: 'slides/freight.md', absolutePath: join(PROJECT, 'slides/freight.md'), root: PROJECT, text }
}
