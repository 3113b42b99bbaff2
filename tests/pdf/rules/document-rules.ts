import { arrayOf, asDict, dictOf, get, isTrue, nameOf, numberOf, objectsBelow, textOf } from '../reader/objects.ts'
import type { Pdf } from '../reader/read-pdf.ts'
import { elementsNamed } from '../reader/read-xml.ts'
import { type Finding, fileRule, nodeRule, type Rule, rule, says } from './rule.ts'
import { STANDARD } from './types.ts'

const PDFUA = 'http://www.aiim.org/pdfua/ns/id/'
const DC = 'http://purl.org/dc/elements/1.1/'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** Texts of all properties with a name, written as elements or as attributes; items of a list are one text. */
export function properties(pdf: Pdf, name: string): readonly string[] {
  const { xmp } = pdf
  if (typeof xmp !== 'object') return []
  const elements = [...elementsNamed(xmp, name)].map((element) => {
    const items = [...elementsNamed(element, `${RDF}li`)].map(({ text }) => text)
    return items.length > 0 ? items.join(', ') : element.text.trim()
  })
  const holders = [...elementsNamed(xmp, `${RDF}Description`)]
  return [...elements, ...holders.flatMap(({ attributes }) => attributes.get(name) ?? [])]
}

/** Every dictionary of the file with the key that leads to it. */
export function* dictsOf({ catalog, roots }: Pdf) {
  const seen = new Set<Parameters<typeof objectsBelow>[1]>()
  for (const root of roots) {
    for (const { object, key } of objectsBelow(catalog, root, seen)) {
      const dict = asDict(object)
      if (dict) yield { dict, key }
    }
  }
}

export const DOCUMENT_RULES: readonly Rule[] = [
  fileRule('5-1', 'The metadata claim conformance with part 1 of ISO 14289.', (pdf) => {
    const parts = properties(pdf, `${PDFUA}part`)
    return parts.join() !== '1' && `pdfuaid:part is ${parts.join(' and ') || 'missing'}`
  }),
  fileRule('6.1-1', 'The file is PDF 1.0 to 1.7.', ({ document }) => {
    const version = document.context.header.toString().trim()
    return !/^%PDF-1\.[0-7]\b/u.test(version) && `it begins with ${version.slice(0, 10)}`
  }),
  fileRule('6.2-1', 'The file says that it is tagged.', ({ catalog }) => {
    return !isTrue(dictOf(catalog, 'MarkInfo'), 'Marked') && 'MarkInfo has no Marked true'
  }),
  fileRule('7.1-4', 'No tags are suspected to be wrong.', ({ catalog }) => {
    return isTrue(dictOf(catalog, 'MarkInfo'), 'Suspects') && 'Suspects is true'
  }),
  nodeRule('7.1-5', 'Every structure type is a standard one or stands for one.', ({ type, role }) => {
    return !STANDARD.has(role) && `${type} stands for ${role === type ? 'nothing' : role}`
  }),
  rule('7.1-6', 'No structure type stands for itself in a circle.', function* ({ tree }) {
    for (const start of tree?.roleMap.keys() ?? []) {
      const passed = [start]
      for (let next = tree?.roleMap.get(start); next !== undefined; next = tree?.roleMap.get(next)) {
        if (next === start) yield { where: 'RoleMap', what: [...passed, start].join(' -> ') }
        if (passed.includes(next)) break
        passed.push(next)
      }
    }
  }),
  rule('7.1-7', 'No standard structure type stands for another.', function* ({ tree }) {
    for (const [from, to] of tree?.roleMap ?? [])
      if (STANDARD.has(from)) yield { where: 'RoleMap', what: `${from} stands for ${to}` }
  }),
  fileRule('7.1-8', 'The catalog has metadata, and they are XMP.', ({ xmp, catalog }) => {
    if (xmp === undefined) return 'there are none'
    const stream = asDict(get(catalog, 'Metadata'))
    if (nameOf(stream, 'Type') !== 'Metadata' || nameOf(stream, 'Subtype') !== 'XML')
      return 'the stream is not marked so'
    return typeof xmp === 'string' && xmp
  }),
  fileRule('7.1-9', 'The metadata have a title.', (pdf) => {
    return !says(properties(pdf, `${DC}title`).join('')) && 'dc:title is missing or empty'
  }),
  fileRule('7.1-10', 'The window of a reader shows the title.', ({ catalog }) => {
    return !isTrue(dictOf(catalog, 'ViewerPreferences'), 'DisplayDocTitle') && 'DisplayDocTitle is not true'
  }),
  fileRule('7.1-11', 'There is a structure tree.', ({ tree }) => {
    return (tree?.nodes.length ?? 0) === 0 && 'there is none'
  }),
  rule('7.10-1', 'Settings of optional content have a name and change nothing by themselves.', function* ({ catalog }) {
    const content = dictOf(catalog, 'OCProperties')
    const all = [get(content, 'D'), ...arrayOf(content, 'Configs').map((one) => catalog.context.lookup(one))]
    for (const setting of all.map(asDict)) {
      if (setting && !says(textOf(setting, 'Name'))) yield { where: 'OCProperties', what: 'a setting has no name' }
      if (get(setting, 'AS')) yield { where: 'OCProperties', what: 'a setting changes by itself (AS)' }
    }
  }),
  rule('7.11-1', 'Files inside have their name twice, as F and UF.', function* (pdf) {
    for (const { dict } of dictsOf(pdf)) {
      const isFile = nameOf(dict, 'Type') === 'Filespec' || dictOf(dict, 'EF') !== undefined
      if (isFile && !(says(textOf(dict, 'F')) && says(textOf(dict, 'UF'))))
        yield { where: 'file specification', what: 'F or UF is missing' }
    }
  }),
  fileRule('7.15-1', 'There are no XFA forms.', ({ catalog }) => {
    return get(dictOf(catalog, 'AcroForm'), 'XFA') !== undefined && 'AcroForm has XFA'
  }),
  fileRule('7.16-1', 'Nothing is encrypted such that assistive technology may not read it.', ({ document }) => {
    const encryption = asDict(document.context.lookup(document.context.trailerInfo.Encrypt))
    return encryption !== undefined && ((numberOf(encryption, 'P') ?? 0) & 512) === 0 && 'permission 10 is not given'
  }),
  rule('7.19-1', 'No link takes the place that is clicked into account.', (pdf) => dictsWith(pdf, 'IsMap', 'link')),
  rule('7.20-1', 'No form XObject stands for a page of another file.', (pdf) =>
    dictsWith(pdf, 'Ref', 'form XObject', 'Form'),
  ),
]

function* dictsWith(pdf: Pdf, key: string, where: string, subtype?: string): Generator<Finding> {
  for (const { dict } of dictsOf(pdf)) {
    if (subtype !== undefined && nameOf(dict, 'Subtype') !== subtype) continue
    if (get(dict, key) !== undefined) yield { where, what: `has ${key}` }
  }
}
