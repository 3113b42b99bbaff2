import type { DeckMeasurement } from '../../model/measurement.ts'
import { failedFonts, unusedFonts } from './font-faces.ts'
import { measureSlide } from './measure-slide.ts'

/** Measures every `.slide` of a page whose fonts and images have loaded. */
export async function measureDeck(): Promise<DeckMeasurement> {
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
  const measured = await Promise.all(slides.map(measureSlide))
  return { slides: measured, failedFonts: failedFonts(), unusedFonts: unusedFonts() }
}
