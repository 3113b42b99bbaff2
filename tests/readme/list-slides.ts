import type { ShownSlide } from './build-shown.ts'

/** Slides in words, a line each: the layout, and all that the slide shows. */
export function listSlides(slides: readonly ShownSlide[]): readonly string[] {
  return slides.map(({ layout, texts }) => sentence(`${layout}: ${texts.map(withoutStop).join('; ')}`))
}

function withoutStop(text: string): string {
  return text.replace(/[.:]$/u, '')
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
