import { get, nameOf, numberOf, textOf } from '../reader/objects.ts'
import type { Annotation, Pdf } from '../reader/read-pdf.ts'
import { isObject, type Node } from '../reader/read-tree.ts'
import { type Finding, type Rule, rule, says, textIn } from './rule.ts'

/** A rule about every annotation that is seen: `fault` tells what is wrong with one. */
function annotationRule(
  id: string,
  text: string,
  fault: (annotation: Annotation, owners: readonly Node[], pdf: Pdf) => string | false | undefined,
): Rule {
  return rule(id, text, function* (pdf) {
    const owners = ownersOfObjects(pdf)
    for (const annotation of pdf.annotations) {
      if (annotation.isHidden || annotation.type === 'Popup') continue
      const what = fault(annotation, owners.get(annotation.dict) ?? [], pdf)
      if (what) yield { page: annotation.page, where: describe(annotation), what }
    }
  })
}

function ownersOfObjects({ tree, document }: Pdf): ReadonlyMap<unknown, readonly Node[]> {
  const owners = new Map<unknown, Node[]>()
  for (const node of tree?.nodes ?? []) {
    for (const { object } of node.kids.filter(isObject)) {
      const found = object && document.context.lookup(object)
      owners.set(found, [...(owners.get(found) ?? []), node])
    }
  }
  return owners
}

export const describe = ({ type, dict }: Annotation) => `${type} "${textOf(dict, 'Contents') ?? ''}"`

const stands = (owners: readonly Node[]) => `stands in ${owners.map(({ role }) => role).join(' and ') || 'nothing'}`
const OWN_KINDS = ['Link', 'Widget', 'PrinterMark', 'TrapNet']

export const ANNOTATION_RULES: readonly Rule[] = [
  annotationRule('7.18.1-1', 'Annotations stand in an Annot.', ({ type }, owners) => {
    return !OWN_KINDS.includes(type) && owners[0]?.role !== 'Annot' && stands(owners)
  }),
  annotationRule('7.18.1-2', 'Annotations say in words what they are.', ({ type, dict }, owners) => {
    const texts = [textOf(dict, 'Contents'), ...owners.map((owner) => textIn(owner, 'Alt'))]
    return !OWN_KINDS.includes(type) && !texts.some(says) && 'has neither Contents nor a description'
  }),
  annotationRule('7.18.1-3', 'Fields of forms have a name for people.', ({ type, dict }, owners) => {
    const texts = [textOf(dict, 'TU'), ...owners.map((owner) => textIn(owner, 'Alt'))]
    return type === 'Widget' && !texts.some(says) && 'has no TU'
  }),
  annotationRule(
    '7.18.1-4',
    'An annotation stands in one place of the tree, and knows it.',
    ({ dict, type }, owners, pdf) => {
      if (type === 'PrinterMark') return false
      if (owners.length !== 1) return stands(owners)
      const parent = pdf.tree?.parents.get(numberOf(dict, 'StructParent') ?? -1)
      return (parent && pdf.document.context.lookup(parent)) !== owners[0]?.dict && 'StructParent leads elsewhere'
    },
  ),
  annotationRule('7.18.2-1', 'There are no trap networks.', ({ type }) => type === 'TrapNet' && 'is one'),
  rule('7.18.3-1', 'On pages with annotations the tab key follows the structure.', function* ({ pages, annotations }) {
    for (const [page, { dict }] of pages.entries())
      if (annotations.some((one) => one.page === page) && nameOf(dict, 'Tabs') !== 'S')
        yield { page, where: 'page', what: `Tabs is ${nameOf(dict, 'Tabs') ?? 'missing'}` } satisfies Finding
  }),
  annotationRule('7.18.4-1', 'Fields stand in a Form.', ({ type }, owners) => {
    return type === 'Widget' && owners[0]?.role !== 'Form' && stands(owners)
  }),
  annotationRule('7.18.5-1', 'Links stand in a Link.', ({ type }, owners) => {
    return type === 'Link' && owners.length > 0 && owners[0]?.role !== 'Link' && stands(owners)
  }),
  annotationRule('7.18.5-2', 'Links say in words where they lead.', ({ type, dict }) => {
    return type === 'Link' && !says(textOf(dict, 'Contents')) && 'has no Contents'
  }),
  annotationRule('7.18.6.2-1', 'There are no sounds and films.', ({ type }) => {
    return ['Sound', 'Movie', 'Screen', 'RichMedia', '3D'].includes(type) && 'is one'
  }),
  annotationRule('7.18.8-1', "Printer's marks are no content.", ({ type, dict }, owners) => {
    const inTree = owners.length > 0 || get(dict, 'StructParent') !== undefined
    return type === 'PrinterMark' && inTree && 'stands in the tree'
  }),
]
