import { isContent, opensWithSentence, type SlideView } from '../deck/slide-view.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import { contentStems } from '../text/stems.ts'
import { cosine, idfOf, vectorOf } from '../text/tf-idf.ts'
import { isUnspaced, wordCount } from '../text/words.ts'
import { claims } from './claims.ts'
import { mean, median, percentile, share } from './statistics.ts'

export interface Measured {
  /** By the name of the number; undefined where a deck has nothing to measure. */
  readonly values: Readonly<Record<string, number | undefined>>
  readonly findings: readonly Finding[]
}

const EXEMPT = ['code', 'table', 'quote', 'math', 'sources', 'cover', 'agenda', 'section']

/** M1–M4: how much stands on a slide. */
export function sizes(deck: Judged): Measured {
  const counted = deck.slides.filter(countsWords)
  const words = counted.map((slide) => wordsOn(slide))
  const points = counted.map((slide) => slide.runs.filter(({ role }) => role === 'point').length)
  const lengths = counted.flatMap((slide) =>
    slide.runs.filter(({ role }) => role === 'point').map((run) => wordCount(run.text)),
  )
  const topics = deck.slides.filter(
    (slide) => isContent(slide) && slide.headline !== '' && slide.layout !== 'statement',
  )
  const headlines = topics.map((slide) => wordCount(slide.headline))
  return {
    values: {
      M1median: median(words),
      M1p95: percentile(words, 0.95),
      M1max: Math.max(0, ...words),
      M2max: Math.max(0, ...points),
      M3max: Math.max(0, ...lengths),
      M3share14: share(lengths, (length) => length <= 14),
      M4max: Math.max(0, ...headlines),
      M4share12: share(headlines, (length) => length <= 12),
    },
    findings: counted.flatMap((slide, index) => {
      const count = words[index] ?? 0
      const items = points[index] ?? 0
      const long = slide.runs.filter(({ role, text }) => role === 'point' && wordCount(text) > 20)
      return [
        ...(count > 50 ? [onSlide('M1', slide, `${count} words`)] : []),
        ...(items > 5 ? [onSlide('M2', slide, `${items} points`)] : []),
        ...long.map(({ text }) => onSlide('M3', slide, `${wordCount(text)} words: ${quoted(text)}`)),
        ...(wordCount(slide.headline) > 20 && slide.layout !== 'statement'
          ? [onSlide('M4', slide, `${wordCount(slide.headline)} words in a headline`)]
          : []),
      ]
    }),
  }
}

/** Code, tables and quotations are as long as they are; cover, agenda and sections say nothing of their own. */
export function countsWords(slide: SlideView): boolean {
  return !EXEMPT.includes(slide.layout) || opensWithSentence(slide)
}

export function wordsOn(slide: SlideView): number {
  return slide.runs
    .filter(({ role }) => !['kicker', 'numeral', 'alt'].includes(role))
    .reduce((sum, { text }) => sum + wordCount(text), 0)
}

/** M5, M6, M16: whether headlines claim something, whether the body bears them out, and whether there is a body. */
export function headlines(deck: Judged): Measured {
  const content = deck.slides.filter((slide) => isContent(slide) && slide.layout !== 'closing' && slide.headline !== '')
  const claiming = content.filter((slide) => claims(slide.headline, deck))
  const bodies = content.map((slide) =>
    slide.runs.filter(({ role }) => !['headline', 'kicker', 'numeral'].includes(role)),
  )
  const supported = content.flatMap((slide, index) => {
    const body = bodies[index] ?? []
    if (
      body.length === 0 ||
      ['statement', 'section', 'figure', 'code', 'table', 'quote', 'math'].includes(slide.layout)
    )
      return []
    const stems = new Set(contentStems(body.map(({ text }) => text).join(' '), deck.words))
    const own = [...new Set(contentStems(slide.headline, deck.words))]
    return own.length === 0 ? [] : [own.filter((stem) => stems.has(stem)).length / own.length]
  })
  const orphans = content.filter(
    (slide, index) => (bodies[index] ?? []).length === 0 && !slide.hasPicture && !isSentence(slide.headline, deck),
  )
  return {
    values: {
      M5: share(content, (slide) => claiming.includes(slide)),
      M6: mean(supported),
      M16orphans: content.length === 0 ? undefined : orphans.length / content.length,
      orphans: orphans.length,
    },
    findings: orphans.map((slide) => onSlide('M16', slide, 'a headline with nothing below it')),
  }
}

function isSentence(text: string, deck: Judged): boolean {
  return (
    /[.!?。！？؟]["'\p{Pf}\p{Pe}]*$/u.test(text) ||
    deck.article.sentences.some(
      (one) =>
        one.text.replace(/\.$/u, '') === text.replace(/\.$/u, '') && one.block.kind !== 'heading' && !one.block.bold,
    )
  )
}

/** M11: no slide says the same twice, and no two neighbours say the same. */
export function redundancy(deck: Judged): Measured {
  const idf = idfOf(deck.article.blocks.map(({ leaves }) => contentStems(leaves.join(' '), deck.words)))
  const vector = (text: string) => vectorOf(contentStems(text, deck.words), idf)
  const findings: Finding[] = []
  let within = 0
  let between = 0
  const content = deck.slides.filter((slide) => isContent(slide) && !['code', 'table', 'math'].includes(slide.layout))
  content.forEach((slide, index) => {
    const runs = slide.runs.filter(
      ({ role, text }) =>
        ['headline', 'point', 'statement', 'support'].includes(role) && (wordCount(text) >= 4 || isUnspaced(text)),
    )
    const vectors = runs.map(({ text }) => vector(text))
    runs.forEach((run, at) => {
      for (let other = 0; other < at; other += 1) {
        const alike = cosine(vectors[at] ?? new Map(), vectors[other] ?? new Map())
        within = Math.max(within, alike)
        if (alike >= 0.6)
          findings.push(
            onSlide('M11', slide, `${quoted(run.text, 50)} says what ${quoted(runs[other]?.text ?? '', 50)} says`),
          )
      }
    })
    const before = content[index - 1]
    if (!before || before.continuation !== undefined) return
    const alike = cosine(vector(bodyText(before)), vector(bodyText(slide)))
    between = Math.max(between, alike)
    if (alike >= 0.6)
      findings.push(onSlide('M11', slide, `says what slide ${before.number} says (${alike.toFixed(2)})`))
  })
  return { values: { M11within: within, M11between: between }, findings }
}

function bodyText(slide: SlideView): string {
  return slide.runs
    .filter(({ role }) => role !== 'kicker' && role !== 'numeral')
    .map(({ text }) => text)
    .join(' ')
}
