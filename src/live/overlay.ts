import type { LiveProblem } from '../model/pages/live-state.ts'
import { element } from './element.ts'
import { OVERLAY_STYLE } from './overlay-style.ts'
import { countText, problemList } from './problem-list.ts'

/** What a page says about the problems of its deck. */
export interface Overlay {
  readonly show: (problems: readonly LiveProblem[]) => void
}

/** What reaches the deck would turn its slides. */
const KEPT = ['keydown', 'keyup', 'pointerdown', 'pointerup', 'click', 'touchstart', 'touchend', 'wheel'] as const

/**
 * `panel`: errors stand over the deck until they are dismissed or mended; what is dismissed, and warnings, wait behind a
 * button. `page`: they are all that the page has.
 */
export function startOverlay(form: 'panel' | 'page'): Overlay {
  const host = element('div', { class: 'lectern-live', lang: 'en', dir: 'ltr' })
  const root = host.attachShadow({ mode: 'open' })
  const alert = element('p', { class: 'heard', role: 'alert' })
  const place = element('div', { class: form })
  // Not held back by the policy of a page, as an element would be.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(OVERLAY_STYLE)
  root.adoptedStyleSheets = [sheet]
  root.append(alert, place)
  for (const name of KEPT) host.addEventListener(name, (event) => event.stopPropagation(), { passive: true })
  const home = document.querySelector('[data-problems]') ?? document.body
  home.append(host)
  // Frames are drawn with characters; not every system has a font of one width for them.
  const mono = new FontFace('Lectern Mono', 'url(/.lectern/mono.woff2)')
  document.fonts.add(mono)
  mono.load().catch(() => document.fonts.delete(mono))
  let last = ''
  return {
    show(problems) {
      const now = JSON.stringify(problems)
      if (now === last) return
      const hadErrors = last.includes('"severity":"error"')
      last = now
      const hasErrors = problems.some(({ severity }) => severity === 'error')
      if (form === 'page') place.replaceChildren(problemList(problems))
      else drawPanel(place, problems, hasErrors ? 'open' : 'closed')
      if (hasErrors) alert.textContent = `${countText(problems)}. ${firstOf(problems)}`
      else alert.textContent = hadErrors ? 'The errors are gone.' : ''
    },
  }
}

function firstOf(problems: readonly LiveProblem[]): string {
  const { message = '', place } = problems.find(({ severity }) => severity === 'error') ?? {}
  return place === undefined ? message : `${place}: ${message}`
}

function drawPanel(place: HTMLElement, problems: readonly LiveProblem[], state: 'open' | 'closed'): void {
  const text = countText(problems)
  if (text === '') {
    place.replaceChildren()
    return
  }
  const isFailed = problems.some(({ severity }) => severity === 'error')
  const turn = (next: 'open' | 'closed', goTo: string) => {
    drawPanel(place, problems, next)
    place.querySelector<HTMLElement>(goTo)?.focus()
  }
  if (state === 'closed') {
    const chip = element('button', { type: 'button', class: isFailed ? 'chip failed' : 'chip' }, text)
    chip.addEventListener('click', () => turn('open', '.dismiss'))
    place.replaceChildren(chip)
    return
  }
  const dismiss = element('button', { type: 'button', class: 'dismiss' }, 'Dismiss')
  dismiss.addEventListener('click', () => turn('closed', '.chip'))
  const note = isFailed ? [element('p', {}, 'The slides show the last version without errors.')] : []
  const heading = element('h2', { id: 'count' }, text)
  const section = element(
    'section',
    { 'aria-labelledby': 'count' },
    element('header', {}, element('div', {}, heading, ...note), dismiss),
    problemList(problems),
  )
  section.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') turn('closed', '.chip')
  })
  place.replaceChildren(section)
}
