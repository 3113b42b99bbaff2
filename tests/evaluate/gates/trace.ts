import { type PlanSlide, type PlanText, planTexts } from '../deck/deck-files.ts'
import type { SlideView } from '../deck/slide-view.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import { bare, core } from '../text/fold.ts'
import { standsIn } from './locate.ts'

/** G7: slides show what the plan says, and each text of the plan stands on the lines that it names. */
export function trace(deck: Judged): readonly Finding[] {
  const { plan } = deck.files
  if (plan.slides.length !== deck.slides.length) {
    const message = `the plan has ${plan.slides.length} slides, the deck ${deck.slides.length}`
    return [{ metric: 'G7', message }]
  }
  return deck.slides.flatMap((slide, index) => {
    const planned = plan.slides[index]
    return planned
      ? [...agreement(slide, planned), ...places(slide, planned, deck), ...headed(slide, deck), ...inOrder(slide, deck)]
      : []
  })
}

/** A headline or kicker comes from the lines of its slide or from a heading that they stand under. */
function headed(slide: SlideView, deck: Judged): readonly Finding[] {
  if (['cover', 'agenda', 'closing', 'sources'].includes(slide.layout)) return []
  const from = beginOfRun(slide, deck)
  const above = headingsAbove(from, deck)
  const introduced = deck.article.blocks.findLast((block) => block.endLine < from)
  const lines = [introduced?.line ?? from, slide.lines[1]] as const
  return slide.runs.flatMap(({ role, text }) => {
    if ((role !== 'headline' && role !== 'kicker') || above.some((heading) => bare(heading) === bare(text))) return []
    return standsIn(text, lines, deck) || inText(text, lines, deck)
      ? []
      : [onSlide('G7', slide, `${role} ${quoted(text)} is from elsewhere in the article`)]
  })
}

/** The first line of the run of slides under one headline that a slide belongs to. */
function beginOfRun({ number, lines }: SlideView, deck: Judged): number {
  const index = deck.files.plan.slides[number - 1]?.continuation?.index ?? 1
  const first = deck.slides[number - index]
  return Math.min(lines[0], first?.lines[0] ?? lines[0])
}

/** The headings that a line stands under, and below the nearest one the paragraphs and labels in bold above the line. */
function headingsAbove(line: number, deck: Judged): readonly string[] {
  const before = deck.article.blocks.filter((block) => block.line <= line)
  const chain: string[] = [deck.article.title]
  let depth = Number.POSITIVE_INFINITY
  for (const block of before.toReversed()) {
    if (block.kind === 'heading' && (block.depth ?? 6) < depth) {
      depth = block.depth ?? 6
      chain.push(block.leaves[0] ?? '')
    } else if (depth === Number.POSITIVE_INFINITY) {
      if (block.bold) chain.push(block.leaves[0] ?? '')
      chain.push(...block.labels.filter((label) => block.leaves[0]?.startsWith(label)))
    }
  }
  return chain
}

/** Slides follow the article. */
function inOrder(slide: SlideView, deck: Judged): readonly Finding[] {
  const before = deck.slides
    .slice(0, slide.number - 1)
    .findLast(({ layout }) => layout !== 'cover' && layout !== 'agenda')
  const isOut = before !== undefined && slide.lines[1] < before.lines[0] && slide.layout !== 'agenda'
  return isOut ? [onSlide('G7', slide, `stands after slide ${before.number}, which is about later lines`)] : []
}

function agreement(slide: SlideView, planned: PlanSlide): readonly Finding[] {
  if (slide.layout === 'code' || slide.layout === 'math') return []
  const own = [planned.headline, planned.kicker].flatMap((text) => (text === undefined ? [] : [text]))
  const texts = [...own, ...planTexts(planned.body).map(({ text }) => text)].map(bare).filter(Boolean)
  const shown = slide.runs
    .filter(({ role }) => role !== 'numeral' && role !== 'alt')
    .map(({ text }) => bare(text))
    .filter(Boolean)
  const missing = texts.filter((text) => !shown.includes(text))
  const added = shown.filter((text) => !texts.includes(text))
  const message = (what: string) => (text: string) => onSlide('G7', slide, `${quoted(text)} ${what}`)
  return [...missing.map(message('is planned and not shown')), ...added.map(message('is shown and not planned'))]
}

function places(slide: SlideView, planned: PlanSlide, deck: Judged): readonly Finding[] {
  if (slide.layout === 'cover') return []
  return planTexts(planned.body).flatMap(({ text, lines }: PlanText) => {
    if (lines === null || core(text) === '' || standsIn(text, lines, deck) || inText(text, lines, deck)) return []
    return [onSlide('G7', slide, `${quoted(text)} does not stand on lines ${lines.join('–')}`, lines[0])]
  })
}

/** Words of a label, a caption or raw HTML stand in the text of the file all the same. */
function inText(text: string, lines: readonly [number, number], deck: Judged): boolean {
  const written = deck.files.article
    .split('\n')
    .slice(lines[0] - 1, lines[1])
    .join('\n')
  return bare(written.replace(/\]\([^)]*\)/gu, ']')).includes(bare(text))
}
