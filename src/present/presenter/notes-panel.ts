import type { DeckData } from '../deck-data.ts'
import { element } from '../view/element.ts'
import { labelLang, labels } from '../view/labels.ts'
import { openLinksElsewhere } from '../view/stage.ts'

const words = labels.presenter

export interface NotesPanel {
  readonly panel: HTMLElement
  readonly draw: (index: number) => void
}

/** Whether the file has notes at all: it may have been written without. */
export function fileHasNotes(): boolean {
  return document.querySelector('template[data-notes]') !== null
}

/** What is to be said at a slide: its kicker and title, its notes, and folded what the article says beyond them. */
export function createNotesPanel(
  data: DeckData,
  slides: readonly HTMLElement[],
  buttons: readonly HTMLElement[],
): NotesPanel {
  const kicker = element('p', { class: 'lp-faint' })
  const title = element('h2', {})
  const say = element('div', { class: 'lp-say' })
  const rest = element('div', {})
  const more = element('details', {}, element('summary', { lang: labelLang }, words.more), rest)
  const text = element('div', { lang: data.lang, dir: document.documentElement.dir }, kicker, title, say, more)
  const sizes = element('div', { class: 'lp-sizes' }, ...buttons)
  const panel = element('section', { class: 'lp-notes', tabindex: '0', 'aria-label': words.notes }, sizes, text)
  return {
    panel,
    draw(index) {
      kicker.textContent = slides[index]?.querySelector('.kicker')?.textContent?.trim() ?? ''
      title.textContent = data.slides[index]?.title ?? ''
      const nothing = fileHasNotes() ? words.noNotes : words.noneInFile
      say.replaceChildren(...notesOf(index, 'say'))
      if (!say.firstChild) say.append(element('p', { class: 'lp-faint', lang: labelLang, dir: 'ltr' }, nothing))
      rest.replaceChildren(...notesOf(index, 'more'))
      more.hidden = !rest.firstChild
      openLinksElsewhere(panel)
      panel.scrollTop = 0
    },
  }
}

function notesOf(index: number, part: 'say' | 'more'): readonly HTMLElement[] {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-notes="${index + 1}"]`)
  const notes = template?.content.querySelectorAll<HTMLElement>(`[data-part=${part}] > .note`) ?? []
  return Array.from(notes, (note) => {
    const copy = document.importNode(note, true)
    const { lines, shown } = note.dataset
    const marks = element('p', { class: 'lp-faint lp-marks', lang: labelLang })
    if (lines) marks.append(`L${lines.replace('-', '\u2013')}\n`)
    if (shown !== undefined) marks.append(words.onSlide)
    if (marks.firstChild) copy.prepend(marks)
    return copy
  })
}
