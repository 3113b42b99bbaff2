import type { TimeStage } from '../../build/time-stage.ts'
import { countBySeverity } from '../../diagnostics/collector.ts'
import { readSource } from '../../files/read-source.ts'
import type { Article } from '../../model/article.ts'
import type { Diagnostic, Report } from '../../model/diagnostic.ts'
import type { MarpDeck } from '../../model/marp-deck.ts'
import type { Options } from '../../options.ts'
import { parseArticle } from '../../parse/parse-article.ts'
import { isMarpDeck, parseMarpDeck } from '../../parse/parse-marp-deck.ts'

export interface ReadRequest {
  readonly options: Options
  readonly report: Report
  readonly time: TimeStage
}

/** What a file under `slides/` can be: an article, or a deck written by hand. */
export interface Authored {
  readonly articles: readonly Article[]
  readonly marpDecks: readonly MarpDeck[]
}

/** Reads and parses sources. One with an error is left out, which has then been reported. */
export async function readAuthored(
  paths: ReadonlySet<string>,
  { options, report, time }: ReadRequest,
): Promise<Authored> {
  const articles: Article[] = []
  const marpDecks: MarpDeck[] = []
  for (const path of paths) {
    const found: Diagnostic[] = []
    const keep = (diagnostic: Diagnostic) => void found.push(diagnostic)
    const source = await time('read', () => readSource(path, options.workingFolder, keep))
    const written = source && isMarpDeck(source) ? time('parse', () => parseMarpDeck(source, keep)) : undefined
    const article = source && !written ? time('parse', () => parseArticle(source, keep)) : undefined
    for (const diagnostic of found) report(diagnostic)
    if (countBySeverity(found).error > 0) continue
    if (written) marpDecks.push(written)
    if (article) articles.push(article)
  }
  return { articles, marpDecks }
}
