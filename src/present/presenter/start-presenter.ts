import { changeHistory } from '../page/history.ts'
import { say } from '../view/announcer.ts'
import * as labels from '../view/labels.ts'
import { keepTalk } from './keep-talk.ts'
import { focusPartner, greetPartner, openPartner, startPartner } from './partner.ts'
import { createPresenterView, type PresenterView } from './presenter-view.ts'
import { isPresenter, startTalk } from './talk.ts'

let title = ''
/** A window that shows nothing but slides does without. */
let view: PresenterView | undefined
let isShown = false

/** What ties this window to the other one of the talk; before the deck's first move. */
export function startPresenter(): void {
  title = document.title
  startTalk()
  startPartner()
}

/** Once a slide is shown: takes up what was before a reload, finds the other window, and shows the view where it is asked for. */
export function resumePresenter(): void {
  keepTalk()
  if (isPresenter) show(true)
  greetPartner((isThere) => {
    if (isShown) show(true, isThere ? '' : labels.gone)
  })
}

/** Leads to the presenter view in a window of its own, or in this one; and back to the slides. */
export function togglePresenter(): void {
  if (focusPartner() || (!isShown && openPartner(addressOf(true)))) return
  show(!isShown, isShown ? '' : labels.refused)
  // A reload is to show what is shown now.
  changeHistory({}, addressOf(isShown))
}

export function scrollNotes(heights: number): void {
  view?.scrollNotes(heights)
}

function show(wanted: boolean, notice = ''): void {
  isShown = wanted
  view ??= createPresenterView()
  view.show(wanted, notice)
  document.title = wanted ? `${labels.presenter} \u2013 ${title}` : title
  if (notice) say(notice)
}

/** The address of this deck at this slide, as the presenter view or as slides. */
function addressOf(isPresenterView: boolean): string {
  const address = new URL(location.href)
  // Two windows must not both move on by themselves.
  address.searchParams.delete('auto')
  address.searchParams.delete('view')
  if (isPresenterView) address.searchParams.set('view', 'presenter')
  return address.href
}
