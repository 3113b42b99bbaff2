import { textOf } from '../reader/objects.ts'
import { elementsNamed } from '../reader/read-xml.ts'
import { fileRule, nodeRule, type Rule, rule, says, textIn } from './rule.ts'

const TITLE = 'http://purl.org/dc/elements/1.1/title'
const ITEM = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#li'

const ofTexts: readonly (readonly [string, string, string])[] = [
  ['7.2-21', 'ActualText', 'Texts instead of content have a language.'],
  ['7.2-22', 'Alt', 'Descriptions have a language.'],
  ['7.2-23', 'E', 'Expansions of abbreviations have a language.'],
]

export const LANGUAGE_RULES: readonly Rule[] = [
  fileRule('7.2-1', 'The file has a language.', ({ catalog }) => {
    return !says(textOf(catalog, 'Lang')) && 'Lang of the catalog is missing or empty'
  }),
  fileRule('7.2-2', 'The outline has a language.', ({ catalog, outline }) => {
    return outline.length > 0 && !says(textOf(catalog, 'Lang')) && 'there is none for the titles of the outline'
  }),
  ...ofTexts.map(([id, key, text]) =>
    nodeRule(id, text, (node) => textIn(node, key) !== undefined && !says(node.lang) && `${key} has none`),
  ),
  rule('7.2-24', 'What annotations say has a language.', function* ({ annotations, catalog }) {
    if (says(textOf(catalog, 'Lang'))) return
    for (const { dict, page, type } of annotations)
      if (says(textOf(dict, 'Contents')) && !says(textOf(dict, 'Lang'))) yield { page, where: type, what: 'has none' }
  }),
  rule('7.2-29', 'Texts instead of content that stand with the content have a language.', function* (pdf) {
    for (const { page, marks } of pdf.sheets) {
      for (const mark of marks) {
        const owner = [mark, ...mark.outer].find(({ mcid }) => mcid !== undefined)
        const has = [mark.lang, ...(owner ? pdf.ownersOf(owner).map(({ lang }) => lang) : [])].some(says)
        const text = mark.actualText ?? mark.alt ?? mark.expansion
        if (text !== undefined && owner && !has) yield { page, where: `"${text}"`, what: 'has none' }
      }
    }
  }),
  rule('7.2-33', 'The title in the metadata is marked for all languages.', function* ({ xmp }) {
    if (typeof xmp !== 'object') return
    for (const title of elementsNamed(xmp, TITLE)) {
      const langs = [...elementsNamed(title, ITEM)].map(({ attributes }) => attributes.get('xml:lang'))
      if (!langs.includes('x-default')) yield { where: 'dc:title', what: 'has no x-default' }
    }
  }),
  rule('7.2-34', 'Words have a language.', function* (pdf) {
    for (const node of pdf.tree?.nodes ?? []) {
      const isBare = node.kids.some((kid) => 'mcid' in kid && pdf.piecesOf(kid).some(({ text }) => says(text)))
      if (isBare && !says(node.lang)) yield { where: node.type, what: 'has words and no language' }
    }
  }),
]
