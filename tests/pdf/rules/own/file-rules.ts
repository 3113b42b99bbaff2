import { homedir } from 'node:os'
import { PDFHexString, type PDFObject, PDFRef, PDFStream, PDFString } from 'pdf-lib'
import { asDict, asText, bytesOf, get, nameOf, objectsBelow, textOf } from '../../reader/objects.ts'
import type { Pdf } from '../../reader/read-pdf.ts'
import { describe } from '../annotation-rules.ts'
import { dictsOf, properties } from '../document-rules.ts'
import { nodeRule, type Rule, rule, textIn } from '../rule.ts'

const DC = 'http://purl.org/dc/elements/1.1/'
const XMP = 'http://ns.adobe.com/xap/1.0/'
const PDF = 'http://ns.adobe.com/pdf/1.3/'

/** What the document information says, and what says the same in the metadata. */
const SAME: readonly (readonly [string, string])[] = [
  ['Title', `${DC}title`],
  ['Author', `${DC}creator`],
  ['Subject', `${DC}description`],
  ['Keywords', `${PDF}Keywords`],
  ['Creator', `${XMP}CreatorTool`],
  ['Producer', `${PDF}Producer`],
]

/** What a document that is only read may do when it is clicked. */
const ACTIONS = ['URI', 'GoTo', 'Named']
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']
const LOCAL =
  /\bfile:\/|(?<![\w.:/])\/(?:home|root|tmp|Users|usr|var|opt|mnt)\/|\b[A-Za-z]:\\|\bhttps?:\/\/(?:localhost\b|127\.|[\w.-]*\.invalid\b)/u

