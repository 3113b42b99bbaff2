import { escapeAttribute } from '../text/html/escape-html.ts'

/**
 * Marp stands each slide in `<svg><foreignObject>`, which WebKit draws in the wrong place without a script. The same
 * boxes as plain elements look alike in every engine, on screen and in print.
 */

/** One slide of Marp's output as `<div class="slide"><div class="layer"><section>…`. */
export function plainBoxes(svg: string, attributes: Readonly<Record<string, string>>): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
  return svg
    .trim()
    .replace(/^<svg data-marpit-svg=""[^>]*>/u, `<div class="slide"${given.join('')}>`)
    .replace(/<\/svg>$/u, '</div>')
    .replace(/<foreignObject([^>]*)>/gu, (_, own: string) => `<div class="layer"${layerStyle(own)}>`)
    .replace(/<\/foreignObject>/gu, '</div>')
}

/** Marp's style sheet for those elements. */
export function plainBoxesCss(css: string, widthPx: number, heightPx: number): string {
  const own = [
    `div.marpit>div.slide{position:relative;overflow:hidden;width:${widthPx}px;height:${heightPx}px}`,
    'div.marpit>div.slide>div.layer{position:absolute;inset:0;width:100%;height:100%}',
    'div.marpit>div.slide>div.layer>section{width:100%;height:100%}',
    'div.marpit>div.slide>div.layer[data-marpit-advanced-background=pseudo]{pointer-events:none}',
  ]
  const boxes = /div\.marpit\s*>\s*svg(?:\[data-marpit-svg\])?\s*>\s*foreignObject/gu
  return `${css.replace(boxes, 'div.marpit>div.slide>div.layer')}\n${own.join('\n')}`
}

/** Position and size of a layer that does not fill its slide: where a background takes a part of it. */
function layerStyle(attributes: string): string {
  const value = (name: string) => new RegExp(`\\s${name}="([\\d.]+%)"`, 'u').exec(attributes)?.[1]
  const width = value('width')
  const left = value('x')
  const style = [...(width ? [`width:${width}`] : []), ...(left ? [`left:${left}`] : [])].join(';')
  const kind = /\sdata-marpit-advanced-background="(\w+)"/u.exec(attributes)?.[1]
  return `${style ? ` style="${style}"` : ''}${kind ? ` data-marpit-advanced-background="${kind}"` : ''}`
}
