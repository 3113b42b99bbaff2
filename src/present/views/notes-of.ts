import { find } from '../page/find.ts'

/** A copy of the notes of a slide, empty where there are none. */
export function notesOf(index: number): DocumentFragment {
  const template = find(`template[data-notes="${index + 1}"]`) as HTMLTemplateElement | null
  return document.importNode(template?.content ?? new DocumentFragment(), true)
}

/** Whether the file has notes at all: it may have been written without. */
export function fileHasNotes(): boolean {
  return find('template[data-notes]') !== null
}