export const FILE_RULES: readonly Rule[] = [
  rule('own-paths', 'Nothing tells of the computer on which the file was made.', function* (pdf) {
    const own = [process.cwd(), homedir()].filter((path) => /[\\/].+[\\/]/u.test(path))
    for (const { text, where } of texts(pdf)) {
      const found = LOCAL.exec(text)?.[0] ?? own.find((path) => text.includes(path))
      if (found !== undefined) yield { where, what: `has ${found}` }
    }
  }),
  rule('own-actions', 'The file does nothing by itself, and runs nothing.', function* (pdf) {
    for (const { dict, key } of dictsOf(pdf)) {
      for (const name of ['OpenAction', 'AA', 'JS', 'JavaScript'])
        if (get(dict, name)) yield { where: key || 'file', what: `has ${name}` }
      const action = key === 'A' || key === 'Next' || nameOf(dict, 'Type') === 'Action' ? nameOf(dict, 'S') : undefined
      if (action !== undefined && !nameOf(dict, 'O') && !ACTIONS.includes(action)) yield { where: key, what: action }
    }
  }),
  rule(
    'own-addresses',
    'Links lead to addresses of the web, of mail or of a telephone, or to what lies beside the file.',
    function* ({ annotations }) {
      for (const annotation of annotations) {
        const uri = textOf(asDict(get(annotation.dict, 'A')), 'URI')
        if (uri === undefined) continue
        const isGood = URL.canParse(uri) ? SCHEMES.includes(new URL(uri).protocol) : /^[^\\/]/u.test(uri)
        if (!isGood) yield { page: annotation.page, where: describe(annotation), what: `leads to ${uri}` }
      }
    },
  ),
  rule('own-page-size', 'Every page has the size of the deck.', function* ({ pages }, { size }) {
    const [first] = pages
    const [width, height] = size ?? [first?.width ?? 0, first?.height ?? 0]
    for (const [page, one] of pages.entries())
      if (Math.abs(one.width - width) > 0.5 || Math.abs(one.height - height) > 0.5)
        yield { page, where: 'page', what: `is ${one.width} by ${one.height} pt, not ${width} by ${height}` }
  }),
  rule('own-subset', 'Fonts are embedded with the glyphs that are used only.', function* ({ fonts }) {
    for (const { name, type } of fonts)
      if (type !== 'Type3' && !/^[A-Z]{6}\+/u.test(name)) yield { where: `font ${name}`, what: 'is no subset' }
  }),
  rule('own-unused', 'The file holds nothing that nothing uses.', function* ({ document, catalog, roots }) {
    const seen = new Set<PDFObject>()
    for (const root of roots) for (const _ of objectsBelow(catalog, root, seen));
    for (const [ref, object] of document.context.enumerateIndirectObjects()) {
      const isOfFile = ['XRef', 'ObjStm'].includes(nameOf(asDict(object), 'Type') ?? '')
      if (!seen.has(ref) && !isOfFile)
        yield { where: `object ${ref}`, what: nameOf(asDict(object), 'Type') ?? 'is unused' }
    }
  }),
  rule('own-dangling', 'Every object that is named is there.', function* ({ document, catalog, roots }) {
    for (const root of roots)
      for (const { object, key } of objectsBelow(catalog, root))
        if (object instanceof PDFRef && !document.context.lookup(object)) yield { where: key, what: `names ${object}` }
  }),
  rule('own-metadata', 'The metadata say the same as the document information.', function* (pdf) {
    for (const [key, name] of SAME) {
      const [info, xmp] = [textOf(pdf.info, key), properties(pdf, name)]
      const said = xmp.map((text) => text.replace(/\s+/gu, ' ')).join()
      if ((info ?? '').replace(/\s+/gu, ' ') !== said)
        yield { where: key, what: `"${info ?? ''}" in one place, "${said}" in the other` }
    }
    const languages = properties(pdf, `${DC}language`)
    const lang = textOf(pdf.catalog, 'Lang')
    if (languages.length > 0 && languages.join() !== lang)
      yield { where: 'dc:language', what: `is ${languages.join()}, Lang is ${lang}` }
  }),
  rule('own-dates', 'All dates of the file are one, or there are none.', function* (pdf) {
    const info = ['CreationDate', 'ModDate'].map((key) => instant(textOf(pdf.info, key)))
    const xmp = ['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => instant(properties(pdf, `${XMP}${name}`)[0]))
    const others = pdf.annotations.flatMap(({ dict }) => ['M', 'CreationDate'].map((key) => instant(textOf(dict, key))))
    const known = new Set([...info, ...xmp].map((date) => date ?? 'none'))
    if (known.size > 1) yield { where: 'dates', what: [...known].join(' and ') }
    for (const date of others) if (date !== undefined && !known.has(date)) yield { where: 'annotation', what: date }
  }),
  nodeRule('own-lang', 'The language of an element is a BCP 47 tag.', (node) => {
    const lang = textIn(node, 'Lang')
    return lang !== undefined && !isLanguage(lang) && `is "${lang}"`
  }),
  rule('own-lang-of-file', 'The language of the file is a BCP 47 tag.', function* ({ catalog }) {
    const lang = textOf(catalog, 'Lang')
    if (lang !== undefined && !isLanguage(lang)) yield { where: 'Lang', what: `is "${lang}"` }
  }),
]

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** A date of either kind as ISO 8601 in UTC. */
function instant(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const iso = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d)?'?(\d\d)?/u.exec(written)
  const [, year, month, day, hour, minute, second, zone = 'Z', minutes = '00'] = iso ?? []
  const offset = zone === 'Z' ? 'Z' : `${zone}:${minutes}`
  const date = new Date(iso ? `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}` : written)
  return Number.isNaN(date.getTime()) ? `"${written}"` : date.toISOString()
}

/** Every string, and every stream that is neither picture nor font, as text. */
function* texts(pdf: Pdf) {
  const seen = new Set<PDFObject>()
  for (const root of pdf.roots) {
    for (const { object, key } of objectsBelow(pdf.catalog, root, seen)) {
      if (object instanceof PDFString || object instanceof PDFHexString)
        yield { text: asText(object) ?? '', where: key }
      if (!(object instanceof PDFStream) || nameOf(object.dict, 'Subtype') === 'Image' || /^FontFile/u.test(key))
        continue
      yield { text: Buffer.from(bytesOf(object) ?? []).toString('latin1'), where: `stream ${key}` }
    }
  }
}
