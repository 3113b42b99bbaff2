import { Liquid, LiquidError } from 'liquidjs'

/** Filters that read the clock or draw at random. */
const UNREPEATABLE = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'sample']

/** Makes a value safe where it is put out. */
export type Escape = (value: unknown) => string

/** Tags that put something out beside `{{ }}`, where it could not be told what it stands in. */
const HIDDEN_OUTPUTS = ['echo', 'liquid', 'cycle']

/**
 * Liquid as this project uses it: no file access, no clock, no chance, bounded work; unknown variables and filters are
 * errors. A tag that stands alone on its line leaves no line behind. `escaping.everything` is applied to all that is put
 * out, unless its last filter is `markdown` or one of `escaping.filters`.
 */
export function createLiquidEngine(escaping?: {
  readonly everything: Escape
  readonly filters: Readonly<Record<string, Escape>>
}): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    trimTagRight: true,
    greedy: false,
    dynamicPartials: false,
    templates: {},
    parseLimit: 1_000_000,
    renderLimit: 2_000,
    memoryLimit: 50_000_000,
    ...(escaping ? { outputEscape: escaping.everything } : {}),
  })
  for (const filter of UNREPEATABLE) delete engine.filters[filter]
  if (escaping) {
    delete engine.filters.raw
    for (const tag of HIDDEN_OUTPUTS) delete engine.tags[tag]
    const own = { ...escaping.filters, markdown: (value: unknown) => value }
    for (const [name, handler] of Object.entries(own)) engine.registerFilter(name, { raw: true, handler })
  }
  return engine
}

/** What Liquid could not do, and where; lines and columns are 1-based. */
export interface LiquidProblem {
  /** The variable that does not exist, if that is the problem. */
  readonly undefinedName?: string
  /** A sentence. */
  readonly message: string
  readonly line: number
  readonly column: number
}

/** Does `work`, or says what is wrong with the template. Other errors are bugs and pass through. */
export function attemptLiquid<T>(work: () => T, onProblem: (problem: LiquidProblem) => void): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!LiquidError.is(error)) throw error
    const [line = 1, column = 1] = error.token.getPosition()
    const text = error.originalError?.message ?? error.message
    const undefinedName = /^undefined variable: (.+?)(?:, file:|, line:|$)/mu.exec(text)?.[1]
    const message = `${capitalised(text.split(/, (?:file|line):/u)[0] ?? '')}.`
    onProblem({ ...(undefinedName === undefined ? {} : { undefinedName }), message, line, column })
    return undefined
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
