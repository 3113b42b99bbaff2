import { characterReference } from '../../src/parse/inline/character-reference.ts'

/** Elements that end a run of text. */
const BLOCKS =
  /^(?:section|div|p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|thead|tbody|tr|th|td|figure|figcaption|hr|svg|foreignobject|marp-(?:pre|h[1-6]))$/u
/** Elements that are no part of what a slide says: it repeats, or the deck adds it. */
const FURNITURE =
  /^<(?:header|footer|style|script|span class="continuation"|section[^>]*data-marpit-advanced-background="(?:background|pseudo)")/u
const TAG = /<!--[\s\S]*?-->|<\/?([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gu
const VOID = /^(?:img|br|wbr|hr|input|path|use)$/u

/** What a reader sees of a slide's HTML: one text for each run that no block element cuts, blank space folded. */
export function slideTexts(html: string): readonly string[] {
  const runs: string[] = []
  let run = ''
  let at = 0
  /** Name and depth of the piece of furniture that is being skipped. */
  let skipped: { name: string; depth: number } | undefined
  const flush = () => {
    if (folded(run) !== '') runs.push(folded(run))
    run = ''
  }
  for (const match of html.matchAll(TAG)) {
    const [tag, given = ''] = match
    if (!skipped) run += decoded(html.slice(at, match.index))
    at = match.index + tag.length
    const name = given.toLowerCase()
    const closes = tag.startsWith('</')
    if (skipped) {
      if (name === skipped.name) skipped.depth += closes ? -1 : 1
      if (skipped.depth === 0) skipped = undefined
    } else if (!closes && !VOID.test(name) && FURNITURE.test(tag)) {
      skipped = { name, depth: 1 }
      if (name !== 'span') flush()
    } else if (BLOCKS.test(name)) flush()
    else if (name === 'br') run += ' '
    else if (name === 'img' && /\sclass="emoji"/u.test(tag)) run += decoded(/\salt="([^"]*)"/u.exec(tag)?.[1] ?? '')
  }
  run += decoded(html.slice(at))
  flush()
  return runs
}

/** Blank space as a browser shows it: one blank, none at the ends. */
export function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function decoded(text: string): string {
  return text.replace(/&(#x?[\da-f]+|[a-z\d]+);/giu, (whole, name: string) => characterReference(name) ?? whole)
}
