/**
 * All words the deck's own controls say. They are English whatever the deck's language is, and marked as such
 * (`labelLang`), so that a screen reader does not read them with another language's voice.
 */
export const labelLang = 'en'

export const labels = {
  controls: 'Slide controls',
  previous: 'Previous slide',
  next: 'Next slide',
  enterFullscreen: 'Enter full screen',
  exitFullscreen: 'Leave full screen',
  help: 'Keyboard help',
  helpTitle: 'Keys',
  close: 'Close',
  blank: { black: 'Black screen', white: 'White screen' },
  shownAgain: 'The slide is shown again',
  autoOn: 'The slides move on by themselves',
  autoOff: 'The slides stand still',
  slide: 'slide',
} as const

export function positionLabel(index: number, count: number): string {
  return `Slide ${index + 1} of ${count}`
}

export function goToLabel(digits: string): string {
  return `Go to ${digits}`
}
