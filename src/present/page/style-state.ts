import { root } from './page.ts'

/** A state of the page, which the style sheet knows as a class of its root. */
export function mark(state: string, isOn: boolean): void {
  root.classList.toggle(state, isOn)
}

/** Whether the page is in one of the states: `.overview, .reading`. */
export function isMarked(states: string): boolean {
  return root.matches(states)
}

/** A number or a length for the style sheet: `--_scale`. */
export function setVariable(target: HTMLElement, name: string, value: number | string): void {
  target.style.setProperty(`--_${name}`, String(value))
}
