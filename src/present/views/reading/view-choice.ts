export type ViewName = 'slides' | 'reading'

let kept: ViewName | undefined

/** The view that was chosen: in this window before a reload, else by the address (`?view=reading`). */
export function chosenView(): string | undefined {
  const asked = new URLSearchParams(location.search).get('view') ?? undefined
  return asked === 'presenter' ? asked : (history.state?.lecternView ?? asked)
}

/** Keeps the choice for a reload. */
export function keepView(view: ViewName): void {
  // A link within the page makes an entry that knows nothing yet; older ones know another view.
  if (!kept) addEventListener('popstate', writeView)
  kept = view
  writeView()
}

function writeView(): void {
  try {
    history.replaceState({ ...history.state, lecternView: kept }, '')
  } catch {
    // Some browsers allow only so many changes in a short time.
  }
}
