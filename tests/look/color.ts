/** A colour in sRGB: red, green and blue from 0 to 255, and how much it covers, from 0 to 1. */
export interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly a: number
}

export const WHITE: Color = { r: 255, g: 255, b: 255, a: 1 }

/** One colour laid over another that lets nothing through. */
export function over(top: Color, below: Color): Color {
  const mix = (a: number, b: number): number => a * top.a + b * (1 - top.a)
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 }
}

/** The contrast of a text and what is behind it as WCAG 2 defines it, from 1 to 21. */
export function contrastOf(ink: Color, behind: Color): number {
  const [light = 0, dark = 0] = [luminance(over(ink, behind)), luminance(behind)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance({ r, g, b }: Color): number {
  const part = (value: number): number => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}
