import {
  type Content,
  type Element,
  isContent,
  isElement,
  type Kid,
  leavesOf,
  newElement,
  rewriteKids,
} from '../element.ts'
import { GROUPS, isInline, PICTURES } from '../types.ts'

/** Cells count even if they are empty. */
const KEPT_EMPTY = new Set(['TD', 'TH'])

/**
 * Leaves the elements that say something: boxes of the page go and leave what they hold, and so do pictures without a name and
 * what paints no more than a ground or a line. What no element holds any more becomes an artifact.
 */
export function flatten(root: Element): void {
  keepWhatIsRead(root, false)
  rewriteKids(root, (element) =>
    element.kids.flatMap((kid): Kid[] => {
      if (!isElement(kid)) return [kid]
      if (kid.type === 'NonStruct') {
        if (kid.lang === undefined) return kid.kids
        kid.type = kid.kids.some((one) => isElement(one) && !isInline(one.type)) ? 'Div' : 'Span'
      }
      if (kid.type === 'Figure') return figure(kid)
      return kid.kids.length === 0 && !KEPT_EMPTY.has(kid.type) ? [] : [kid]
    }),
  )
}

/** Drops what paints nothing to be read, unless it belongs to a picture. */
function keepWhatIsRead(element: Element, isPicture: boolean): void {
  const inPicture = isPicture || (PICTURES.has(element.type) && element.alt !== undefined)
  element.kids = element.kids.filter((kid) => !isContent(kid) || inPicture || isRead(kid))
  for (const kid of element.kids) if (isElement(kid)) keepWhatIsRead(kid, inPicture || kid.type === 'Figure')
}

const isRead = ({ stretch: { paints } }: Content) => paints.text

/** A picture without a name is decoration; one around other things is a box. */
function figure(element: Element): Kid[] {
  const holds = element.kids.filter(isElement)
  if (element.alt === undefined && holds.length > 0) {
    element.type = 'Div'
    return [element]
  }
  const leaves = leavesOf(element)
  if (element.alt === undefined || element.alt.trim() === '')
    return leaves.filter((leaf) => !isContent(leaf) || isRead(leaf))
  return leaves.length === 0 ? [] : [element]
}

/** Words that stand right in a group become paragraphs; then a group inside a group says nothing more. */
export function wrapWords(root: Element): void {
  rewriteKids(root, (element) => {
    if (isRunning(element)) return element.kids.flatMap(wordsOf)
    const kids = GROUPS.has(element.type) ? paragraphs(element.kids) : element.kids
    return kids.flatMap((kid) => (isElement(kid) && isBox(kid) && element.type !== 'Document' ? kid.kids : [kid]))
  })
}

/** Words run on through boxes that stand among them, such as those of keys. */
const isRunning = ({ type, kids }: Element) =>
  /^(?:P|H[1-6])$/u.test(type) || isInline(type) || (!GROUPS.has(type) && kids.some((kid) => !isElement(kid)))

/** What of a box among words are words. */
function wordsOf(kid: Kid): Kid[] {
  if (!isElement(kid)) return [kid]
  const isWrap = isBox(kid) || kid.type === 'P'
  return isWrap && kid.kids.every((one) => !isElement(one) || isInline(one.type) || one.type === 'P')
    ? kid.kids.flatMap(wordsOf)
    : [kid]
}

const isBox = ({ type, alt, lang }: Element) => type === 'Div' && alt === undefined && lang === undefined

function paragraphs(kids: readonly Kid[]): Kid[] {
  const result: Kid[] = []
  let run: Kid[] = []
  const close = () => {
    const hasWords = run.some((kid) => !isElement(kid) || isInline(kid.type))
    if (hasWords) result.push(newElement('P', run))
    else result.push(...run)
    run = []
  }
  for (const kid of kids) {
    if (!isElement(kid) || isInline(kid.type) || PICTURES.has(kid.type)) run.push(kid)
    else {
      close()
      result.push(kid)
    }
  }
  close()
  return result
}
