import type { Color } from '../slide-facts.ts'

interface Paint {
  readonly rgb: Color
  readonly alpha: number
}

/** What lies behind the text of an element, the backgrounds around it laid over one another; undefined for a picture. */
export function backgroundOf(element: Element): Color | undefined {
  const layers: Paint[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (style.backgroundImage !== 'none') return undefined
    const layer = parse(style.backgroundColor)
    layers.push(layer)
    if (layer.alpha === 1) break
  }
  return layers.reduceRight<Color>((below, layer) => over(layer, below), [255, 255, 255])
}

/** The colour of a text as it appears on what lies behind it. */
export function paintedColor(color: string, background: Color | undefined): Color {
  return background === undefined ? parse(color).rgb : over(parse(color), background)
}

function over({ rgb, alpha }: Paint, below: Color): Color {
  const mix = (index: 0 | 1 | 2): number => rgb[index] * alpha + below[index] * (1 - alpha)
  return [mix(0), mix(1), mix(2)]
}

/** `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`, as browsers compute colours in sRGB. */
function parse(color: string): Paint {
  const numbers = /^rgba?\(([^)]*)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  const [red, green, blue, alpha = 1] = numbers ?? []
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`not a plain colour: ${color}`)
  return { rgb: [red, green, blue], alpha }
}
