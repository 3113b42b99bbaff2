import { diagnose } from '../diagnostics/catalogue.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { ArticleMeta, Block, HeadingBlock } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'
import { calendarDate, isoDay } from '../text/calendar-date.ts'
import { locationOf } from '../text/source-position.ts'
import type { FrontMatter } from './front-matter.ts'

export interface TitledMeta {
  readonly meta: ArticleMeta
  /** The heading that names the article; it is no section of its own. */
  readonly title: HeadingBlock | undefined
}

/**
 * Title, language and the other facts about an article. Title = front matter, else the first H1, else the first
 * heading, else the file's name. `detectedLang` is used where the author names no language.
 */
export function readMeta(
  source: SourceFile,
  front: FrontMatter,
  blocks: readonly Block[],
  detectedLang: string,
  report: Report,
): TitledMeta {
  const text = (key: string) => textValue(source, front, key, report)
  reportNearMisses(source, front, report)
  const headings = blocks.filter((block): block is HeadingBlock => block.kind === 'heading')
  const topHeadings = headings.filter((heading) => heading.depth === 1)
  const given = text('title')
  // With a title in the front matter, a single H1 at the very top repeats it or says it in other words.
  const first = topHeadings[0]
  const leads =
    first !== undefined &&
    blocks.find((block) => block.kind !== 'comment' && block.kind !== 'directive')?.id === first.id
  const title = given === undefined ? (first ?? headings[0]) : leads && topHeadings.length === 1 ? first : undefined
  const name = given ?? title?.rich.text.trim()
  const titleSpan = given === undefined ? title?.rich.span : front.spanOf(['title'])
  const description = text('description') ?? excerptOf(front)
  const date = dateValue(source, front, report)
  const license = text('license')
  const meta: ArticleMeta = {
    title: name ?? fileName(source.path),
    ...(titleSpan ? { titleSpan } : {}),
    ...(description === undefined ? {} : { description }),
    lang: languageTag(source, front, report) ?? detectedLang,
    ...(date === undefined ? {} : { date }),
    authors: [...listValue(front, 'author'), ...listValue(front, 'authors')],
    // Marp has them in one line.
    keywords: listValue(front, 'keywords').flatMap((words) => words.split(/\s*,\s*/u).filter(Boolean)),
    ...(license === undefined ? {} : { license }),
  }
  return { meta, title }
}

/** Blogs call it so; what holds markup is no plain text. */
function excerptOf({ data }: FrontMatter): string | undefined {
  const { excerpt } = data
  const folded = typeof excerpt === 'string' ? excerpt.replace(/\s+/gu, ' ').trim() : ''
  return folded === '' || /[<>{}[\]*_`]/u.test(folded) ? undefined : folded
}

const OWN_KEYS = ['title', 'description', 'lang', 'date', 'author', 'authors', 'keywords', 'license', 'deck']

/** Keys of other programs are theirs; one that is a letter away from ours may be a slip. */
function reportNearMisses(source: SourceFile, front: FrontMatter, report: Report): void {
  for (const key of Object.keys(front.data)) {
    const near = OWN_KEYS.includes(key) || key.length < 5 ? undefined : didYouMean(key, OWN_KEYS)
    if (near === undefined || OWN_KEYS.some((own) => Object.hasOwn(front.data, own) && own === near)) continue
    const location = locationOf(source, front.spanOf([key]))
    report(diagnose('near-miss-key', { message: `"${key}" has no effect.`, hint: `Did you mean "${near}"?`, location }))
  }
}

function textValue(source: SourceFile, front: FrontMatter, key: string, report: Report): string | undefined {
  const value = front.data[key]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' || typeof value === 'number') {
    const folded = String(value).replace(/\s+/gu, ' ').trim()
    return folded === '' ? undefined : folded
  }
  const location = locationOf(source, front.spanOf([key]))
  report(
    diagnose('invalid-meta-value', { message: `"${key}" should be text.`, hint: 'Put the value in quotes.', location }),
  )
  return undefined
}

/** A day as `YYYY-MM-DD`, or whatever else the author calls the date. */
function dateValue(source: SourceFile, front: FrontMatter, report: Report): string | undefined {
  const value = textValue(source, front, 'date', report)
  const day = value === undefined ? undefined : isoDay(value)
  if (day === undefined || calendarDate(day)) return day ?? value
  const location = locationOf(source, front.spanOf(['date']))
  const hint = 'Write the date as YEAR-MONTH-DAY, such as 2026-02-28.'
  report(diagnose('invalid-meta-value', { message: `There is no day ${day}.`, hint, location }))
  return undefined
}

function languageTag(source: SourceFile, front: FrontMatter, report: Report): string | undefined {
  const value = textValue(source, front, 'lang', report)
  if (value === undefined) return undefined
  try {
    return Intl.getCanonicalLocales(value.replace(/_/gu, '-'))[0]
  } catch {
    const location = locationOf(source, front.spanOf(['lang']))
    const message = `"${value}" is not a language tag.`
    report(diagnose('invalid-meta-value', { message, hint: 'Use a tag such as "en", "de" or "pt-BR".', location }))
    return undefined
  }
}

/** Text, a list of texts, or people as mappings with a name; whatever else an author keeps there is left alone. */
function listValue(front: FrontMatter, key: string): readonly string[] {
  const value = front.data[key]
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return list.flatMap((entry) => {
    const named = typeof entry === 'object' && entry !== null ? (entry as { name?: unknown }).name : entry
    const text = typeof named === 'string' || typeof named === 'number' ? String(named).trim() : ''
    return text === '' ? [] : [text]
  })
}

function fileName(path: string): string {
  const name = path.split('/').at(-1) ?? path
  return name.replace(/\.[^.]+$/u, '')
}
