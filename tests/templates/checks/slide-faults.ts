import { loneWord } from '../../look/lone-word.ts'
import { overlaps } from '../../look/overlaps.ts'
import type { BoxFacts, Part, SlideFacts } from '../slide-facts.ts'

/** The smallest text of a part, in px of a slide 1280 wide. */
export type Floors = Readonly<Record<Part, number>>

/** No template may ask for less: what a reader in the last row still reads. */
export const HOUSE_FLOORS: Floors = {
  headline: 44,
  statement: 44,
  body: 32,
  table: 24,
  code: 24,
  caption: 24,
  kicker: 24,
  source: 18,
  footer: 18,
}

const LEAST_CONTRAST = 4.5
const LEAST_CONTRAST_OF_BODY = 7
/** The parts that carry what is said. */
const READ: readonly Part[] = ['headline', 'statement', 'body']

export function floorFaults(slides: readonly SlideFacts[], floors: Floors): readonly string[] {
  return eachText(slides, ({ part, fontPx }) =>
    fontPx < floors[part] - 0.05
      ? `${part} of ${Math.round(fontPx * 10) / 10} px, at least ${floors[part]}`
      : undefined,
  )
}

export function contrastFaults(slides: readonly SlideFacts[]): readonly string[] {
  return eachText(slides, ({ part, contrast }) => {
    if (contrast === undefined) return `${part} whose letters are cut out of a picture`
    const least = READ.includes(part) ? LEAST_CONTRAST_OF_BODY : LEAST_CONTRAST
    return contrast < least ? `${part} with a contrast of ${contrast.toFixed(2)}, at least ${least}` : undefined
  })
}

export function overlapFaults(slides: readonly SlideFacts[]): readonly string[] {
  return slides.flatMap(({ id, boxes }) => {
    const pairs = overlaps(boxes).map(([a, b]) => `${id}: ${a.what} and ${b.what}`)
    return [...new Set(pairs)]
  })
}

/** Headlines that begin elsewhere than most; `kindOf` says which slides are of one kind, undefined leaves one out. */
export function jumpFaults(
  slides: readonly SlideFacts[],
  kindOf: (slide: SlideFacts) => string | undefined,
): readonly string[] {
  const first = new Map<string, string>()
  return slides.flatMap((slide) => {
    const kind = kindOf(slide)
    if (kind === undefined || slide.headline === undefined) return []
    const place = `${slide.headline.startPx}, ${slide.headline.topPx}`
    const usual = first.get(kind) ?? place
    first.set(kind, usual)
    return place === usual ? [] : [`${slide.id}: the headline begins at ${place}, others of its kind at ${usual}`]
  })
}

/** Headlines whose last line is one word. */
export function orphanFaults(slides: readonly SlideFacts[]): readonly string[] {
  return slides.flatMap(({ id, headline }) => {
    const word = loneWord(headline?.lines ?? [])
    return word === undefined ? [] : [`${id}: "${word}" alone`]
  })
}

/** Each fault once, however many lines of an element have it. */
function eachText(slides: readonly SlideFacts[], fault: (text: BoxFacts) => string | undefined): readonly string[] {
  const found = slides.flatMap(({ id, boxes }) =>
    boxes.flatMap((box) => {
      const one = box.kind === 'text' ? fault(box) : undefined
      return one === undefined ? [] : [`${id}: ${box.what}: ${one}`]
    }),
  )
  return [...new Set(found)]
}
