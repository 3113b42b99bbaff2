import { Liquid, LiquidError, type Template as LiquidTemplate } from 'liquidjs'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { LayoutSource } from '../model/template.ts'
import type { LayoutContext } from './layout-context.ts'

/** Fills one layout. Undefined when the layout is broken, which has then been reported. */
export type FillLayout = (source: LayoutSource, context: LayoutContext) => string | undefined

/**
 * Liquid as templates use it: no file access, no clock, no chance, bounded work. A tag that stands alone on its line
 * leaves no line behind. An unknown variable is an error at the template's line.
 */
export function createLayoutEngine(report: Report): FillLayout {
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
  })
  for (const filter of [
    'date',
    'date_to_xmlschema',
    'date_to_rfc822',
    'date_to_string',
    'date_to_long_string',
    'sample',
  ]) {
    delete engine.filters[filter]
  }
  const parsed = new Map<LayoutSource, readonly LiquidTemplate[] | undefined>()
  return (source, context) => {
    if (!parsed.has(source))
      parsed.set(
        source,
        attempt(source, report, () => engine.parse(source.text, source.path)),
      )
    const template = parsed.get(source)
    return template && attempt(source, report, () => String(engine.renderSync([...template], context)))
  }
}

function attempt<T>(source: LayoutSource, report: Report, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!LiquidError.is(error)) throw error
    const [line, column] = error.token.getPosition()
    const undefinedName = /^undefined variable: (.+?)(?:, file:|$)/mu.exec(
      error.originalError?.message ?? error.message,
    )?.[1]
    const message = undefinedName
      ? `The layout uses "${undefinedName}", which does not exist.`
      : `${capitalised((error.originalError?.message ?? error.message).split(/, (?:file|line):/u)[0] ?? '')}.`
    const code = undefinedName ? 'template-undefined-variable' : 'template-syntax'
    report(diagnose(code, { message, location: { path: source.path, line: line ?? 1, column: column ?? 1 } }))
    return undefined
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
