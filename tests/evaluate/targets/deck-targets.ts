import { isContent } from '../deck/slide-view.ts'
import { type Exhibit, exhibits } from '../gates/coverage.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import type { SourceBlock } from '../source/article.ts'
import { bare } from '../text/fold.ts'
import { contentStems } from '../text/stems.ts'
import { idfOf } from '../text/tf-idf.ts'
import { wordCount } from '../text/words.ts'
import type { Measured } from './slide-targets.ts'
import { wordsOn } from './slide-targets.ts'
import { share } from './statistics.ts'

const PROSE = ['paragraph', 'list', 'quote']

/** M7: how much of the article stands on slides. */
export function compression(deck: Judged): Measured {
  const article = deck.article.blocks
    .filter(({ kind }) => PROSE.includes(kind))
    .reduce((sum, { leaves }) => sum + wordCount(leaves.join(' ')), 0)
  const slides = deck.slides
    .filter((slide) => isContent(slide) && !['code', 'table', 'math'].includes(slide.layout))
    .reduce((sum, slide) => sum + wordsOn(slide), 0)
  return {
    values: { M7: article === 0 ? undefined : slides / article, articleWords: article, slides: deck.slides.length },
    findings: [],
  }
}

/** M23: how often the deck was measured before all of it fitted; and how many pages of its PDF were read. */
export function rounds({ files, pdfPages }: Judged): Measured {
  return { values: { M23: files.rounds, pdfPages: pdfPages?.length ?? 0 }, findings: [] }
}

const TOP_TERMS = 20

