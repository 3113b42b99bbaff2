import { execFile, spawnSync } from 'node:child_process'
import type { Painting } from './reader/read-painting.ts'
import type { Pdf } from './reader/read-pdf.ts'
import { type ContentKid, isContent, isNode, type Node } from './reader/read-tree.ts'
import { contentKey } from './reader/read-words.ts'

export interface Answer {
  readonly code: number
  readonly text: string
}

/** Whether a program is installed here. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** What a program says, on both its channels, and how it ends. */
export function ask(program: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 1 << 28, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error)
      else resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr })
    })
  })
}

/** Letters and digits alone, each in its plainest form. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Content of the tree in order. */
export function* contentOf(pdf: Pdf): Generator<ContentKid> {
  function* below(node: Node): Generator<ContentKid> {
    for (const kid of node.kids) {
      if (isNode(kid)) yield* below(kid)
      else if (isContent(kid)) yield kid
    }
  }
  for (const kid of pdf.tree?.kids ?? []) if (isNode(kid)) yield* below(kid)
}

/** Words of each page in the order of the tree. */
export function wordsByPage(pdf: Pdf): readonly string[] {
  const pages = pdf.pages.map(() => '')
  for (const kid of contentOf(pdf)) for (const { text, page } of pdf.piecesOf(kid)) pages[page] += text
  return pages
}

/**
 * Words of the tree as poppler reads them: what is painted, whatever is to be said instead, and of each content only what
 * comes before the first end of a mark inside it.
 */
export function wordsForPoppler(pdf: Pdf): string {
  const painted = new Map<string, Painting[]>()
  for (const painting of pdf.paintings) {
    const owner = painting.marks.findLast(({ mcid }) => mcid !== undefined)
    const key = owner && contentKey(owner)
    if (key !== undefined) painted.set(key, [...(painted.get(key) ?? []), painting])
  }
  let words = ''
  for (const { form, page, mcid } of contentOf(pdf)) {
    let inner: Painting['marks'][number] | undefined
    for (const { marks, text } of painted.get(`${form ?? page} ${mcid}`) ?? []) {
      const at = marks.findLastIndex((mark) => mark.mcid !== undefined)
      if (inner && !marks.includes(inner)) break
      inner ??= marks[at + 1] && marks.at(-1)
      words += text?.text ?? ''
    }
  }
  return words
}

/** The share of the letters of `one` that `other` has in the same order. */
export function sameOrder(one: string, other: string): number {
  let row = new Uint16Array(other.length + 1)
  for (const letter of one) {
    const next = new Uint16Array(other.length + 1)
    for (let at = 0; at < other.length; at += 1)
      next[at + 1] = other[at] === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)
    row = next
  }
  return one === '' ? 1 : (row[other.length] ?? 0) / one.length
}
