import { button, element } from '../page/element.ts'
import { find, findAll } from '../page/find.ts'
import { data, root, slides, titleOf } from '../page/page.ts'
import * as labels from '../view/labels.ts'
import { openLinksElsewhere } from '../view/stage.ts'
import { fileHasNotes, notesOf } from '../views/notes-of.ts'
import { sizeNotes, talk } from './talk.ts'

export interface NotesPanel {
  readonly panel: HTMLElement
  readonly draw: () => void
}

/** What is to be said at a slide: its kicker and title, its notes, and folded what the article says beyond them. */
export function createNotesPanel(): NotesPanel {
  const kicker = element('p._faint')
  const title = element('h2')
  const say = element('div._say')
  const rest = element('div')
  const more = element('details', {}, element('summary', { lang: labels.labelLang }, labels.more), rest)
  const text = element('div', { lang: data.lang, dir: root.dir }, kicker, title, say, more)
  const sizes = element('div._sizes', {}, sizeButton(labels.smaller, -10), sizeButton(labels.larger, 10))
  const panel = element('section._notes', { tabindex: '0', 'aria-label': labels.notes }, sizes, text)
  return {
    panel,
    draw() {
      const { slide } = talk
      kicker.textContent = find('.kicker', slides[slide])?.textContent?.trim() ?? ''
      title.textContent = titleOf(slide)
      say.replaceChildren(...notesAt(slide, 'say'))
      if (!say.firstChild) say.append(noNotes())
      rest.replaceChildren(...notesAt(slide, 'more'))
      more.hidden = !rest.firstChild
      openLinksElsewhere(panel)
      panel.scrollTop = 0
    },
  }
}

function sizeButton(name: string, byPercent: number): HTMLElement {
  return button(() => sizeNotes(byPercent), { 'aria-label': name }, name.slice(0, 2))
}

function noNotes(): HTMLElement {
  const words = fileHasNotes() ? labels.noNotes : labels.noneInFile
  return element('p._faint', { lang: labels.labelLang, dir: 'ltr' }, words)
}

function notesAt(index: number, part: 'say' | 'more'): readonly Node[] {
  return findAll(`[data-part=${part}] > .note`, notesOf(index)).map((note) => {
    const { lines, shown } = note.dataset
    const marks = element('p._faint _marks', { lang: labels.labelLang })
    if (lines) marks.append(`L${lines.replace('-', '\u2013')}\n`)
    if (shown !== undefined) marks.append(labels.onSlide)
    if (marks.firstChild) note.prepend(marks)
    return note
  })
}
