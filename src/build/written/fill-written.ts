import { relative } from 'node:path'
import { findBeside } from '../../files/place/find-beside.ts'
import { askedFor, readData } from '../../files/read-data.ts'
import { readSource } from '../../files/read-source.ts'
import { articleValues } from '../../fill/article-values.ts'
import { fillMarpDeck } from '../../fill/fill-marp-deck.ts'
import type { TracedText } from '../../fill/line-marks.ts'
import type { Article } from '../../model/article.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { MarpDeck } from '../../model/marp-deck.ts'
import type { InputFile } from '../../model/output.ts'
import type { Options } from '../../options.ts'
import { parseArticle } from '../../parse/parse-article.ts'
import { loadLanguage } from '../../text/language/load-language.ts'
import { inputsOf } from '../inputs-of.ts'

/** A deck written by hand, ready for Marp. */
export interface FilledDeck extends TracedText {
  /** What it was filled from. */
  readonly inputs: readonly InputFile[]
  /** The article it was filled from, whose title and other facts stand in for those that the deck does not give. */
  readonly article?: Article
}

/** Fills a templated deck; any other stays as written. Undefined when that cannot be done, which has been reported. */
export async function fillWritten(deck: MarpDeck, options: Options, report: Report): Promise<FilledDeck | undefined> {
  const { liquid, source } = deck
  if (!liquid) {
    const written = fillMarpDeck(deck, undefined, report)
    return written && { ...written, inputs: [] }
  }
  let failed = false
  const note: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error'
    report(diagnostic)
  }
  const data = liquid.data && (await readData(source, liquid.data, note))
  const article = liquid.article && (await readArticle(deck, liquid.article, options, note))
  if (failed) return undefined
  const values = {
    ...(data ? { data: data.value } : {}),
    ...(article ? { article: articleValues(article, await loadLanguage(article.meta.lang), source.path) } : {}),
  }
  const filled = fillMarpDeck(deck, values, report)
  if (!filled) return undefined
  const inputs = [...(data ? [data.input] : []), ...(article ? inputsOf(article.source, []) : [])]
  return { ...filled, inputs, ...(article ? { article } : {}) }
}

async function readArticle(
  { source }: MarpDeck,
  place: Parameters<typeof findBeside>[1],
  { workingFolder }: Options,
  report: Report,
): Promise<Article | undefined> {
  const path = await findBeside(source, place, report)
  if (path === undefined) return undefined
  const asked: Report = (diagnostic) => report({ related: [askedFor(place)], ...diagnostic })
  const file = await readSource(relative(workingFolder, path), workingFolder, asked)
  return file && parseArticle(file, asked)
}
