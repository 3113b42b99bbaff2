import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { LiquidSources, MarpDeck, NamedPlace } from '../model/marp-deck.ts'
import type { SourceFile } from '../model/source.ts'
import { detectLanguage } from '../text/language/detect-language.ts'
import { locationOf } from '../text/source-position.ts'
import { readMeta } from './article-meta.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { reportDeepNesting } from './markdown-limits.ts'

const FRONT = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/u
const MARP = /^marp[ \t]*:[ \t]*true[ \t]*(?:#.*)?$/mu

/** Marp reads the values of its directives as text even where strict YAML would not: a colour, a colon, a bold word. */
const LOOSE =
  /^(_?(?:theme|style|headingDivider|lang|size|math|class|color|header|footer|paginate|background(?:Color|Image|Position|Repeat|Size)|title|description|author|image|keywords|url)[ \t]*:[ \t]+)([^\s["'{|>~&*].*?)[ \t]*$/gmu

/** Whether a file is a deck written by hand, as its front matter says: `marp: true`. */
export function isMarpDeck({ text }: SourceFile): boolean {
  return MARP.test(FRONT.exec(text)?.[1] ?? '')
}

/** Reads the front matter of a hand-written deck. Never throws on what an author wrote; what is wrong goes to `report`. */
export function parseMarpDeck(source: SourceFile, report: Report): MarpDeck {
  const head = FRONT.exec(source.text)?.[0] ?? ''
  const body = source.text.slice(head.length)
  const loose = head.replace(LOOSE, (_, key: string, value: string) => key + JSON.stringify(value))
  const readable = { ...source, text: loose + body }
  const front = readFrontMatter(readable, report)
  reportDeepNesting(source, report)
  const { meta } = readMeta(readable, front, [], detectLanguage(body), report)
  const named = (key: string) => namedFile(readable, front, key, report)
  const theme = text(readable, front, 'theme')
  const liquid = front.data.liquid === true ? liquidSources(named) : undefined
  return {
    source,
    bodyStart: head.length,
    meta,
    ...(theme ? { theme } : {}),
    ...(liquid ? { liquid } : {}),
  }
}

function liquidSources(named: (key: string) => NamedPlace | undefined): LiquidSources {
  const data = named('data')
  const article = named('article')
  return { ...(data ? { data } : {}), ...(article ? { article } : {}) }
}

function text(source: SourceFile, front: FrontMatter, key: string): NamedPlace | undefined {
  const name = front.data[key]
  return typeof name === 'string' ? { name, location: locationOf(source, front.spanOf([key])) } : undefined
}

function namedFile(source: SourceFile, front: FrontMatter, key: string, report: Report): NamedPlace | undefined {
  const value = front.data[key]
  if (value === undefined || value === null) return undefined
  const found = text(source, front, key)
  if (found && found.name.trim() !== '') return found
  const location = locationOf(source, front.spanOf([key]))
  const message = `"${key}" should be the path of a file, relative to this deck.`
  report(diagnose('invalid-liquid-source', { message, location }))
  return undefined
}
