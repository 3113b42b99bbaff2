import type { Commands } from '../input/commands.ts'
import { createOverview } from './overview.ts'
import { createReading } from './reading/reading.ts'
import { createSearch } from './search/search.ts'
import type { ViewParts } from './view-parts.ts'

export interface Views {
  readonly commands: Pick<Commands, 'overview' | 'search' | 'reading'>
  /** Shows a slide in the view that reads or presents; the overview ends. */
  readonly goTo: (index: number) => void
  /** Calls the listener at once, and whenever the reading view comes or goes. */
  readonly onReading: (listener: (isOn: boolean) => void) => void
}

/** Overview, search and reading view. To be called before the deck's first move. */
export function startViews(parts: ViewParts): Views {
  const overview = createOverview(parts)
  const reading = createReading(parts)
  const arrive = (index: number, step?: number) => {
    // First the move: while the overview is open, it is seen by nobody and needs no transition.
    parts.position.moveTo(index, 'command', step)
    overview.close()
    reading.arrive()
  }
  // What was searched for may be among what comes one by one.
  const search = createSearch(parts, (index) => arrive(index, Number.POSITIVE_INFINITY))
  return {
    commands: {
      overview: () => {
        if (!reading.isOn()) overview.toggle()
      },
      search,
      reading: () => {
        overview.close()
        reading.toggle()
      },
    },
    goTo: arrive,
    onReading: reading.onChange,
  }
}
