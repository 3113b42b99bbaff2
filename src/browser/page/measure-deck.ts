import type { DeckMeasurement } from '../../model/measurement.ts'
import { failedFonts } from './failed-fonts.ts'
import { measureSlide } from './measure-slide.ts'
import { unusedFonts } from './unused-fonts.ts'

/** Measures every `.slide` of a page whose fonts and images have loaded. */
export async function measureDeck(): Promise<DeckMeasurement> {
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
  const measured = await Promise.all(slides.map(measureSlide))
  return { slides: measured, failedFonts: failedFonts(), unusedFonts: unusedFonts() }
}
