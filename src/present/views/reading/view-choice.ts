import { changeHistory } from '../../page/history.ts'
import { on } from '../../page/on.ts'
import { asked } from '../../page/page.ts'

export type ViewName = 'slides' | 'reading'

let kept: ViewName | undefined

/** The view that was chosen: in this window before a reload, else by the address (`?view=reading`). */
export function chosenView(): string | null {
  const view = asked('view')
  return view === 'presenter' ? view : (history.state?.view ?? view)
}

/** Keeps the choice for a reload. */
export function keepView(view: ViewName): void {
  const write = () => changeHistory({ view: kept })
  // A link within the page makes an entry that knows nothing yet; older ones know another view.
  if (!kept) on('popstate', write)
  kept = view
  write()
}
