import * as position from '../position.ts'
import { closeOverview } from './overview.ts'
import { arrive } from './reading/reading.ts'

/** Shows a slide in the view that reads or presents; the overview ends. */
export function goTo(index: number, step?: number): void {
  // First the move: while the overview is open, it is seen by nobody and needs no transition.
  position.moveTo(index, 'command', step)
  closeOverview()
  arrive()
}
