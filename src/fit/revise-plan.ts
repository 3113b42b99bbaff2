import type { DeckMeasurement, Finding } from '../model/measurement.ts'
import type { Body, Slide, SlidePlan } from '../model/slide-plan.ts'
import { blockFates } from '../text/slide/block-fates.ts'
import { codeParts } from '../text/slide/code-parts.ts'
import { splitEvenly } from '../text/slide/split-evenly.ts'

/** What may be done about a slide that does not fit, worst finding first; undefined where it does not apply. */
type Remedy = (slide: Slide, findings: readonly Finding[]) => readonly Slide[] | undefined

/** Tried in this order; each makes the slide smaller, so the loop ends. Nothing is ever set in smaller type than the floor. */
const REMEDIES: readonly Remedy[] = [
  plainFigure,
  withoutDescription,
  bareOpener,
  plainOpener,
  denser,
  withoutWeakest,
  inParts,
  claimAlone,
  apart,
]

/** The next draft: every slide that is cut off gets its first remedy. Undefined when none has one left. */
export function revisePlan(plan: SlidePlan, measurement: DeckMeasurement): SlidePlan | undefined {
  const found = new Map(measurement.slides.map(({ index, findings }) => [index, findings]))
  let revised = false
  const slides = plan.slides.flatMap((slide, index) => {
    const findings = found.get(index) ?? []
    if (findings.length === 0) return [slide]
    for (const remedy of REMEDIES) {
      const parts = remedy(slide, findings)
      if (!parts) continue
      revised = true
      return parts
    }
    return [slide]
  })
  if (!revised) return undefined
  const numbered = renumbered(slides)
  return { ...plan, slides: numbered, blocks: blockFates(plan.blocks, numbered, plan.appendix) }
}

/** A cover keeps its title; the description is in the front matter for whoever looks for it. */
function withoutDescription(slide: Slide): readonly Slide[] | undefined {
  const { body } = slide
  if (body.kind !== 'cover') return undefined
  if (body.description)
    return [because({ ...slide, body: { kind: 'cover', facts: body.facts } }, 'the description did not fit')]
  return body.facts.length > 0
    ? [because({ ...slide, body: { kind: 'cover', facts: [] } }, 'the facts did not fit')]
    : undefined
}

/** The sentence that stands with a heading gets the next slide. */
function bareOpener(slide: Slide): readonly Slide[] | undefined {
  const { body, seconds, notes } = slide
  if (body.kind !== 'section' || !body.summary) return undefined
  const { summary, ...bare } = body
  const opener: Slide = { ...slide, body: bare, seconds: SECONDS_OF_OPENER, notes: { say: [], more: [] } }
  const rest = {
    ...withoutHeadline(slide),
    id: `${slide.id}-part-2`,
    seconds: Math.max(5, seconds - SECONDS_OF_OPENER),
  }
  const statement: Slide = { ...rest, layout: 'statement', body: { kind: 'statement', statement: summary }, notes }
  return [because(opener, 'split, to fit'), because(statement, 'split, to fit')]
}

const SECONDS_OF_OPENER = 7

/** A long heading is set smaller as a sentence than as the opening of a section. */
function plainOpener(slide: Slide): readonly Slide[] | undefined {
  const { body, headline } = slide
  if (body.kind !== 'section' || !headline) return undefined
  const statement: Slide = {
    ...withoutHeadline(slide),
    layout: 'statement',
    body: { kind: 'statement', statement: headline },
  }
  return [because(statement, 'too long to open a section')]
}

/** Figures too wide to be set large stay in their sentences. */
function plainFigure(slide: Slide): readonly Slide[] | undefined {
  const { body, headline } = slide
  const stats = body.kind === 'stats' ? body.stats : []
  const [stat, ...more] = stats
  const plain = (rest: Slide, shown: Body) => [
    because({ ...rest, layout: shown.kind, body: shown }, 'the figure is too wide to be set large'),
  ]
  if (!stat) return undefined
  if (stats.every(({ value, label }) => label?.text.includes(value.text))) {
    const points = stats.flatMap(({ label }) => label ?? [])
    const [statement] = points
    if (more.length > 0) return plain(slide, { kind: 'points', points })
    if (statement) return plain(slide, { kind: 'statement', statement })
  }
  if (more.length > 0 || !headline?.text.includes(stat.value.text)) return undefined
  return plain(withoutHeadline(slide), { kind: 'statement', statement: headline })
}

function denser(slide: Slide): readonly Slide[] | undefined {
  if (slide.layout !== 'table' || slide.variant === 'dense') return undefined
  return [because({ ...slide, variant: 'dense' }, 'dense, to fit')]
}

/** Prose points stand in the notes in full, so the least of them may leave the slide. */
function withoutWeakest(slide: Slide): readonly Slide[] | undefined {
  const { body } = slide
  if (body.kind !== 'points' || !body.weights || body.points.length < 2) return undefined
  const weakest = body.weights.indexOf(Math.min(...body.weights))
  const points = body.points.filter((_, index) => index !== weakest)
  const weights = body.weights.filter((_, index) => index !== weakest)
  const [only, ...others] = points
  const why = 'a point went to the notes, to fit'
  if (only && others.length === 0)
    return [because({ ...slide, layout: 'statement', body: { kind: 'statement', statement: only } }, why)]
  return [because({ ...slide, body: { ...body, points, weights } }, why)]
}

