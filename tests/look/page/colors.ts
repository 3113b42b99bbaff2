import { type Color, over, WHITE } from '../color.ts'

const known = new Map<string, Color>()

/** A computed colour. Browsers write most as `rgb()`; what they write otherwise is drawn and read. */
export function parseColor(text: string): Color {
  const old = known.get(text)
  if (old) return old
  const parts = /^rgba?\(([^)]*)\)$/u.exec(text)?.[1]?.split(/[\s,/]+/u)
  const [r, g, b, a = 1] = (parts ?? []).map(Number)
  const color = r === undefined || g === undefined || b === undefined ? drawnColor(text) : { r, g, b, a }
  known.set(text, color)
  return color
}

function drawnColor(text: string): Color {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d')
  if (!context) throw new Error(`not a colour that can be read: ${text}`)
  context.fillStyle = text
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
  return { r, g, b, a: a / 255 }
}

/** The colour of an element's text, as transparent as all around it up to `root` make it. */
export function inkColor(element: Element, root: Element, pseudo?: string): Color {
  const own = getComputedStyle(element, pseudo)
  const color = parseColor(element instanceof SVGElement ? own.fill : own.webkitTextFillColor)
  let alpha = color.a * (pseudo === undefined ? 1 : Number(own.opacity))
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    alpha *= Number(getComputedStyle(at).opacity)
  }
  return { ...color, a: alpha }
}

/** The background colours around an element laid over one another, on a white page. */
export function plainBackground(element: Element): Color {
  const layers: Color[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    const layer = parseColor(getComputedStyle(at).backgroundColor)
    layers.push(layer)
    if (layer.a === 1) break
  }
  return layers.reduceRight<Color>((below, layer) => over(layer, below), WHITE)
}
