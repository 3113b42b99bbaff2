import type { LiveProblem } from '../model/pages/live-state.ts'
import { element } from './element.ts'

/** Problems with their places, lines and hints. All of it is text, whatever an author wrote. */
export function problemList(problems: readonly LiveProblem[]): HTMLElement {
  return element('ol', {}, ...problems.map(problemItem))
}

function problemItem({ severity, code, message, place, frame, hint }: LiveProblem): HTMLElement {
  const line = element('p', { class: 'message' }, element('strong', { class: severity }, NAMES[severity]), ' ', message)
  const item = element('li', {}, line)
  if (place !== undefined) item.append(element('p', { class: 'place' }, place))
  // Wider than the panel it scrolls, for the keyboard, too.
  if (frame !== undefined) item.append(element('pre', { tabindex: '0', 'aria-label': 'The lines' }, frame))
  if (hint !== undefined) item.append(element('p', { class: 'hint' }, hint))
  item.append(element('p', { class: 'code' }, code))
  return item
}

const NAMES: Readonly<Record<LiveProblem['severity'], string>> = { error: 'Error', warning: 'Warning', info: 'Note' }

/** `2 errors, 1 warning`; notes are left out. */
export function countText(problems: readonly LiveProblem[]): string {
  const counted = (severity: LiveProblem['severity'], one: string) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    return count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`]
  }
  return [...counted('error', 'error'), ...counted('warning', 'warning')].join(', ')
}
