import type { Liquid, Template as LiquidTemplate } from 'liquidjs'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Location } from '../model/source.ts'
import type { LayoutSource } from '../model/template.ts'
import { createMemory } from '../text/memory/create-memory.ts'
import { placeIn } from '../text/source-position.ts'
import type { LayoutContext } from './layout-context.ts'
import { attemptLiquid, createLiquidEngine, type LiquidProblem } from './liquid-engine.ts'

/** Fills one layout for what stands at `usedFor`. Undefined when the layout is broken, which has then been reported. */
export type FillLayout = (source: LayoutSource, context: LayoutContext, usedFor: Location) => string | undefined

/** Liquid for the layouts of a template. An unknown variable is an error at the template's line. */
export function createLayoutEngine(report: Report): FillLayout {
  const failed = new Set<LayoutSource>()
  return (source, context, usedFor) => {
    const onProblem = (problem: LiquidProblem) => reportProblem(source, usedFor, problem, report)
    if (failed.has(source)) return undefined
    const template = attemptLiquid(() => parsedLayout(source), onProblem)
    if (!template) failed.add(source)
    return template && attemptLiquid(() => String(engineOfLayouts().renderSync([...template], context)), onProblem)
  }
}

/** It keeps nothing of what it fills. */
let engine: Liquid | undefined
function engineOfLayouts(): Liquid {
  engine ??= createLiquidEngine()
  return engine
}

/** All layouts of several templates. */
const MOST_KEPT = 100
const remembered = createMemory<readonly LiquidTemplate[]>(MOST_KEPT)

/** Once a process: every deck of a template fills the same few layouts. Throws what Liquid throws. */
function parsedLayout({ path, text }: LayoutSource): readonly LiquidTemplate[] {
  return remembered(`${path}\0${text}`, () => engineOfLayouts().parse(text, path))
}

function reportProblem(source: LayoutSource, usedFor: Location, problem: LiquidProblem, report: Report): void {
  const { undefinedName, line, column } = problem
  const message = undefinedName ? `The layout uses "${undefinedName}", which does not exist.` : problem.message
  const code = undefinedName ? 'template-undefined-variable' : 'template-syntax'
  const related = [{ message: 'A slide from here uses the layout.', location: usedFor }]
  report(diagnose(code, { message, location: placeIn(source, line, column), related }))
}
