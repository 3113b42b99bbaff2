import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { inkOf } from '../../look/drawn-box.ts'
import { overlaps } from '../../look/overlaps.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import type { SlideLook } from '../look/deck-look.ts'

const SAFE_PX = 32
type Check = (look: SlideLook, deck: Judged) => readonly string[]

/** Runs a check of one slide's look over all slides; nothing where nobody has looked. */
function overSlides(metric: string, check: Check): (deck: Judged) => readonly Finding[] {
  return (deck) =>
    deck.slides.flatMap((slide, index) => {
      const look = deck.look?.slides[index]
      return look ? [...new Set(check(look, deck))].map((message) => onSlide(metric, slide, message)) : []
    })
}

/** G3: nothing is scrolled away, cut off or beyond the safe area. */
export const overflow = overSlides('G3', (look, deck) => {
  const { widthPx = 0, heightPx = 0 } = deck.look ?? {}
  const hidden = [
    ...(look.overflowXPx > 0 ? [`${Math.round(look.overflowXPx)} px are hidden beside the slide`] : []),
    ...(look.overflowYPx > 0 ? [`${Math.round(look.overflowYPx)} px are hidden below the slide`] : []),
  ]
  const boxes = look.boxes.filter(({ margin, kind }) => !margin && kind === 'text').map((box) => inkOf(box))
  const outside = boxes.filter(
    (box) =>
      box.leftPx < SAFE_PX ||
      box.topPx < SAFE_PX ||
      box.rightPx > widthPx - SAFE_PX ||
      box.bottomPx > heightPx - SAFE_PX,
  )
  const cut = look.boxes.filter(({ clipped }) => clipped)
  return [
    ...hidden,
    ...outside.map(({ text }) => `${quoted(text, 40)} leaves the safe area`),
    ...cut.map(({ text }) => `${quoted(text, 40)} is cut off`),
  ]
})

/** G4: no line of text lies on another or on a picture. */
export const overlap = overSlides('G4', ({ boxes }) =>
  overlaps(boxes).map(([a, b]) => `${quoted(a.text, 30)} lies on ${quoted(b.text, 30)}`),
)

/** Which of the template's floors a part must keep; parts that are not named keep that of the body. */
const FLOOR_OF: Readonly<Record<string, string>> = {
  headline: 'headline',
  statement: 'statement',
  sentence: 'statement',
  table: 'table',
  code: 'code',
  caption: 'caption',
  facts: 'caption',
  detail: 'caption',
  kicker: 'kicker',
  continuation: 'kicker',
  source: 'source',
  raised: 'source',
  footer: 'footer',
}

const known = new Map<string, Readonly<Record<string, number>>>()

/** The floors that the template of the deck promises. */
function floorsOf(deck: Judged): Readonly<Record<string, number>> {
  const theme = /^theme:[ \t]*["']?([\w-]+)/mu.exec(deck.files.markdown)?.[1] ?? 'briefing'
  const old = known.get(theme)
  if (old) return old
  const file = join(import.meta.dirname, '../../../templates', theme, 'template.yml')
  const { floors = {} } = parse(readFileSync(file, 'utf8')) as { floors?: Readonly<Record<string, number>> }
  known.set(theme, floors)
  return floors
}

/** G5: no text is smaller than the floor of its part. */
export const fontFloors = overSlides('G5', ({ boxes }, deck) => {
  const floors = floorsOf(deck)
  return boxes.flatMap(({ kind, part, fontPx, text }) => {
    const floor = floors[FLOOR_OF[part] ?? 'body'] ?? 0
    return kind === 'text' && fontPx < floor - 0.05
      ? [`${part} ${quoted(text, 40)} is drawn in ${Math.round(fontPx * 10) / 10} px, below ${floor}`]
      : []
  })
})

const LEAST_CONTRAST = 4.5

/** G6: every text stands out from what is behind it. */
export const contrast = overSlides('G6', ({ boxes }) =>
  boxes.flatMap((box) =>
    box.contrast !== undefined && box.contrast < LEAST_CONTRAST - 0.005
      ? [`${box.part} ${quoted(box.text, 40)} has a contrast of ${box.contrast.toFixed(2)}`]
      : [],
  ),
)
