import { diagnose } from '../diagnostics/catalogue.ts'
import type { Deck, DeckSlide } from '../model/deck.ts'
import type { Report } from '../model/diagnostic.ts'
import type { DeckMeasurement, SlideMeasurement } from '../model/measurement.ts'

/** Reports what the browser found: text that is cut off, fonts and images that did not load, addresses asked for. */
export function reportMeasurement(
  deck: Deck,
  measurement: DeckMeasurement,
  requests: readonly string[],
  report: Report,
): void {
  for (const request of requests) {
    report(diagnose('page-made-request', { severity: 'error', message: `The slides ask for ${request}.` }))
  }
  for (const font of measurement.failedFonts) {
    report(diagnose('font-not-loaded', { message: `The font ${font} did not load.` }))
  }
  for (const found of measurement.slides) {
    const slide = deck.slides[found.index]
    if (!slide) continue
    const place = `Slide ${found.index + 1} ("${slide.title}")`
    if (found.overflowXPx > 0 || found.overflowYPx > 0) {
      report(
        diagnose('slide-content-overflow', {
          message: `${place} is cut off ${amount(found)}.`,
          ...(deck.lines ? writtenPlace(deck.lines, slide, found) : { location: slide.location }),
        }),
      )
    }
    for (const image of found.brokenImages) {
      report(
        diagnose('broken-image', {
          message: `${place} shows an image that cannot be drawn: ${image}.`,
          location: slide.location,
        }),
      )
    }
  }
}

/** In a deck written by hand it is the author's choice what to do about it, at the block that stands out. */
function writtenPlace(lines: readonly number[], { location }: DeckSlide, { culpritLine }: SlideMeasurement) {
  const line = culpritLine === undefined ? undefined : lines[culpritLine - 1]
  return {
    severity: 'warning' as const,
    location: line === undefined ? location : { ...location, line, column: 1 },
    hint: 'Shorten the text, split the slide, or make the text smaller.',
  }
}

function amount({ overflowXPx, overflowYPx, culprit }: SlideMeasurement): string {
  const sides = [
    ...(overflowYPx > 0 ? [`by ${Math.ceil(overflowYPx)} px at the bottom`] : []),
    ...(overflowXPx > 0 ? [`by ${Math.ceil(overflowXPx)} px at the side`] : []),
  ]
  return `${sides.join(' and ')}${culprit ? `: ${culprit}` : ''}`
}
