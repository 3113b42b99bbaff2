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
  overview: 'Overview of slides',
  overviewClosed: 'Overview closed',
  slideNumber: 'Slide',
  reading: 'Reading view',
  presenting: 'Show as slides',
  slides: 'Slides',
  notes: 'Notes',
  scrolled: 'Scrolls sideways',
  search: 'Search',
  searchFor: 'Title, text or notes',
  results: 'Slides found',
  foundIn: { title: 'in the title', text: 'on the slide', notes: 'in the notes' },
  presenter: {
    view: 'Presenter view',
    slides: 'Slides',
    notes: 'Notes',
    splitter: 'Width of the slides',
    next: 'Next',
    end: 'End',
    onSlide: 'on the slide',
    more: 'More from the article',
    noNotes: 'No notes for this slide.',
    noneInFile: 'This file holds no notes.',
    smaller: 'A\u2212, smaller notes',
    larger: 'A+, larger notes',
    time: 'Time',
    elapsed: 'Elapsed',
    start: 'Start',
    pause: 'Pause',
    resume: 'Resume',
    reset: 'Reset',
    pace: 'Pace',
    onTime: 'on time',
    ahead: 'ahead',
    behind: 'behind',
    left: 'Left of',
    over: 'Over',
    of: 'of',
    thisSlide: 'This slide',
    refused: 'The browser refused a second window. P leads back to the slides.',
    gone: 'The window with the slides is gone. P shows the slides here.',
  },
} as const

export function positionLabel(index: number, count: number): string {
  return `Slide ${index + 1} of ${count}`
}

export function goToLabel(digits: string): string {
  return `Go to ${digits}`
}

export function foundLabel(count: number, isSearched: boolean): string {
  const slides = `${count} ${count === 1 ? 'slide' : 'slides'}`
  if (!isSearched) return slides
  return count === 0 ? 'Nothing found' : `${slides} found`
}

export function stepLabel(step: number, count: number): string {
  return `Step ${step} of ${count}`
}
