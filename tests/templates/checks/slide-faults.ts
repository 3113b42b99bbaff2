import type { Color, Part, SlideFacts, TextFacts } from '../slide-facts.ts'

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
  return eachText(slides, ({ part, sizePx }) =>
    sizePx < floors[part] ? `${part} of ${sizePx} px, at least ${floors[part]}` : undefined,
  )
}

export function contrastFaults(slides: readonly SlideFacts[]): readonly string[] {
  return eachText(slides, ({ part, color, background }) => {
    if (background === undefined) return `${part} over a picture`
    const least = READ.includes(part) ? LEAST_CONTRAST_OF_BODY : LEAST_CONTRAST
    const ratio = contrast(color, background)
    return ratio < least ? `${part} with a contrast of ${ratio.toFixed(2)}, at least ${least}` : undefined
  })
}

export function overlapFaults(slides: readonly SlideFacts[]): readonly string[] {
  return slides.flatMap(({ id, overlaps }) => overlaps.map((pair) => `${id}: ${pair}`))
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
    const last = headline?.lines.at(-1) ?? ''
    return headline !== undefined && headline.lines.length > 1 && !last.includes(' ') ? [`${id}: "${last}" alone`] : []
  })
}

function eachText(slides: readonly SlideFacts[], fault: (text: TextFacts) => string | undefined): readonly string[] {
  return slides.flatMap(({ id, texts }) =>
    texts.flatMap((text) => {
      const found = fault(text)
      return found === undefined ? [] : [`${id}: ${text.text}: ${found}`]
    }),
  )
}

/** As WCAG 2 defines it, from 1 to 21. */
function contrast(a: Color, b: Color): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
