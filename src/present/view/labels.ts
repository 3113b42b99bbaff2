/*
 * All words the deck's own controls say. They are English whatever the deck's language is, and marked as such
 * (`labelLang`), so that a screen reader does not read them with another language's voice.
 */
export const labelLang = 'en'

export const controls = 'Slide controls'
export const previous = 'Previous slide'
export const next = 'Next slide'
export const enterFullscreen = 'Enter full screen'
export const exitFullscreen = 'Leave full screen'
export const help = 'Keyboard help'
export const keys = 'Keys'
export const close = 'Close'
export const covered = { black: 'Black screen', white: 'White screen' } as const
export const shownAgain = 'The slide is shown again'
export const autoOn = 'The slides move on by themselves'
export const autoOff = 'The slides stand still'
export const slide = 'slide'
export const overview = 'Overview of slides'
export const overviewClosed = 'Overview closed'
export const slideNumber = 'Slide'
export const reading = 'Reading view'
export const presenting = 'Show as slides'
export const slides = 'Slides'
export const notes = 'Notes'
export const scrolled = 'Scrolls sideways'
export const search = 'Search'
export const searchFor = 'Title, text or notes'
export const results = 'Slides found'
export const foundIn = { title: 'in the title', text: 'on the slide', notes: 'in the notes' } as const
export const presenter = 'Presenter view'
export const splitter = 'Width of the slides'
export const upNext = 'Next'
export const end = 'End'
export const onSlide = 'on the slide'
export const more = 'More from the article'
export const noNotes = 'No notes for this slide.'
export const noneInFile = 'This file holds no notes.'
export const smaller = 'A\u2212, smaller notes'
export const larger = 'A+, larger notes'
export const time = 'Time'
export const elapsed = 'Elapsed'
export const start = 'Start'
export const pause = 'Pause'
export const resume = 'Resume'
export const reset = 'Reset'
export const pace = 'Pace'
export const onTime = 'on time'
export const refused = 'The browser refused a second window. P leads back to the slides.'
export const gone = 'The window with the slides is gone. P shows the slides here.'

export function positionLabel(index: number, count: number): string {
  return `Slide ${index + 1} of ${count}`
}

export function goToLabel(digits: string): string {
  return `Go to ${digits}`
}

export function foundLabel(count: number, isSearched: boolean): string {
  const found = `${count} ${count === 1 ? 'slide' : 'slides'}`
  if (!isSearched) return found
  return count === 0 ? 'Nothing found' : `${found} found`
}

export function stepLabel(step: number, count: number): string {
  return `Step ${step} of ${count}`
}
