import { isMap, isNode, isScalar, parseDocument, visit } from 'yaml'
import { diagnose } from '../diagnostics/catalogue.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile, Span } from '../model/source.ts'
import { type Capacity, LAYOUTS, type Template } from '../model/template.ts'
import { locationOf, spanOf } from '../text/source-position.ts'
import type { FontRequest } from './fonts/load-fonts.ts'

const CAPACITY_KEYS: readonly (keyof Capacity)[] = ['items', 'words', 'rows', 'columns', 'lines', 'lineLength']
const PACKAGE = /^(?:@[\w-][\w.-]*\/)?[\w-][\w.-]*$/u

/** A font with the place that asks for it. */
export interface LocatedFont extends FontRequest {
  readonly span: Span
}

/** What `template.yml` says. */
export type TemplateSettings = Pick<Template, 'description' | 'widthPx' | 'heightPx' | 'capacities'> & {
  readonly fonts: readonly LocatedFont[]
}

type Path = readonly (string | number)[]

/** Undefined when something in the file cannot be, which has then been reported at its line. */
export function readTemplateSettings(name: string, file: SourceFile, report: Report): TemplateSettings | undefined {
  const document = parseDocument(file.text, { prettyErrors: false })
  const nodeSpan = (path: Path): Span => {
    const node = document.getIn(path, true)
    const range = isNode(node) ? node.range : undefined
    return range ? spanOf(file, range[0], Math.max(range[1], range[0] + 1)) : spanOf(file, 0, 1)
  }
  const keySpan = (path: Path): Span => {
    const map = document.getIn(path.slice(0, -1), true)
    const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined
    const range = isScalar(pair?.key) ? pair.key.range : undefined
    return range ? spanOf(file, range[0], range[1]) : nodeSpan(path)
  }
  let sound = true
  const wrong = (message: string, span: Span, hint?: string) => {
    sound = false
    report(diagnose('invalid-template', { message, hint, location: locationOf(file, startOf(file, span)) }))
  }
  const problem = document.errors[0]
  if (problem) {
    const message = `template.yml is not valid YAML: ${problem.message.split('\n')[0]}.`
    wrong(message, spanOf(file, problem.pos[0], problem.pos[0] + 1))
    return undefined
  }
  visit(document, {
    Alias(_, node) {
      const at = node.range?.[0] ?? 0
      wrong(`template.yml uses a YAML alias ("*${node.source}").`, spanOf(file, at, at + 1), 'Write the value out.')
      return visit.BREAK
    },
  })
  if (!sound) return undefined
  const data = record(document.toJS())
  if (data.name !== name) wrong(`"name" should be "${name}", the name of the folder.`, nodeSpan(['name']))
  const { width, height } = record(data.size)
  if (!isLength(width) || !isLength(height)) wrong('"size" needs "width" and "height" in pixels.', nodeSpan(['size']))
  const capacities: Record<string, Capacity> = {}
  for (const [layout, value] of Object.entries(record(data.capacities))) {
    const path = ['capacities', layout]
    if (!LAYOUTS.some((known) => known === layout)) {
      const near = didYouMean(layout, LAYOUTS)
      const hint = near ? `Did you mean "${near}"?` : `Layouts are ${LAYOUTS.join(', ')}.`
      const location = locationOf(file, keySpan(path))
      sound = false
      report(diagnose('unknown-layout', { message: `"capacities" names a layout "${layout}".`, hint, location }))
    }
    for (const [key, number] of Object.entries(record(value))) {
      if (!CAPACITY_KEYS.some((known) => known === key)) {
        const near = didYouMean(key, CAPACITY_KEYS)
        const hint = near ? `Did you mean "${near}"?` : `Capacities are ${CAPACITY_KEYS.join(', ')}.`
        wrong(`"${layout}" has no capacity "${key}".`, keySpan([...path, key]), hint)
      } else if (!isLength(number)) wrong(`The capacity "${key}" of "${layout}" is a number.`, nodeSpan([...path, key]))
    }
    capacities[layout] = record(value) as Capacity
  }
  const fonts = (Array.isArray(data.fonts) ? data.fonts : []).map((font: unknown, index): LocatedFont => {
    const span = nodeSpan(['fonts', index])
    const request = record(font)
    if (!isFontRequest(request)) wrong('A font needs "family", "package" and "faces" of weight and style.', span)
    else if (![undefined, 'serif', 'sans'].includes(request.scripts as string | undefined))
      wrong('"scripts" is "serif" or "sans": how the letters of other scripts look.', span)
    return { ...(request as unknown as FontRequest), span }
  })
  if (!sound || !isLength(width) || !isLength(height)) return undefined
  return { description: String(data.description ?? ''), widthPx: width, heightPx: height, capacities, fonts }
}

/** The first line of a span: a code frame shows where to look, not a whole mapping. */
function startOf(file: SourceFile, span: Span): Span {
  const lineEnd = file.text.indexOf('\n', span.start)
  return spanOf(file, span.start, lineEnd === -1 ? span.end : Math.min(span.end, Math.max(lineEnd, span.start + 1)))
}

function isFontRequest(font: Readonly<Record<string, unknown>>): boolean {
  const { family, package: source, faces } = font
  if (typeof family !== 'string' || typeof source !== 'string' || !PACKAGE.test(source)) return false
  return Array.isArray(faces) && faces.length > 0 && faces.map(record).every(isFace)
}

function isFace({ weight, style }: Readonly<Record<string, unknown>>): boolean {
  return Number.isInteger(weight) && (style === 'normal' || style === 'italic')
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 10_000
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
