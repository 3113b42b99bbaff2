import type { DeckMeasurement } from '../../model/measurement.ts'
import { failedFonts } from './failed-fonts.ts'
import { measureSlide } from './measure-slide.ts'

/** Measures every `.slide` of a page whose fonts and images have loaded. */
export async function measureDeck(): Promise<DeckMeasurement> {
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
  return { slides: await Promise.all(slides.map(measureSlide)), failedFonts: failedFonts() }
}
