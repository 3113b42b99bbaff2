import { append, element, kidsOf, type Mutant, mutant, repaint, set, setKids, text } from './spoil.ts'

const NO_LANGUAGE = '7.2-1 7.2-2 7.2-22 7.2-24 7.2-34 own-metadata'

/** Ways to spoil the structure tree. */
export const STRUCTURE_MUTANTS: readonly Mutant[] = [
  mutant(`7.2-21 ${NO_LANGUAGE}`, 'a text instead of content has no language', (pdf) => {
    set(pdf.catalog, { Lang: undefined })
    set(element(pdf, 'P', 1).dict, { ActualText: text('words') })
  }),
  mutant(`7.2-23 ${NO_LANGUAGE}`, 'an expansion has no language', (pdf) => {
    set(pdf.catalog, { Lang: undefined })
    set(element(pdf, 'P', 1).dict, { E: text('words') })
  }),
  mutant(`7.2-29 ${NO_LANGUAGE}`, 'a text said with the content has no language', (pdf) => {
    set(pdf.catalog, { Lang: undefined })
    const said = '$1/Span <</ActualText (a)>>BDC $2 EMC$3'
    repaint(pdf, 0, (content) => content.replace(/(\/LBody <<.*>>BDC )(.*)( EMC)/u, said))
  }),
  mutant('7.3-1', 'a figure has no description', (pdf) => set(element(pdf, 'Figure').dict, { Alt: undefined })),
  mutant('7.3-1', 'the description of a figure is blank', (pdf) =>
    set(element(pdf, 'Figure').dict, { Alt: text(' ') }),
  ),
  mutant('7.3-2', 'a figure does not say where it stands', (pdf) => set(element(pdf, 'Figure').dict, { A: undefined })),
  mutant('own-boxes', 'a figure stands nowhere', (pdf) =>
    set(element(pdf, 'Figure').dict, { A: { O: 'Layout', BBox: [20, 20, 20, 20] } }),
  ),
  mutant('own-boxes', 'a figure stands beside the page', (pdf) =>
    set(element(pdf, 'Figure').dict, { A: { O: 'Layout', BBox: [20, 20, 2000, 30] } }),
  ),
  mutant('own-boxes', 'a figure does not stand where its image is', (pdf) => {
    const image = 'q 40 0 0 40 200 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'
    repaint(pdf, 2, (content) => content.replace(/(\/Figure <<.*?>>BDC)/u, `$1 ${image}`))
  }),
  mutant('7.4.2-1 own-outline', 'the first heading is H2', (pdf) => set(element(pdf, 'H1').dict, { S: 'H2' })),
  mutant('7.4.2-1 own-outline', 'a level is skipped', (pdf) => set(element(pdf, 'H2').dict, { S: 'H3' })),
  mutant('7.4.4-1 own-outline', 'an element has two headings H', (pdf) => {
    for (const node of pdf.tree?.nodes ?? []) if (/^H\d$/u.test(node.type)) set(node.dict, { S: 'H' })
  }),
  mutant('7.4.4-2 own-outline', 'headings are of two kinds', (pdf) => set(element(pdf, 'H2', 1).dict, { S: 'H' })),
  mutant('7.5-1', 'a cell has no headers', (pdf) => {
    set(element(pdf, 'TH', 2).dict, { A: { O: 'Table', Scope: 'Column' } })
  }),
  mutant('7.5-1', 'a header has no scope, and nothing names it', (pdf) => {
    set(element(pdf, 'TH', 0).dict, { A: undefined })
    set(element(pdf, 'TD', 0).dict, { A: undefined })
  }),
  mutant('7.5-2', 'a cell names a header that is not there', (pdf) =>
    set(element(pdf, 'TD', 0).dict, { A: { O: 'Table', Headers: [text('z')] } }),
  ),
  mutant('7.5-2', 'headers are not in the tree of IDs', (pdf) => set(pdf.tree?.dict, { IDTree: undefined })),
  mutant('own-headers', 'a cell names the header of another column', (pdf) =>
    set(element(pdf, 'TD', 0).dict, { A: { O: 'Table', Headers: [text('b')] } }),
  ),
  mutant('7.6-1', 'a list with labels does not say how they count', (pdf) =>
    set(element(pdf, 'L').dict, { A: undefined }),
  ),
  mutant('7.6-1', 'a list with labels says that they do not count', (pdf) =>
    set(element(pdf, 'L').dict, { A: { O: 'List', ListNumbering: 'None' } }),
  ),
  mutant('7.6-2', 'the label comes last', (pdf) => {
    const item = element(pdf, 'LI')
    setKids(item, [...kidsOf(item)].reverse())
  }),
  mutant('7.6-2 own-empty own-labels', 'an item has nothing', (pdf) => {
    append(pdf, element(pdf, 'L'), 'LI')
  }),
  mutant('7.7-1', 'a formula has no description', (pdf) => set(element(pdf, 'Formula').dict, { Alt: undefined })),
  mutant('7.9-1', 'a note has no ID', (pdf) => set(element(pdf, 'Note').dict, { ID: undefined })),
  mutant('7.9-2', 'two elements have one ID', (pdf) => set(element(pdf, 'Span').dict, { ID: text('note') })),
  mutant('own-parents', 'an element names another as the one that it stands in', (pdf) =>
    set(element(pdf, 'H1').dict, { P: element(pdf, 'L').ref }),
  ),
  mutant('own-document', 'there are two elements at the top', (pdf) => {
    const section = element(pdf, 'Sect')
    const root = element(pdf, 'Document')
    setKids(
      root,
      kidsOf(root).filter((kid) => kid !== section.ref),
    )
    set(section.dict, { P: pdf.document.context.getObjectRef(pdf.tree?.dict as never) })
    set(pdf.tree?.dict, { K: [root.ref, section.ref] })
  }),
  mutant('own-empty', 'a paragraph is empty', (pdf) => {
    append(pdf, element(pdf, 'Sect'), 'P')
  }),
  mutant('own-groups', 'a section holds words', (pdf) => set(element(pdf, 'P', 4).dict, { S: 'Div' })),
  mutant('own-nesting', 'a paragraph stands in a paragraph', (pdf) => set(element(pdf, 'Sect').dict, { S: 'P' })),
  mutant('own-links', 'a link has no words', (pdf) => {
    repaint(pdf, 0, (content) => content.replace(/(\/Link <<.*>>BDC) .* EMC/u, '$1 0 0 1 1 re f EMC'))
  }),
]
