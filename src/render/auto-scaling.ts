import type { RenderedDeck } from '../model/deck.ts'
import type { DeckMeasurement } from '../model/measurement.ts'

/*
 * Marp scales fitting headings, code and KaTeX with custom elements, which need its script in every page. Here the same
 * elements are only marked; the browser that measures the slides says how large each becomes, and the answer is written
 * into the slides. All outputs then show the same, and nothing is computed later.
 */

/** Marks what Marp would scale with `data-auto-scaling`: the content of a heading, the `code`, the formula. */
export function markScaled(html: string): string {
  return html
    .replace(
      /<(h[1-6]) is="marp-h[1-6]" data-auto-scaling([^>]*)>([\s\S]*?)<\/\1>/gu,
      '<$1$2><span data-auto-scaling="">$3</span></$1>',
    )
    .replace(
      /<pre is="marp-pre" data-auto-scaling="downscale-only"([^>]*)><code/gu,
      '<pre$1><code data-auto-scaling="downscale-only"',
    )
    .replace(
      /<span is="marp-span" data-auto-scaling="downscale-only" class="katex-display"><span/gu,
      '<span class="katex-display"><span data-auto-scaling="downscale-only"',
    )
}

/** Marp's style sheet for those marks: a theme limits the height of what is scaled by the part of a custom element. */
export function markScaledCss(css: string): string {
  // Browsers without `zoom` scale what they can: letters grow, code shrinks in its place.
  const fallback =
    '@supports not (zoom:1){:is(h1,h2,h3,h4,h5,h6)>[data-auto-scaling]{font-size:calc(var(--scale)*1em)}:is(pre,span)>[data-auto-scaling]{transform:scale(var(--scale));transform-origin:0 0}}'
  const marked = css.replace(/::part\(auto-scaling\)/gu, '>[data-auto-scaling]')
  return `${marked}\n${fallback}`
}

/** Writes the sizes that were found in the browser into the slides. */
export function bakeScaling(rendered: RenderedDeck, { slides: measured }: DeckMeasurement): RenderedDeck {
  const slides = rendered.slides.map((slide, index) => {
    const styles = [...(measured[index]?.scaling ?? [])]
    if (styles.length === 0) return slide
    const html = slide.html.replace(/ data-auto-scaling="[^"]*"/gu, (mark) => `${mark} style="${styles.shift() ?? ''}"`)
    return { ...slide, html }
  })
  return { ...rendered, slides }
}
