import { PDFArray, type PDFObject } from 'pdf-lib'
import { dictOf, numberOf } from '../../reader/objects.ts'
import type { Sheet } from '../../reader/read-painting.ts'
import type { Pdf } from '../../reader/read-pdf.ts'
import { isContent, isNode, leavesBelow, type Node, nodesIn } from '../../reader/read-tree.ts'
import { type Finding, fileRule, isDeck, nodeRule, placeOf, type Rule, rule, says, wordsOf } from '../rule.ts'
import { HOLD_BLOCKS, ILLUSTRATIONS, INLINE, PARAGRAPHS } from '../types.ts'

const nameOfSheet = ({ kind, ref }: Sheet) => (kind === 'page' ? 'page' : `form ${ref}`)
const isPicture = (node: Node) => ILLUSTRATIONS.has(node.role)
/** Cells count even if they are empty. */
const MAY_BE_EMPTY = ['TD', 'TH']

export const TREE_RULES: readonly Rule[] = [
  rule('own-content-owned', 'Every piece of tagged content belongs to one element.', function* (pdf) {
    for (const sheet of pdf.sheets) {
      const numbers = new Set<number>()
      for (const mark of sheet.marks) {
        if (mark.mcid === undefined) continue
        const where = `${nameOfSheet(sheet)}: ${mark.tag} ${mark.mcid}`
        if (numbers.has(mark.mcid)) yield { page: sheet.page, where, what: 'its number is that of another' }
        numbers.add(mark.mcid)
        const owners = pdf.ownersOf(mark)
        if (owners.length !== 1) yield { page: sheet.page, where, what: `belongs to ${owners.length} elements` }
      }
    }
  }),
  rule('own-content-there', 'All content that an element claims is there.', function* (pdf) {
    for (const node of pdf.tree?.nodes ?? [])
      for (const kid of node.kids.filter(isContent))
        if (!pdf.markOf(kid)) yield { ...placeOf(pdf, node), what: `there is no content ${kid.mcid}` }
  }),
  rule('own-parent-tree', 'The way from content to its element leads to the element that claims it.', function* (pdf) {
    const used = new Set(pdf.annotations.map(({ dict }) => numberOf(dict, 'StructParent')))
    for (const sheet of pdf.sheets) {
      const number = numberOf(sheet.dict, 'StructParents')
      const marks = sheet.marks.filter(({ mcid }) => mcid !== undefined)
      if (number !== undefined && used.has(number))
        yield { page: sheet.page, where: nameOfSheet(sheet), what: `its number ${number} is that of another` }
      used.add(number)
      yield* parentFindings(pdf, sheet, marks, number)
    }
    for (const number of pdf.tree?.parents.keys() ?? [])
      if (!used.has(number)) yield { where: `ParentTree ${number}`, what: 'belongs to nothing' }
    const next = numberOf(pdf.tree?.dict, 'ParentTreeNextKey')
    const most = Math.max(-1, ...(pdf.tree?.parents.keys() ?? []))
    if (next !== undefined && next <= most) yield { where: 'ParentTreeNextKey', what: `${next} is taken` }
  }),
  rule('own-parents', 'Every element names the one that it stands in.', function* (pdf) {
    for (const node of pdf.tree?.nodes ?? [])
      if (dictOf(node.dict, 'P') !== (node.parent?.dict ?? pdf.tree?.dict))
        yield { ...placeOf(pdf, node), what: 'P leads elsewhere' }
  }),
  fileRule('own-document', 'All stands in one Document.', ({ tree }) => {
    const kids = tree?.kids.map((kid) => ('role' in kid ? kid.role : 'content')) ?? []
    return tree && kids.join() !== 'Document' && `the tree holds ${kids.join(', ') || 'nothing'}`
  }),
  nodeRule('own-empty', 'No element is empty.', ({ kids, role }) => {
    return kids.length === 0 && !MAY_BE_EMPTY.includes(role) && 'is empty'
  }),
  nodeRule('own-groups', 'Elements that group others hold no words of their own.', ({ role, kids }) => {
    const bare = HOLD_BLOCKS.has(role) && kids.find((kid) => !('role' in kid) || INLINE.has(kid.role))
    return bare && `holds ${'role' in bare ? bare.role : 'content'}`
  }),
  nodeRule('own-nesting', 'Paragraphs and what stands in a line hold no blocks.', (node) => {
    if (!PARAGRAPHS.has(node.role) && !INLINE.has(node.role)) return false
    const block = nodesIn(node).find((kid) => !INLINE.has(kid.role) && !isPicture(kid) && kid.role !== 'Lbl')
    return block && `holds ${block.role}`
  }),
  nodeRule('own-links', 'A link has words or a picture with a description, and a place to click.', (node, pdf) => {
    if (node.role !== 'Link') return false
    if (!says(wordsOf(pdf, node))) return 'has neither words nor a description'
    return ![...leavesBelow(node)].some((leaf) => 'object' in leaf) && 'has no annotation'
  }),
  rule(
    'own-order',
    'Elements stand in the order of the pages, but for pictures of a handout.',
    function* (pdf, expected) {
      const skips = isDeck(pdf, expected) ? () => false : isPicture
      let last = 0
      for (const { node, page } of (pdf.tree?.kids ?? []).flatMap((kid) =>
        isNode(kid) ? [...pagesIn(kid, skips)] : [],
      )) {
        if (page < last) {
          yield { ...placeOf(pdf, node), what: `comes after page ${last + 1}` }
          return
        }
        last = page
      }
    },
  ),
]

/** The pages of an element's content in the order of the text, without that of elements that are skipped. */
function* pagesIn(
  node: Node,
  skips: (node: Node) => boolean,
): Generator<{ readonly node: Node; readonly page: number }> {
  for (const kid of skips(node) ? [] : node.kids) {
    if (isNode(kid)) yield* pagesIn(kid, skips)
    else if (isContent(kid) && kid.page !== undefined) yield { node, page: kid.page }
  }
}

function* parentFindings(
  pdf: Pdf,
  sheet: Sheet,
  marks: Sheet['marks'],
  number: number | undefined,
): Generator<Finding> {
  const { page } = sheet
  const { context } = pdf.document
  const where = nameOfSheet(sheet)
  if (number === undefined) {
    if (marks.length > 0) yield { page, where, what: 'has no StructParents' }
    return
  }
  const entry = pdf.tree?.parents.get(number)
  const list = entry && context.lookup(entry)
  if (!(list instanceof PDFArray)) {
    yield { page, where, what: `there is no list ${number} in ParentTree` }
    return
  }
  const found = list.asArray().map((one: PDFObject) => context.lookup(one))
  for (const mark of marks) {
    const owners = pdf.ownersOf(mark)
    const parent = found[mark.mcid ?? -1]
    if (owners.length > 0 && !owners.some(({ dict }) => dict === parent))
      yield { page, where: `${where}: ${mark.tag} ${mark.mcid}`, what: 'ParentTree leads to another element' }
  }
  const most = Math.max(-1, ...marks.map(({ mcid }) => mcid ?? -1))
  if (list.size() > most + 1) yield { page, where, what: `ParentTree has ${list.size()} entries for ${most + 1}` }
}
