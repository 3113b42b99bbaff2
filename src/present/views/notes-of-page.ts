/** The notes of the slides that have any, by index. */
export function notesOfPage(): ReadonlyMap<number, DocumentFragment> {
  const templates = Array.from(document.querySelectorAll<HTMLTemplateElement>('template[data-notes]'))
  return new Map(templates.map((template) => [Number(template.dataset.notes) - 1, template.content]))
}
