import { nameOf } from '../reader/objects.ts'
import { nodesIn } from '../reader/read-tree.ts'
import { nodeRule, type Rule } from './rule.ts'
import { attributesOf } from './table-grid.ts'
import { kidsRule, parentRule } from './table-rules.ts'

const NUMBERINGS = ['Disc', 'Circle', 'Square', 'Decimal', 'UpperRoman', 'LowerRoman', 'UpperAlpha', 'LowerAlpha']

export const LIST_RULES: readonly Rule[] = [
  parentRule(['7.2-17', 'LI', ['L']]),
  parentRule(['7.2-18', 'LBody', ['LI']]),
  kidsRule(['7.2-19', 'L', ['L', 'LI', 'Caption']]),
  kidsRule(['7.2-20', 'LI', ['Lbl', 'LBody']]),
  parentRule(['7.2-26', 'TOCI', ['TOC']]),
  kidsRule(['7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']]),
  nodeRule('7.2-28', 'The caption of a table of contents stands first.', (node) => {
    return node.role === 'TOC' && nodesIn(node).findIndex(({ role }) => role === 'Caption') > 0 && 'stands later'
  }),
  nodeRule('7.2-40', 'The caption of a list stands first, and there is at most one.', (node) => {
    const at = nodesIn(node).flatMap(({ role }, index) => (role === 'Caption' ? [index] : []))
    return node.role === 'L' && at.some((index) => index > 0) && 'stands later'
  }),
  nodeRule('7.6-1', 'A list with labels says how they count.', (node) => {
    if (node.role !== 'L' || !nodesIn(node).some((item) => nodesIn(item).some(({ role }) => role === 'Lbl')))
      return false
    const numbering = attributesOf(node, 'List').map((dict) => nameOf(dict, 'ListNumbering'))
    return !NUMBERINGS.includes(numbering[0] ?? '') && `ListNumbering is ${numbering[0] ?? 'missing'}`
  }),
  nodeRule('7.6-2', 'An item of a list has one body and at most one label, which comes first.', ({ role, kids }) => {
    const types = kids.flatMap((kid) => ('role' in kid ? [kid.role] : []))
    return role === 'LI' && !['LBody', 'Lbl LBody'].includes(types.join(' ')) && `has ${types.join(', ') || 'nothing'}`
  }),
  nodeRule('own-labels', 'Either all items of a list have a label, or none has.', (node) => {
    const items = node.role === 'L' ? nodesIn(node).filter(({ role }) => role === 'LI') : []
    const labelled = items.filter((item) => nodesIn(item).some(({ role }) => role === 'Lbl'))
    const isMixed = labelled.length > 0 && labelled.length < items.length
    return isMixed && `${labelled.length} of ${items.length} have one`
  }),
]
