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

export type Commands = Readonly<Record<CommandName, () => void>>

export interface Binding {
  readonly command: CommandName
  /** As `keyName` writes them. */
  readonly keys: readonly string[]
  /** The keys as people call them, for the help. */
  readonly shown: readonly string[]
  readonly does: string
  /** What a key held down does. */
  readonly held: 'repeats' | 'once'
  /** The key works in the overview and in the reading view as well, and not only beside a slide. */
  readonly everywhere?: true
}

/** The one table of keys: the keyboard obeys it and the help prints it. `auto` is for decks that move on by themselves. */
export function bindingsFor(direction: 'ltr' | 'rtl', auto: boolean): readonly Binding[] {
  const forward = direction === 'ltr' ? ['ArrowRight', 'Right arrow'] : ['ArrowLeft', 'Left arrow']
  const backward = direction === 'ltr' ? ['ArrowLeft', 'Left arrow'] : ['ArrowRight', 'Right arrow']
  return [
    {
      command: 'next',
      keys: [forward[0] ?? '', 'ArrowDown', 'PageDown', 'Space'],
      shown: [forward[1] ?? '', 'Down arrow', 'Page Down', 'Space'],
      does: 'Next slide',
      held: 'repeats',
    },
    {
      command: 'previous',
      keys: [backward[0] ?? '', 'ArrowUp', 'PageUp', 'Shift+Space'],
      shown: [backward[1] ?? '', 'Up arrow', 'Page Up', 'Shift + Space'],
      does: 'Previous slide',
      held: 'repeats',
    },
    { command: 'first', keys: ['Home'], shown: ['Home'], does: 'First slide', held: 'once' },
    { command: 'last', keys: ['End'], shown: ['End'], does: 'Last slide', held: 'once' },
    { command: 'black', keys: ['b', '.'], shown: ['B', '.'], does: 'Black screen on or off', held: 'once' },
    { command: 'white', keys: ['w'], shown: ['W'], does: 'White screen on or off', held: 'once' },
    { command: 'laser', keys: ['l'], shown: ['L'], does: 'Laser pointer on or off', held: 'once' },
    ...(auto
      ? [{ command: 'auto', keys: ['a'], shown: ['A'], does: 'Moving on by itself on or off', held: 'once' } as const]
      : []),
    { command: 'overview', keys: ['o'], shown: ['O'], does: 'All slides at a glance', held: 'once', everywhere: true },
    { command: 'search', keys: ['/'], shown: ['/'], does: 'Search slides and notes', held: 'once', everywhere: true },
    { command: 'reading', keys: ['r'], shown: ['R'], does: 'Reading view on or off', held: 'once', everywhere: true },
    { command: 'presenter', keys: ['p'], shown: ['P'], does: 'Presenter view, and back to the slides', held: 'once' },
    ...presenterBindings,
    { command: 'fullscreen', keys: ['f'], shown: ['F'], does: 'Full screen on or off', held: 'once', everywhere: true },
    { command: 'help', keys: ['?'], shown: ['?'], does: 'This help on or off', held: 'once', everywhere: true },
  ]
}

const presenterBindings: readonly Binding[] = [
  { command: 'timer', keys: ['t'], shown: ['T'], does: 'Start or pause the time', held: 'once' },
  { command: 'largerNotes', keys: ['+', '='], shown: ['+'], does: 'Larger notes', held: 'repeats' },
  { command: 'smallerNotes', keys: ['-'], shown: ['\u2212'], does: 'Smaller notes', held: 'repeats' },
  {
    command: 'notesDown',
    keys: ['Shift+ArrowDown'],
    shown: ['Shift + Down arrow'],
    does: 'Notes down',
    held: 'repeats',
  },
  { command: 'notesUp', keys: ['Shift+ArrowUp'], shown: ['Shift + Up arrow'], does: 'Notes up', held: 'repeats' },
]
