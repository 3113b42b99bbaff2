import { PDFName } from 'pdf-lib'
import { bytesOf, dictOf, get } from '../reader/objects.ts'
import type { Pdf } from '../reader/read-pdf.ts'
import { codesOf } from './sample-font.ts'
import { annotation, become, element, type Mutant, mutant, repaint, set, setKids } from './spoil.ts'

const font = ({ fonts }: Pdf) => {
  const [first] = fonts
  if (!first?.descriptor || !first.drawn) throw new Error('The sample has no font.')
  return { dict: first.dict, descriptor: first.descriptor, drawn: first.drawn }
}

/** Changes the map from codes to letters. */
function recode(pdf: Pdf, change: (map: string) => string): void {
  const { dict } = font(pdf)
  const before = Buffer.from(bytesOf(get(dict, 'ToUnicode')) ?? []).toString('latin1')
  const after = change(before)
  if (after === before) throw new Error('The map is as it was.')
  pdf.document.context.assign(dict.get(PDFName.of('ToUnicode')) as never, pdf.document.context.flateStream(after))
}

const codeOf = (letter: string) => codesOf(letter).slice(1, 5)

/** Ways to spoil fonts and annotations. */
export const FONT_MUTANTS: readonly Mutant[] = [
  mutant('7.21.3.1-1', 'a font has no collection of characters', (pdf) =>
    set(font(pdf).drawn, { CIDSystemInfo: undefined }),
  ),
  mutant('7.21.3.2-1', 'glyphs are found by nothing', (pdf) => set(font(pdf).drawn, { CIDToGIDMap: undefined })),
  mutant('7.21.3.3-1', 'an encoding is not in the file', (pdf) => set(font(pdf).dict, { Encoding: 'UniJIS-UTF16-H' })),
  mutant('7.21.4.1-1', 'a font is not embedded', ({ document, ...pdf }) => {
    const { descriptor } = font({ document, ...pdf })
    document.context.delete(descriptor.get(PDFName.of('FontFile2')) as never)
    set(descriptor, { FontFile2: undefined })
  }),
  mutant('7.21.4.1-2 7.21.7-1 own-outline', 'a glyph is not in the font', (pdf) =>
    repaint(pdf, 0, (content) => content.replace(codesOf('A sample'), `${codesOf('A sample').slice(0, -5)}0fff>`)),
  ),
  mutant('7.21.4.2-1', 'the list of glyphs is not complete', (pdf) =>
    set(font(pdf).descriptor, { CIDSet: pdf.document.context.register(pdf.document.context.flateStream('a')) }),
  ),
  mutant('7.21.5-1', 'widths are not those of the glyphs', (pdf) => set(font(pdf).drawn, { DW: 600 })),
  mutant('7.21.7-1', 'a code has no letter', (pdf) =>
    recode(pdf, (map) => map.replace(new RegExp(`<${codeOf('N')}> <.*>`, 'u'), '')),
  ),
  mutant('7.21.7-2', 'a code stands for no letter', (pdf) =>
    recode(pdf, (map) => map.replace(new RegExp(`<${codeOf('Z')}> <.*>`, 'u'), `<${codeOf('Z')}> <FEFF>`)),
  ),
  mutant('7.21.8-1 7.21.7-1', 'a letter has no glyph', (pdf) =>
    repaint(pdf, 0, (content) => content.replace(codesOf('First'), `${codesOf('First').slice(0, -1)}0000>`)),
  ),
  mutant('own-subset', 'a font is embedded in full', (pdf) => set(font(pdf).dict, { BaseFont: 'Sample' })),
  mutant('7.18.1-1', 'a remark stands in a paragraph', (pdf) => set(element(pdf, 'Annot').dict, { S: 'Span' })),
  mutant('7.18.1-2', 'a remark says nothing', (pdf) => set(annotation(pdf, 'Text').dict, { Contents: undefined })),
  mutant('7.18.1-3', 'a field has no name for people', (pdf) => set(annotation(pdf, 'Widget').dict, { TU: undefined })),
  mutant('7.18.1-4', 'the number of an annotation leads elsewhere', (pdf) => {
    const [one, other] = [annotation(pdf, 'Text').dict, annotation(pdf, 'Widget').dict]
    const [first, second] = [one, other].map((dict) => dict.get(PDFName.of('StructParent')))
    set(one, { StructParent: second })
    set(other, { StructParent: first })
  }),
  mutant('7.18.1-4 own-links', 'a link stands nowhere in the tree', (pdf) => {
    const link = element(pdf, 'Link')
    setKids(
      link,
      [get(link.dict, 'K')].flatMap((list) =>
        list && 'get' in list ? [(list as never as { get: (at: number) => never }).get(0)] : [],
      ),
    )
  }),
  mutant('7.18.2-1', 'there is a trap network', (pdf) => become(pdf, 'Widget', 'TrapNet')),
  mutant('7.18.3-1', 'the tab key follows rows', ({ pages }) => set(pages[0]?.dict, { Tabs: 'R' })),
  mutant('7.18.4-1', 'a field stands in no form', (pdf) => set(element(pdf, 'Form').dict, { S: 'Span' })),
  mutant('7.18.5-1', 'a link stands in a quotation', (pdf) => set(element(pdf, 'Link').dict, { S: 'Quote' })),
  mutant('7.18.5-2', 'a link does not say where it leads', (pdf) =>
    set(annotation(pdf, 'Link').dict, { Contents: undefined }),
  ),
  mutant('7.18.6.2-1', 'there is a film', (pdf) => become(pdf, 'Text', 'Movie')),
  mutant('7.18.8-1', "a printer's mark stands in the tree", (pdf) => become(pdf, 'Text', 'PrinterMark')),
  mutant('7.21.6-1', 'a simple font does not say how it is encoded', (pdf) => {
    const { context } = pdf.document
    const simple = context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'AAAAAA+Simple',
      FirstChar: 65,
      Widths: [500],
    })
    const { descriptor } = font(pdf)
    const map = context.register(
      context.flateStream('1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0041> endbfchar'),
    )
    const program = descriptor.get(PDFName.of('FontFile2'))
    set(simple, { ToUnicode: map, FontDescriptor: { Type: 'FontDescriptor', Flags: 32, FontFile2: program } })
    set(dictOf(dictOf(pdf.pages[2]?.dict, 'Resources'), 'Font'), { S: context.register(simple) })
    repaint(pdf, 2, (content) => content.replace(/(\/Note <<.*?) ET EMC/u, '$1 /S 10 Tf (A) Tj ET EMC'))
  }),
]
