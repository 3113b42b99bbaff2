import type { DeckData } from '../deck-data.ts'
import type { Position } from '../position.ts'
import { element } from '../view/element.ts'
import { labelLang, labels } from '../view/labels.ts'
import { openLinksElsewhere } from '../view/stage.ts'

const words = labels.presenter

export interface NotesPanel {
  readonly panel: HTMLElement
  /** Moves the notes by so many windows of theirs. */
  readonly scroll: (windows: number) => void
}

/** Whether the file has notes at all: it may have been written without. */
export function fileHasNotes(): boolean {
  return document.querySelector('template[data-notes]') !== null
}

/** What is to be said at the slide: its kicker and title, its notes, and folded what the article says beyond them. */
export function createNotesPanel(
  data: DeckData,
  slides: readonly HTMLElement[],
  position: Position,
  buttons: readonly HTMLElement[],
): NotesPanel {
  const ofDeck = { lang: data.lang, dir: document.documentElement.dir }
  const kicker = element('p', { class: 'lectern-kicker', ...ofDeck })
  const title = element('h2', ofDeck)
  const say = element('div', { class: 'lectern-say', ...ofDeck })
  const rest = element('div', ofDeck)
  const more = element('details', {}, element('summary', {}, words.more), rest)
  const head = element('header', {}, element('div', {}, kicker, title), element('div', {}, ...buttons))
  const panel = element(
    'section',
    { class: 'lectern-notes', tabindex: '0', 'aria-label': words.notes },
    head,
    say,
    more,
  )
  const draw = () => {
    const index = position.index()
    kicker.textContent = slides[index]?.querySelector('.kicker')?.textContent?.trim() ?? ''
    title.textContent = data.slides[index]?.title ?? ''
    const said = notesOf(index, 'say')
    say.replaceChildren(...(said.length > 0 ? said : [nothing()]))
    const further = notesOf(index, 'more')
    rest.replaceChildren(...further)
    more.hidden = further.length === 0
    openLinksElsewhere(panel)
    panel.scrollTop = 0
  }
  position.subscribe(({ index, previous }) => {
    if (index !== previous) draw()
  })
  draw()
  return { panel, scroll: (windows) => panel.scrollBy(0, panel.clientHeight * windows) }
}

function notesOf(index: number, part: 'say' | 'more'): readonly HTMLElement[] {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-notes="${index + 1}"]`)
  const notes = template?.content.querySelectorAll<HTMLElement>(`[data-part="${part}"] > .note`) ?? []
  return Array.from(notes, (note) => {
    const copy = document.importNode(note, true)
    const { lines, shown } = note.dataset
    const marks = element('p', { class: 'lectern-marks', lang: labelLang })
    if (lines !== undefined) marks.append(element('span', {}, `L${lines.replace('-', '\u2013')}`))
    if (shown !== undefined) marks.append(' ', element('span', {}, words.onSlide))
    if (marks.hasChildNodes()) copy.prepend(marks)
    return copy
  })
}

function nothing(): HTMLElement {
  const text = fileHasNotes() ? words.noNotes : words.noneInFile
  return element('p', { class: 'lectern-none', lang: labelLang, dir: 'ltr' }, text)
}