/** Lists, steps, rows, code, quotations and agendas go on over one more slide, in parts as even as can be. */
function inParts(slide: Slide): readonly Slide[] | undefined {
  const bodies = halves(slide.body)
  if (!bodies) return undefined
  const seconds = Math.max(5, Math.round(slide.seconds / bodies.length))
  const first = slide.continuation?.index ?? 1
  return bodies.map((body, index) => {
    const own = index === 0 ? slide : { ...slide, id: `${slide.id}-part-${index + 1}`, notes: { say: [], more: [] } }
    return because(
      { ...own, body, seconds, continuation: { index: first + index, count: bodies.length } },
      'split, to fit',
    )
  })
}

function halves(body: Body): readonly Body[] | undefined {
  switch (body.kind) {
    case 'agenda': {
      const runs = twoRuns(body.items)
      const { start } = body
      return runs?.map((items, index) => {
        const next = start === undefined ? {} : { start: start + (index === 0 ? 0 : (runs[0]?.length ?? 0)) }
        return { ...body, items, ...next }
      })
    }
    case 'points':
      return body.weights ? undefined : twoRuns(body.points)?.map((points) => ({ ...body, points }))
    case 'steps': {
      const runs = twoRuns(body.steps)
      return runs?.map((steps, index) => ({
        ...body,
        steps,
        start: body.start + (index === 0 ? 0 : (runs[0]?.length ?? 0)),
      }))
    }
    case 'table':
      return twoRuns(body.rows)?.map((rows) => ({ ...body, rows }))
    case 'quote':
      return twoRuns(body.paragraphs)?.map((paragraphs) => ({ ...body, paragraphs }))
    case 'code':
      return codeHalves(body.code)?.map((code) => ({ ...body, code }))
    default:
      return undefined
  }
}

/** At a blank line near the middle, if there is one. */
function codeHalves(code: string): readonly string[] | undefined {
  const lines = code.split('\n').length
  const parts = codeParts(code, { lines: Math.ceil(lines / 2), lineLength: Number.POSITIVE_INFINITY })
  return lines < 2 || parts.length < 2 ? undefined : parts
}

function twoRuns<T>(items: readonly T[]): readonly (readonly T[])[] | undefined {
  if (items.length < 2) return undefined
  return splitEvenly(items, () => 1, { items: Math.ceil(items.length / 2), weight: Number.POSITIVE_INFINITY })
}

/** A claim can do without the sentence that leans on it. */
function claimAlone(slide: Slide): readonly Slide[] | undefined {
  const { body } = slide
  if (body.kind !== 'statement' || !body.support) return undefined
  return [
    because(
      { ...slide, body: { kind: 'statement', statement: body.statement } },
      'the support went to the notes, to fit',
    ),
  ]
}

/** A headline that leaves no room for what it heads stands on a slide of its own; where the slide belongs heads the rest. */
function apart(slide: Slide): readonly Slide[] | undefined {
  const { body, headline, kicker } = slide
  if (!headline || ['cover', 'agenda', 'section'].includes(body.kind)) return undefined
  const { continuation } = slide
  const { kicker: _, ...bare } = withoutHeadline(slide)
  // The first part of a run has said it already.
  if (continuation && continuation.index > 1)
    return [because({ ...bare, ...(kicker ? { kicker } : {}) }, 'its headline stands on the part before')]
  const seconds = Math.max(5, Math.round(slide.seconds / 2))
  const above = kicker ? { kicker } : {}
  const first: Slide = {
    ...bare,
    ...above,
    ...(continuation ? { continuation } : {}),
    layout: 'statement',
    seconds,
    body: { kind: 'statement', statement: headline },
  }
  const heads = kicker ? (body.kind === 'statement' ? { kicker } : { headline: kicker }) : {}
  const second: Slide = { ...bare, ...heads, id: `${slide.id}-part-2`, seconds, notes: { say: [], more: [] } }
  return [because(first, 'split, to fit'), because(second, 'split, to fit')]
}

function withoutHeadline({ headline: _, continuation: __, ...slide }: Slide): Slide {
  return slide
}

function because(slide: Slide, why: string): Slide {
  return { ...slide, why: [...slide.why, why] }
}

/** Ids that are unique again, and the slides of each run counted anew: a first part and those behind it. */
function renumbered(slides: readonly Slide[]): readonly Slide[] {
  const named = withOwnIds(slides)
  const runs: Slide[][] = []
  for (const slide of named) {
    if (!slide.continuation) continue
    const run = runs.at(-1)
    if (run && slide.continuation.index > 1) run.push(slide)
    else runs.push([slide])
  }
  const places = new Map(
    runs.flatMap((run) => run.map((slide, at) => [slide, { index: at + 1, count: run.length }] as const)),
  )
  return named.map((slide) => {
    const continuation = places.get(slide)
    return continuation ? { ...slide, continuation } : slide
  })
}

function withOwnIds(slides: readonly Slide[]): readonly Slide[] {
  const taken = new Set<string>()
  return slides.map((slide) => {
    const stem = slide.id.replace(/(?:-part-\d+)+$/u, '')
    let id = slide.id
    for (let part = 2; taken.has(id); part += 1) id = `${stem}-part-${part}`
    taken.add(id)
    return id === slide.id ? slide : { ...slide, id }
  })
}
