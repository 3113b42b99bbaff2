interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly a: number
}

/** WCAG ratio of an element's text and what is painted behind it; undefined where that is a picture or a gradient. */
export function contrastOf(element: Element, root: Element): number | undefined {
  const layers: Color[] = []
  let opacity = 1
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (style.backgroundImage !== 'none') return undefined
    if (at !== document.body) opacity *= Number(style.opacity)
    const color = parseColor(style.backgroundColor)
    layers.push(color)
    if (color.a === 1 || at === root.parentElement) break
  }
  const behind = layers.reduceRight<Color>((below, layer) => over(layer, below), { r: 255, g: 255, b: 255, a: 1 })
  const ink = parseColor(getComputedStyle(element).color)
  const [light = 0, dark = 0] = [luminance(over({ ...ink, a: ink.a * opacity }, behind)), luminance(behind)].sort(
    (a, b) => b - a,
  )
  return (light + 0.05) / (dark + 0.05)
}

/** The browser gives `rgb()` and `rgba()`, and for wide colours `color(srgb …)` with parts from 0 to 1. */
function parseColor(text: string): Color {
  const [r = 0, g = 0, b = 0, a = 1] = (text.match(/-?\d*\.?\d+(?:e-?\d+)?%?/gu) ?? []).map(Number.parseFloat)
  return text.startsWith('color(') ? { r: r * 255, g: g * 255, b: b * 255, a } : { r, g, b, a }
}

function over(top: Color, below: Color): Color {
  const mix = (a: number, b: number) => a * top.a + b * (1 - top.a)
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 }
}

function luminance({ r, g, b }: Color): number {
  const part = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}
