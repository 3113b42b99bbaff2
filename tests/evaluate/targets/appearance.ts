import { loneWord } from '../../look/lone-word.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import type { SlideLook } from '../look/deck-look.ts'
import type { Measured } from './slide-targets.ts'
import { median } from './statistics.ts'

/** Layouts whose headline stands where the text below it leaves it. */
const FLOATING = ['statement', 'cover', 'section', 'quote']
const EMPTY_BAND = 0.35

/** M16, M20, M21: lines of one word, how full slides are, whether headlines and sizes keep still. */
export function appearance(deck: Judged): Measured {
  const { look } = deck
  if (!look) return { values: {}, findings: [] }
  const seen = deck.slides.flatMap((slide, index) => {
    const own = look.slides[index]
    return own ? [{ slide, own }] : []
  })
  const findings: Finding[] = []
  const lonely = seen.flatMap(({ slide, own }) => {
    const word = loneWord(own.headline?.lines ?? [])
    return word === undefined ? [] : [onSlide('M16', slide, `the headline ends in a line of one word, ${quoted(word)}`)]
  })
  findings.push(...lonely)
  const filled = seen.filter(({ slide }) => !FLOATING.includes(slide.layout))
  const banded = filled.filter(({ own }) => emptyBand(own, look.heightPx) > EMPTY_BAND)
  for (const { slide, own } of banded)
    findings.push(
      onSlide('M20', slide, `${Math.round(emptyBand(own, look.heightPx) * 100)} % of its height are empty in one band`),
    )
  const drift =
    filled.length === 0
      ? undefined
      : Math.max(
          range(filled.map(({ own }) => own.headline?.startPx)),
          range(filled.map(({ own }) => own.headline?.topPx)),
        )
  const sizes = new Set(
    seen.flatMap(({ own }) =>
      own.boxes.filter(({ kind, margin }) => kind === 'text' && !margin).map(({ fontPx }) => Math.round(fontPx)),
    ),
  )
  const densities = seen.map(({ own }) => density(own, look.widthPx * look.heightPx))
  return {
    values: {
      M16lines: lonely.length,
      M20density: median(densities),
      M20band: filled.length === 0 ? undefined : banded.length / filled.length,
      M21drift: drift,
      M21sizes: sizes.size,
    },
    findings,
  }
}

function range(places: readonly (number | undefined)[]): number {
  const known = places.flatMap((place) => (place === undefined ? [] : [place]))
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known)
}

function density({ boxes }: SlideLook, areaPx: number): number {
  const text = boxes.filter(({ kind, margin }) => kind === 'text' && !margin)
  return (
    text.reduce((sum, box) => sum + (box.rightPx - box.leftPx) * (box.bottomPx - box.topPx), 0) / Math.max(1, areaPx)
  )
}

/** The highest stretch between upper and lower edge with nothing in it, as part of the height. */
function emptyBand({ boxes }: SlideLook, heightPx: number): number {
  const content = boxes.filter(({ margin }) => !margin).toSorted((a, b) => a.topPx - b.topPx)
  let reachedPx = 0
  let largestPx = 0
  for (const { topPx, bottomPx } of content) {
    largestPx = Math.max(largestPx, topPx - reachedPx)
    reachedPx = Math.max(reachedPx, bottomPx)
  }
  return Math.max(largestPx, heightPx - reachedPx) / Math.max(1, heightPx)
}
