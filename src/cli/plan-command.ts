import { loadMaterials } from '../build/load-materials.ts'
import { reportPlan } from '../build/report-plan.ts'
import { createCollector } from '../diagnostics/collector.ts'
import { readSource } from '../files/read-source.ts'
import { UsageError } from '../model/diagnostic.ts'
import type { Slide, SlidePlan } from '../model/slide-plan.ts'
import { askedOf, type Options } from '../options.ts'
import { parseArticle } from '../parse/parse-article.ts'
import { isMarpDeck } from '../parse/parse-marp-deck.ts'
import { timeOf } from '../plan/account/time-of.ts'
import { planSlides } from '../plan/plan-slides.ts'
import { atomsOf } from '../text/slide/shown.ts'
import { slideTitle } from '../text/slide/slide-title.ts'
import { createReporter, type Streams, safeLines } from './reporter.ts'

/** Prints what would stand on each slide of an article, and why. No browser is needed. */
export async function runPlan(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  const [path, ...more] = files
  if (path === undefined || more.length > 0)
    throw new UsageError('"lectern plan" takes one file.', 'For example: lectern plan slides/my-article.md')
  const { report, diagnostics, counts } = createCollector()
  const source = await readSource(path, options.workingFolder, report)
  if (source && isMarpDeck(source)) {
    throw new UsageError(`${source.path} is a deck written by hand, so there is nothing to plan.`)
  }
  const article = source && parseArticle(source, report)
  for (const wishes of counts().error === 0 && article ? article.decks : []) {
    const materials = article && (await loadMaterials(article, wishes, options, report))
    if (!article || !materials) continue
    const { template, language, images } = materials
    const plan = planSlides({ article, template, language, options: askedOf(wishes, options), images: images.names })
    reportPlan(plan, article.source, report)
    if (counts().error === 0) streams.out(safeLines(planText(plan)))
  }
  const reporter = createReporter(options, streams)
  for (const diagnostic of diagnostics()) reporter.diagnostic(diagnostic)
  return counts().error > 0 || (options.strict && counts().warning > 0) ? 1 : 0
}

/** The plan for people: a paragraph a slide. */
export function planText(plan: SlidePlan): string {
  const head = `${plan.title}\n${plan.slides.length} slides, ${timeOf(plan, 'minutes')}\n`
  const noted = plan.blocks.filter((block) => block.notShown !== undefined && block.slides.length === 0)
  const left = plan.blocks.filter(({ leftOut, appendix, kind }) => leftOut && !appendix && kind !== 'heading')
  const inNotes = noted.map((block) => `  L${block.span.line} ${block.kind}: ${block.notShown}\n`)
  const rest = left.map((block) => `  L${block.span.line} ${block.kind}: ${block.leftOut}\n`)
  return [
    head,
    ...plan.slides.map(slideText),
    ...appendixText(plan),
    ...(inNotes.length > 0 ? [`in the notes only\n${inNotes.join('')}`] : []),
    ...(rest.length > 0 ? [`not in the deck\n${rest.join('')}`] : []),
  ].join('\n')
}

/** The slides that the deck leaves out, under the rule that did it. */
function appendixText({ appendix }: SlidePlan): readonly string[] {
  const rules = [...new Set(appendix.map(({ leftOut }) => leftOut))]
  return rules.map((rule) => {
    const own = appendix.filter(({ leftOut }) => leftOut === rule)
    const lines = own.map((slide) => {
      const { id, layout, span, seconds } = slide
      const [first] = atomsOf(slide)
      const title = slideTitle(slide) ?? first?.text
      return `  ${layout} · ${id} · L${span.line}-${span.endLine} · ${seconds} s${title === undefined ? '' : `: ${title}`}\n`
    })
    return `${rule}\n${lines.join('')}`
  })
}

function slideText(slide: Slide, index: number): string {
  const run = slide.continuation ? ` (${slide.continuation.index}/${slide.continuation.count})` : ''
  const { line, endLine } = slide.span
  const lines = [
    `${index + 1}. ${slide.layout} · ${slide.id} · L${line}-${endLine} · ${slide.seconds} s`,
    ...(slide.kicker ? [`   ~ ${slide.kicker.text}`] : []),
    ...(slide.headline ? [`   # ${slide.headline.text}${run}`] : []),
    ...bodyLines(slide),
    ...slide.why.map((why) => `   why: ${why}`),
  ]
  return `${lines.join('\n')}\n`
}

function bodyLines(slide: Slide): readonly string[] {
  const { body } = slide
  if (body.kind === 'figure') return [`   image ${body.url}`]
  if (body.kind === 'math') return [`   ${body.tex}`]
  if (body.kind === 'code') return [`   ${body.code.split('\n').length} lines of code`]
  if (body.kind === 'table') return [`   table of ${body.rows.length} x ${body.header.length}`]
  const heads = [slide.headline, slide.kicker]
  return atomsOf(slide)
    .filter((atom) => !heads.includes(atom))
    .map((atom) => `   - ${atom.text}`)
}
