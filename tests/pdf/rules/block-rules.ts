import { arrayOf, textOf } from '../reader/objects.ts'
import { leavesBelow, type Node, nodesIn, pageOf } from '../reader/read-tree.ts'
import { nodeRule, placeOf, type Rule, rule, says, textIn } from './rule.ts'
import { attributesOf } from './table-grid.ts'
import { HEADINGS, ILLUSTRATIONS } from './types.ts'

const isPicture = ({ role }: Node) => ILLUSTRATIONS.has(role)

export const BLOCK_RULES: readonly Rule[] = [
  nodeRule('7.3-1', 'A figure has a description or a text instead of it.', (node) => {
    return node.role === 'Figure' && ![textIn(node, 'Alt'), textIn(node, 'ActualText')].some(says) && 'has neither'
  }),
  nodeRule('7.3-2', 'A picture on one page says where it stands (ISO 32000-1, 14.8.5.4.3).', (node) => {
    const pages = new Set([...leavesBelow(node)].map(({ page }) => page))
    if (!isPicture(node) || pages.size !== 1) return false
    return boxOf(node) === undefined && 'has no BBox'
  }),
  nodeRule('own-boxes', 'Where a picture says that it stands, it stands.', (node, pdf) => {
    const box = boxOf(node)
    const page = pageOf(node)
    const { width = 0, height = 0 } = page === undefined ? {} : (pdf.pages[page] ?? {})
    if (!box) return false
    const [left, low, right, high] = box
    if (left < -1 || low < -1 || right > width + 1 || high > height + 1) return `${box} is not on the page`
    if (right - left < 0.5 || high - low < 0.5) return `${box} has no area`
    const marks = [...leavesBelow(node)].flatMap((leaf) => ('mcid' in leaf ? (pdf.markOf(leaf) ?? []) : []))
    const images = pdf.paintings.filter((painting) => painting.marks.some((mark) => marks.includes(mark)))
    const astray = images.find((one) => one.box && !meet(one.box, box) && meet(one.box, [0, 0, width, height]))
    return astray && `${box} is apart from its image at ${astray.box?.map(Math.round)}`
  }),
  rule('7.4.2-1', 'The first heading is H1, and no level is skipped.', function* (pdf) {
    let last = 0
    for (const node of pdf.tree?.nodes ?? []) {
      const level = Number(/^H([1-6])$/u.exec(node.role)?.[1])
      if (Number.isNaN(level)) continue
      if (level > last + 1)
        yield { ...placeOf(pdf, node), what: `H${level} comes after ${last ? `H${last}` : 'nothing'}` }
      last = level
    }
  }),
  nodeRule('7.4.4-1', 'An element has at most one heading H.', (node) => {
    return nodesIn(node).filter(({ role }) => role === 'H').length > 1 && 'has several'
  }),
  rule('7.4.4-2', 'Headings H and headings with a level do not come together.', function* ({ tree }) {
    const types = new Set(tree?.nodes.map(({ role }) => role).filter((role) => HEADINGS.has(role)))
    if (types.has('H') && types.size > 1) yield { where: 'file', what: [...types].join(', ') }
  }),
  nodeRule('7.7-1', 'A formula has a description or a text instead of it.', (node) => {
    return node.role === 'Formula' && ![textIn(node, 'Alt'), textIn(node, 'ActualText')].some(says) && 'has neither'
  }),
  nodeRule('7.9-1', 'A note has an ID.', (node) => node.role === 'Note' && !says(textIn(node, 'ID')) && 'has none'),
  rule('7.9-2', 'No two elements have the same ID.', function* (pdf) {
    const seen = new Set<string>()
    for (const node of pdf.tree?.nodes ?? []) {
      const id = textOf(node.dict, 'ID')
      if (id !== undefined && seen.has(id)) yield { ...placeOf(pdf, node), what: `ID ${id} is that of another` }
      if (id !== undefined) seen.add(id)
    }
  }),
]

type Box = readonly [number, number, number, number]

/** Left, low, right and high edge of a picture, as it says itself. */
function boxOf(node: Node): Box | undefined {
  const numbers = attributesOf(node, 'Layout').flatMap((dict) =>
    arrayOf(dict, 'BBox').map((one) => Number(String(one))),
  )
  const [left = 0, low = 0, right = 0, high = 0] = numbers
  return numbers.length === 4 && left <= right && low <= high ? [left, low, right, high] : undefined
}

const meet = (one: Box, other: Box) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
