import { PDFArray, PDFNumber } from 'pdf-lib'
import { codesOf } from './sample-font.ts'
import { element, kidsOf, type Mutant, mutant, parentTree, repaint, set, setKids } from './spoil.ts'

const HEADER = '/Artifact <</Type /Pagination /Subtype /Header>>BDC'

/** Ways to spoil what pages paint and what the tree says of it. */
export const CONTENT_MUTANTS: readonly Mutant[] = [
  mutant('7.1-1', 'an artifact stands in tagged content', (pdf) =>
    repaint(pdf, 0, (content) => content.replace(/(\/P <<\/MCID \d+>>BDC)/u, '$1 /Artifact BMC 0 0 1 1 re f EMC')),
  ),
  mutant('7.1-2', 'tagged content stands in an artifact', (pdf) =>
    repaint(pdf, 2, (content) => content.replace(/(\/Figure <<.*EMC)/u, '/Artifact BMC $1 EMC')),
  ),
  mutant('7.1-3', 'a line is unmarked', (pdf) => repaint(pdf, 0, (content) => `${content}\n0 0 m 9 9 l S`)),
  mutant('7.1-3', 'an image in the content is unmarked', (pdf) =>
    repaint(pdf, 0, (content) => `${content}\nBI /W 1 /H 1 /BPC 8 /CS /G ID x EI`),
  ),
  mutant('7.1-3', 'a form paints something unmarked', (pdf) =>
    repaint(pdf, 1, (content) => `${content}\n0 0 9 9 re f`, 'form'),
  ),
  mutant('7.1-3 own-words', 'words are unmarked', (pdf) =>
    repaint(pdf, 2, (content) => `${content}\nBT /F 10 Tf 20 150 Td ${codesOf('Lost')} Tj ET`),
  ),
  mutant('7.1-12', 'a mark is not closed', (pdf) => repaint(pdf, 0, (content) => `${content}\n/Artifact BMC`)),
  mutant('7.1-12', 'a mark is closed that is not open', (pdf) => repaint(pdf, 0, (content) => `${content}\nEMC`)),
  mutant('7.1-13', 'tagged content stands in other such content', (pdf) =>
    repaint(pdf, 0, (content) => content.replace(/( EMC)\n(\/Link <<.*EMC)/u, ' $2$1')),
  ),
  mutant('7.8-1', 'a header is an artifact like any other', (pdf) =>
    repaint(pdf, 0, (content) => content.replace(HEADER, '/Artifact BMC')),
  ),
  mutant('7.20-2 own-twice own-outline', 'a form with tagged content is painted twice', (pdf) =>
    repaint(pdf, 1, (content) => content.replace('/X Do', '/X Do /X Do')),
  ),
  mutant('own-content-owned own-content-there', 'two pieces of content have one number', (pdf) =>
    repaint(pdf, 2, (content) => content.replace('/MCID 2>>', '/MCID 1>>')),
  ),
  mutant('own-content-owned own-words', 'content belongs to nothing', (pdf) => {
    const paragraph = element(pdf, 'P', 1)
    setKids(paragraph, kidsOf(paragraph).slice(1))
  }),
  mutant('own-content-owned', 'content belongs to two elements', (pdf) => {
    const [kid] = kidsOf(element(pdf, 'Figure'))
    const other = element(pdf, 'Formula')
    if (kid) setKids(other, [...kidsOf(other), kid])
  }),
  mutant('own-content-there', 'an element claims content that is not there', (pdf) => {
    const paragraph = element(pdf, 'P', 1)
    setKids(paragraph, [...kidsOf(paragraph), PDFNumber.of(99)])
  }),
  mutant('own-parent-tree', 'two entries of ParentTree are swapped', (pdf) => {
    const lists = parentTree(pdf)
      .asArray()
      .map((one) => pdf.document.context.lookup(one))
    const list = lists.find((one) => one instanceof PDFArray) as PDFArray
    const [first, second] = [list.get(0), list.get(1)]
    list.set(0, second)
    list.set(1, first)
  }),
  mutant('own-parent-tree', 'an entry of ParentTree is missing', (pdf) => {
    const { context } = pdf.document
    const list = parentTree(pdf)
    const at = list.asArray().findIndex((one) => context.lookup(one) instanceof PDFArray)
    list.remove(at)
    list.remove(at - 1)
  }),
  mutant('own-parent-tree', 'an entry of ParentTree belongs to nothing', (pdf) => {
    parentTree(pdf).push(PDFNumber.of(90))
    parentTree(pdf).push(pdf.document.context.obj([]))
    set(pdf.tree?.dict, { ParentTreeNextKey: 91 })
  }),
  mutant('own-parent-tree', 'the next number of ParentTree is taken', ({ tree }) =>
    set(tree?.dict, { ParentTreeNextKey: 1 }),
  ),
  mutant('own-parent-tree', 'a page does not say where its content belongs', ({ pages }) =>
    set(pages[2]?.dict, { StructParents: undefined }),
  ),
  mutant('own-artifacts', 'words are an artifact', (pdf) =>
    repaint(pdf, 2, (content) => `${content}\n/Artifact BMC BT /F 10 Tf 20 150 Td ${codesOf('Lost')} Tj ET EMC`),
  ),
  mutant('7.8-1 own-artifacts', 'the footer of one page is an artifact', (pdf) =>
    repaint(pdf, 2, (content) => `${content}\n/Artifact BMC BT /F 10 Tf 20 10 Td ${codesOf('Source: Ada')} Tj ET EMC`),
  ),
  mutant('own-twice', 'words are painted twice for a shadow', (pdf) =>
    repaint(pdf, 0, (content) => content.replace(/(\/LBody <<.*>>BDC )(.*)( EMC)/u, '$1$2 $2$3')),
  ),
  mutant('own-word-breaks', 'a line ends without a space', (pdf) =>
    repaint(pdf, 2, (content) => {
      const [one, two] = [codesOf(' is a formula'), [codesOf(' is a'), codesOf('formula')]]
      return content.replace(`${one} Tj`, `${two[0]} Tj 0 -12 Td ${two[1]} Tj`)
    }),
  ),
  mutant('own-right-to-left', 'words of Hebrew come from left to right', (pdf) =>
    repaint(pdf, 0, (content) => {
      const word = (letter: string) => `/ReversedChars BMC ${codesOf(letter)} Tj EMC`
      return content.replace(/(\/LBody <<.*) ET EMC/u, `$1 ${word('א')} 20 0 Td ${word('ב')} ET EMC`)
    }),
  ),
  mutant('own-order', 'the tree goes back a page', (pdf) => {
    const root = element(pdf, 'Document')
    const [first, ...rest] = kidsOf(root)
    const at = rest.findIndex((kid) => String(kid) === String(element(pdf, 'Sect').ref))
    if (first) setKids(root, [first, ...rest.slice(at), ...rest.slice(0, at)])
  }),
]
