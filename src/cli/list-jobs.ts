import type { Job } from '../build.ts'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Article } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'

/** One job for each deck of each article. Decks that would be written to the same folder are reported and left out. */
export function listJobs(articles: readonly Article[], report: Report): readonly Job[] {
  const jobs = articles.flatMap((article) =>
    article.decks.map((deck, index): Job => {
      const id = articleId(article.source.path)
      return { article, deck, id: index === 0 ? id : `${id}.${deck.name ?? deck.profile ?? index + 1}` }
    }),
  )
  return jobs.filter((job) => {
    const twin = jobs.find((other) => other !== job && other.id === job.id)
    if (!twin) return true
    const location = { path: job.article.source.path, line: 1, column: 1 }
    const message =
      twin.article === job.article
        ? `Two decks of this article are named "${job.id}".`
        : `This deck and the one of ${twin.article.source.path} are both named "${job.id}".`
    report(diagnose('duplicate-id', { message, location }))
    return false
  })
}

/** The path below `slides/` without its ending; for a file elsewhere its name alone. */
function articleId(path: string): string {
  const inside = /^(?:\.\/)?slides\/(.+)$/u.exec(path)?.[1] ?? path.split('/').at(-1) ?? path
  return inside.replace(/\.[^./]+$/u, '')
}
