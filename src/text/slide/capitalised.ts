import type { Atom } from '../../model/slide-plan.ts'

/**
 * A text that lost its opening, with a capital in front; `iPhone` stays as it is. Undefined where the first letter stands
 * behind more than the marks of emphasis.
 */
export function capitalised(atom: Atom): Atom | undefined {
  const [first = ''] = atom.text
  if (first === first.toUpperCase() || /^\p{Ll}+\p{Lu}/u.test(atom.text)) return atom
  const marks = /^[*_[]*/u.exec(atom.markdown)?.[0].length ?? 0
  if (!atom.markdown.startsWith(first, marks)) return undefined
  const upper = (text: string, at: number) => text.slice(0, at) + first.toUpperCase() + text.slice(at + first.length)
  return { ...atom, text: upper(atom.text, 0), markdown: upper(atom.markdown, marks) }
}
