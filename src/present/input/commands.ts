/** What the speaker can ask for. Keys, buttons, clicks and swipes all end in one of these. */
export type CommandName =
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'laser'
  | 'auto'
  | 'overview'
  | 'search'
  | 'reading'
  | 'presenter'
  | 'timer'
  | 'largerNotes'
  | 'smallerNotes'
  | 'notesDown'
  | 'notesUp'
  | 'fullscreen'
  | 'help'

/** Does what is asked for. */
export type Run = (command: CommandName) => void

/**
 * `repeats`: a key held down goes on doing it. `everywhere`: the keys work in the overview and in the reading view as well, and
 * not only beside a slide.
 */
export type Trait = 'repeats' | 'everywhere'

/** The keys stand in one text, each as `keyName` writes it. */
export type Binding = readonly [command: CommandName, keys: string, does: string, trait?: Trait]

/** The one table of keys: the keyboard obeys it and the help prints it. `auto` is for decks that move on by themselves. */
export function bindingsFor(direction: 'ltr' | 'rtl', moves: 'auto' | 'on command'): readonly Binding[] {
  const [forward, backward] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  return [
    ['next', `${forward} ArrowDown PageDown Space`, 'Next slide', 'repeats'],
    ['previous', `${backward} ArrowUp PageUp Shift+Space`, 'Previous slide', 'repeats'],
    ['first', 'Home', 'First slide'],
    ['last', 'End', 'Last slide'],
    ['black', 'b .', 'Black screen on or off'],
    ['white', 'w', 'White screen on or off'],
    ['laser', 'l', 'Laser pointer on or off'],
    ...(moves === 'auto' ? [['auto', 'a', 'Moving on by itself on or off'] as const] : []),
    ['overview', 'o', 'All slides at a glance', 'everywhere'],
    ['search', '/', 'Search slides and notes', 'everywhere'],
    ['reading', 'r', 'Reading view on or off', 'everywhere'],
    ['presenter', 'p', 'Presenter view, and back to the slides'],
    ['timer', 't', 'Start or pause the time'],
    ['largerNotes', '+ =', 'Larger notes', 'repeats'],
    ['smallerNotes', '-', 'Smaller notes', 'repeats'],
    ['notesDown', 'Shift+ArrowDown', 'Notes down', 'repeats'],
    ['notesUp', 'Shift+ArrowUp', 'Notes up', 'repeats'],
    ['fullscreen', 'f', 'Full screen on or off', 'everywhere'],
    ['help', '?', 'This help on or off', 'everywhere'],
  ]
}
