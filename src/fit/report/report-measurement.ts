import { type DiagnosticCode, diagnose } from '../../diagnostics/catalogue.ts'
import type { Deck, DeckSlide } from '../../model/deck.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { CulpritKind, DeckMeasurement, Finding, FindingReason, Side } from '../../model/measurement.ts'
import type { Slide, SlidePlan } from '../../model/slide-plan.ts'
import { hintOf, MARGINS } from './hint-of.ts'
import { locateCulprit, locateMargin, locateWritten } from './locate-culprit.ts'

export interface Measured {
  readonly deck: Deck
  /** What the deck was made from; absent for one written by hand. */
  readonly plan: SlidePlan | undefined
  readonly measurement: DeckMeasurement
  /** The addresses that the slides asked for. */
  readonly requests: readonly string[]
  /** Splitting was asked for: what is found still does not fit. */
  readonly split?: boolean
}

/** Of one slide: what else stands out mostly has the same cause. */
const MOST_FINDINGS = 3

/** Reports what the browser found: what does not fit its slide, fonts and images that did not load, addresses asked for. */
export function reportMeasurement(measured: Measured, report: Report): void {
  const { deck, plan, measurement, requests, split = false } = measured
  for (const request of requests) {
    report(diagnose('page-made-request', { severity: 'error', message: `The slides ask for ${request}.` }))
  }
  for (const font of measurement.failedFonts) {
    report(diagnose('font-not-loaded', { message: `The font ${font} did not load.` }))
  }
  const repeated = countInMargins(measurement.slides.flatMap(({ findings }) => findings))
  for (const { index, findings, brokenImages } of measurement.slides) {
    const slide = deck.slides[index]
    if (!slide) continue
    const place = `Slide ${index + 1} ("${slide.title}")`
    const planned = plan?.slides.find(({ id }) => id === slide.id)
    const locate = (culprit: Culprit) => placeOf(deck, slide, planned, culprit) ?? slide.location
    for (const finding of findings.slice(0, MOST_FINDINGS)) {
      const times = repeated.get(nameOf(finding)) ?? 1
      if (times === 0) continue
      if (finding.margin) repeated.set(nameOf(finding), 0)
      const others = times > 1 ? ` So it is on ${times} slides.` : ''
      report(
        diagnose(CODES[finding.reason], {
          message: `${place}: ${saidOf(finding)}.${others}${triedOf(planned)}`,
          location: locate(finding),
          hint: hintOf(finding, { written: deck.lines !== undefined, split }),
          // In a deck written by hand it is the author's choice what to do about it.
          ...(deck.lines ? { severity: 'warning' } : {}),
        }),
      )
    }
    for (const { name, line } of brokenImages) {
      report(
        diagnose('broken-image', {
          message: `${place} shows an image that cannot be drawn: ${name}.`,
          location: locate({ kind: 'image', words: name, ...(line === undefined ? {} : { line }) }),
        }),
      )
    }
  }
}

/** On how many slides the same header or footer stands out in the same way. */
function countInMargins(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    if (finding.margin) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + 1)
  }
  return counts
}

function nameOf({ margin, words, reason, side, px }: Finding): string {
  return JSON.stringify([margin, words, reason, side, px])
}

const CODES: Readonly<Record<FindingReason, DiagnosticCode>> = {
  overflow: 'slide-content-overflow',
  spill: 'slide-content-overflow',
  clipped: 'slide-content-clipped',
  collision: 'slide-content-collision',
}

type Culprit = Pick<Finding, 'kind' | 'words' | 'line' | 'inHtml' | 'margin'>

function placeOf({ lines }: Deck, { location, source }: DeckSlide, planned: Slide | undefined, culprit: Culprit) {
  const { path, text } = location
  if (text === undefined) return undefined
  if (!lines) return planned && locateCulprit({ path, text }, planned, culprit)
  const line = culprit.line === undefined ? undefined : lines[culprit.line - 1]
  if (culprit.margin) return locateMargin({ path, text }, culprit.margin, culprit.words, source?.end)
  if (culprit.inHtml) return locateWritten({ path, text }, line ?? location.line, culprit, source?.end)
  return line === undefined ? undefined : locateWritten({ path, text }, line, culprit)
}

/** What was done in vain. */
function triedOf(planned: Slide | undefined): string {
  const tried = planned?.repairs ?? []
  return tried.length === 0 ? '' : ` Tried in vain: ${tried.join(', ')}.`
}

/** `the list at "Third point" is cut off by 30 px at the bottom`. */
function saidOf({ reason, side, px, kind, words, meets, margin }: Finding): string {
  const culprit = `${margin ? MARGINS[margin] : `the ${KINDS[kind]}`}${words === '' ? '' : ` at "${shortened(words)}"`}`
  const where = SIDES[side]
  switch (reason) {
    case 'overflow':
      return `${culprit} is cut off by ${px} px ${where}`
    case 'clipped':
      return `${culprit} is cut off by ${px} px ${where} of the box that it stands in`
    case 'collision':
      return `${culprit} runs ${px} px into ${meets ? MARGINS[meets] : 'the margin'} ${where}`
    case 'spill':
      return `${culprit} runs ${px} px into the margin ${where}`
  }
}

const KINDS: Readonly<Record<CulpritKind, string>> = {
  heading: 'heading',
  list: 'list',
  table: 'table',
  code: 'code',
  quote: 'quotation',
  image: 'image',
  math: 'formula',
  text: 'text',
}

const SIDES: Readonly<Record<Side, string>> = {
  top: 'at the top',
  right: 'on the right',
  bottom: 'at the bottom',
  left: 'on the left',
}

const MAX_CHARS = 60

function shortened(words: string): string {
  const chars = [...words]
  return chars.length <= MAX_CHARS ? words : `${chars.slice(0, MAX_CHARS).join('').trimEnd()}…`
}
