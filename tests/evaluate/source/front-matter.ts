import { parseDocument } from 'yaml'

export interface FrontMatter {
  /** The values that a cover may show, as text. */
  readonly texts: readonly string[]
  readonly title?: string
  /** What the author says the article is about. */
  readonly excerpt?: string
  readonly lang?: string
  /** The article with the front matter blanked, so that lines keep their numbers. */
  readonly body: string
}

const FENCED = /^(---|\+\+\+)[^\n]*\n([\s\S]*?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|$)/u

/** Reads only what a judge needs, and forgivingly: what cannot be parsed is searched line by line. */
export function readFrontMatter(text: string): FrontMatter {
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  const match = FENCED.exec(source)
  if (!match) return { texts: [], body: source }
  const [whole, fence, inner = ''] = match
  const body = whole.replace(/[^\n]/gu, '') + source.slice(whole.length)
  const values = fence === '---' ? yamlValues(inner) : {}
  const text1 = (key: string) => {
    const value = values[key] ?? lineValue(inner, key)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const title = text1('title')
  const excerpt = text1('excerpt') ?? text1('description') ?? text1('summary')
  const lang = text1('lang') ?? text1('language')
  return {
    texts: [...flatTexts(values), inner],
    ...(title === undefined ? {} : { title }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(lang === undefined ? {} : { lang }),
    body,
  }
}

function yamlValues(inner: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parseDocument(inner, { logLevel: 'silent', schema: 'failsafe' }).toJS()
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function lineValue(inner: string, key: string): string | undefined {
  const found = new RegExp(`^${key}[ \\t]*[:=][ \\t]*(.*)$`, 'mu').exec(inner)?.[1]?.trim()
  return found?.replace(/^(["'])([\s\S]*)\1$/u, '$2')
}

function flatTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(flatTexts)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flatTexts) : []
}