/** M9: the words that matter most in the article, as far as they stand on slides. */
export function keyTerms(deck: Judged): Measured {
  const paragraphs = deck.article.blocks
    .filter(({ kind }) => kind !== 'code' && kind !== 'html')
    .map(({ leaves }) => contentStems(leaves.join(' '), deck.words))
  const idf = idfOf(paragraphs)
  const counts = new Map<string, number>()
  for (const stem of paragraphs.flat()) if (!/^\p{N}+$/u.test(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const top = [...counts]
    .map(([stem, count]) => ({ stem, weight: count * idf(stem) }))
    .toSorted((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, TOP_TERMS)
  const shown = new Set(
    deck.slides.filter(({ layout }) => layout !== 'agenda').flatMap((slide) => contentStems(slide.text, deck.words)),
  )
  const total = top.reduce((sum, { stem }) => sum + idf(stem), 0)
  const covered = top.filter(({ stem }) => shown.has(stem)).reduce((sum, { stem }) => sum + idf(stem), 0)
  const absent = top.filter(({ stem }) => !shown.has(stem)).map(({ stem }) => stem)
  const value = total === 0 ? undefined : covered / total
  const low = value !== undefined && value < 0.8
  return {
    values: { M9: value },
    findings: low ? [{ metric: 'M9', message: `of the key terms, no slide shows ${absent.join(', ')}` }] : [],
  }
}

/** Stretches of the article under a second-level heading, or the highest level that there is more than one of. */
function mainSections(
  deck: Judged,
): readonly { readonly heading: SourceBlock; readonly blocks: readonly SourceBlock[] }[] {
  const headings = deck.article.blocks.filter((block) => block.kind === 'heading')
  const depth = [1, 2, 3, 4].find((level) => headings.filter((one) => one.depth === level).length > 1)
  const tops = headings.filter((one) => one.depth === depth)
  return tops.map((heading, index) => {
    const end = tops[index + 1]?.line ?? Number.POSITIVE_INFINITY
    return {
      heading,
      blocks: deck.article.blocks.filter(({ line, kind }) => line > heading.line && line < end && kind !== 'heading'),
    }
  })
}

/** M10: no longer section goes without a slide that says something of it. */
export function sectionCoverage(deck: Judged): Measured {
  const sections = mainSections(deck).filter(
    ({ blocks }) =>
      blocks
        .filter(({ kind }) => PROSE.includes(kind))
        .reduce((sum, { leaves }) => sum + wordCount(leaves.join(' ')), 0) >= 80,
  )
  const bare1 = sections.filter(({ blocks }) => {
    const leaves = blocks.flatMap((block) => block.leaves).map(bare)
    return !deck.slides.some(
      (slide) =>
        isContent(slide) &&
        slide.runs.some(
          ({ text, role }) =>
            role !== 'kicker' && bare(text) !== '' && leaves.some((leaf) => leaf.includes(bare(text))),
        ),
    )
  })
  const findings = bare1.map(
    ({ heading }): Finding => ({
      metric: 'M10',
      line: heading.line,
      message: `no slide says anything of ${quoted(heading.leaves[0] ?? '')}`,
    }),
  )
  return { values: { M10: sections.length === 0 ? undefined : 1 - bare1.length / sections.length }, findings }
}

/** M14: how much of what the author says that the article is about stands in the headlines, where it is not a copy. */
export function readThrough(deck: Judged): Measured {
  const { excerpt } = deck.article.front
  if (excerpt === undefined || deck.article.blocks.some(({ leaves }) => bare(leaves.join(' ')).includes(bare(excerpt))))
    return { values: { M14: undefined }, findings: [] }
  const wanted = [...new Set(contentStems(excerpt, deck.words))]
  const said = new Set(contentStems(deck.slides.map(({ headline }) => headline).join(' '), deck.words))
  return { values: { M14: share(wanted, (stem) => said.has(stem)) }, findings: [] }
}

const KINDS: readonly Exhibit['kind'][] = ['figure', 'table', 'code', 'ordered list', 'blockquote', 'list']

/** M17: the things of the article that have a slide, and how long one layout runs on. */
export function structure(deck: Judged): Measured {
  const found = exhibits(deck)
  const values: Record<string, number | undefined> = {}
  for (const kind of KINDS) {
    const own = found.filter((one) => one.kind === kind)
    values[`shown ${kind}`] = own.filter(({ slide }) => slide !== undefined).length
    values[`all ${kind}`] = own.length
  }
  const due = found.filter(({ kind }) => kind !== 'list')
  let run = 0
  let longest = 0
  deck.slides.forEach((slide, index) => {
    run = deck.slides[index - 1]?.layout === slide.layout ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  const absent = due.filter(({ slide }) => slide === undefined)
  const findings = absent.map(
    ({ line, name, why }): Finding => ({
      metric: 'M17',
      line,
      message: `${name} has no slide: ${why ?? 'the plan does not say why'}`,
    }),
  )
  return {
    values: { ...values, M17: share(due, ({ slide }) => slide !== undefined), M17run: longest },
    findings: deck.files.profile === 'full' ? findings : [],
  }
}

const LEAST_SECONDS: Readonly<Record<string, number>> = {
  cover: 8,
  section: 5,
  statement: 15,
  stats: 18,
  figure: 30,
  table: 40,
  code: 40,
  quote: 15,
  timeline: 30,
  grid: 20,
}
const WORDS_A_MINUTE = 130

/** M18: how long the talk takes, by the judge's own reckoning of the first notes of each slide. */
export function pace(deck: Judged): Measured {
  const own = deck.slides.map((slide, index) => {
    const [say = ''] = deck.marp.comments[index] ?? []
    const points = slide.runs.filter(({ role }) => role === 'point').length
    const least =
      LEAST_SECONDS[slide.layout] ??
      (slide.layout === 'points' || slide.layout === 'steps' || slide.layout === 'closing' ? 10 + 7 * points : 5)
    return Math.max(least, (60 * wordCount(say.replace(/^\[L[\d-]+\]/gmu, ''))) / WORDS_A_MINUTE) + 2
  })
  const total = own.reduce((sum, seconds) => sum + seconds, 0)
  const outside = deck.slides.filter(
    (slide, index) => isContent(slide) && ((own[index] ?? 0) > 120 || (own[index] ?? 0) < 10),
  )
  const minutes = deck.files.plan.options.minutes ?? { brief: 5, talk: 20, full: undefined }[deck.files.profile]
  return {
    values: {
      M18perMinute: total === 0 ? undefined : deck.slides.filter(isContent).length / (total / 60),
      M18estimate:
        deck.files.plan.seconds === 0 ? undefined : Math.abs(total - deck.files.plan.seconds) / deck.files.plan.seconds,
      M18budget: minutes === undefined ? undefined : Math.max(0, deck.files.plan.seconds / (minutes * 60) - 1),
      minutes: total / 60,
    },
    findings: outside.map((slide) => onSlide('M18', slide, `takes ${Math.round(own[slide.number - 1] ?? 0)} s`)),
  }
}
