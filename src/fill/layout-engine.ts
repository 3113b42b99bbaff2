import type { Template as LiquidTemplate } from 'liquidjs'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Location } from '../model/source.ts'
import type { LayoutSource } from '../model/template.ts'
import { placeIn } from '../text/source-position.ts'
import type { LayoutContext } from './layout-context.ts'
import { attemptLiquid, createLiquidEngine, type LiquidProblem } from './liquid-engine.ts'

/** Fills one layout for what stands at `usedFor`. Undefined when the layout is broken, which has then been reported. */
export type FillLayout = (source: LayoutSource, context: LayoutContext, usedFor: Location) => string | undefined

/** Liquid for the layouts of a template. An unknown variable is an error at the template's line. */
export function createLayoutEngine(report: Report): FillLayout {
  const engine = createLiquidEngine()
  const parsed = new Map<LayoutSource, readonly LiquidTemplate[] | undefined>()
  return (source, context, usedFor) => {
    const onProblem = (problem: LiquidProblem) => reportProblem(source, usedFor, problem, report)
    if (!parsed.has(source)) {
      parsed.set(
        source,
        attemptLiquid(() => engine.parse(source.text, source.path), onProblem),
      )
    }
    const template = parsed.get(source)
    return template && attemptLiquid(() => String(engine.renderSync([...template], context)), onProblem)
  }
}

function reportProblem(source: LayoutSource, usedFor: Location, problem: LiquidProblem, report: Report): void {
  const { undefinedName, line, column } = problem
  const message = undefinedName ? `The layout uses "${undefinedName}", which does not exist.` : problem.message
  const code = undefinedName ? 'template-undefined-variable' : 'template-syntax'
  const related = [{ message: 'A slide from here uses the layout.', location: usedFor }]
  report(diagnose(code, { message, location: placeIn(source, line, column), related }))
}
