import type { Job } from '../build/job.ts'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'
import { placeIn } from '../text/source-position.ts'
import type { Authored } from './run/read-authored.ts'

/**
 * One job for each deck of each article and for each deck written by hand. Decks that would be written to the same folder
 * are reported and left out.
 */
export function listJobs({ articles, marpDecks }: Authored, report: Report): readonly Job[] {
  const planned = articles.flatMap((article) =>
    article.decks.map((deck, index): Job => {
      const id = sourceId(article.source)
      return { article, deck, id: index === 0 ? id : `${id}.${deck.name ?? deck.profile ?? index + 1}` }
    }),
  )
  const jobs = [...planned, ...marpDecks.map((written): Job => ({ written, id: sourceId(written.source) }))]
  return jobs.filter((job) => {
    const twin = jobs.find((other) => other !== job && other.id === job.id)
    if (!twin) return true
    const location = placeIn(sourceOf(job), 1, 1)
    const message =
      sourceOf(twin) === sourceOf(job)
        ? `Two decks of this article are named "${job.id}".`
        : `This deck and the one of ${sourceOf(twin).path} are both named "${job.id}".`
    report(diagnose('duplicate-id', { message, location }))
    return false
  })
}

/** The file that a deck is made from. */
export function sourceOf(job: Job): SourceFile {
  return 'article' in job ? job.article.source : job.written.source
}

/** What the first deck of a source is named: the path below `slides/` without its ending; for a file elsewhere its name alone. */
export function sourceId({ path }: Pick<SourceFile, 'path'>): string {
  const inside = /^(?:\.\/)?slides\/(.+)$/u.exec(path)?.[1] ?? path.split('/').at(-1) ?? path
  const parts = inside.replace(/\.[^./]+$/u, '').split('/')
  // A name of dots alone would be another folder than the deck's own.
  return parts.map((part) => (/^\.*$/u.test(part) ? 'deck' : part)).join('/')
}
