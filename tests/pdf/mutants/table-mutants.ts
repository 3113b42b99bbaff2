import { PDFRef } from 'pdf-lib'
import { nodesIn } from '../reader/read-tree.ts'
import { append, element, kidsOf, type Mutant, mutant, set, setKids } from './spoil.ts'

const COLUMN = { O: 'Table', Scope: 'Column' }

/** Ways to spoil tables, lists and tables of contents. */
export const TABLE_MUTANTS: readonly Mutant[] = [
  mutant('7.2-3', 'a table holds a paragraph', (pdf) => set(element(pdf, 'Caption', 1).dict, { S: 'P' })),
  mutant('7.2-4 7.2-10', 'a row stands in a row', (pdf) => set(element(pdf, 'TH', 2).dict, { S: 'TR' })),
  mutant('7.2-5 7.2-6', 'parts of a table stand in a section', (pdf) => set(element(pdf, 'Table').dict, { S: 'Sect' })),
  mutant('7.2-7', 'the foot of a table stands in a section', (pdf) => {
    set(element(pdf, 'Table').dict, { S: 'Sect' })
    for (const type of ['THead', 'TBody']) set(element(pdf, type).dict, { S: 'TFoot' })
  }),
  mutant('7.2-10', 'a row holds a paragraph', (pdf) => set(element(pdf, 'TD', 4).dict, { S: 'P' })),
  mutant('7.2-3 7.2-8 7.2-9', 'cells stand in a cell', (pdf) => set(element(pdf, 'TR', 3).dict, { S: 'TD' })),
  mutant('7.2-11 7.2-14', 'a table has two heads', (pdf) => set(element(pdf, 'TBody').dict, { S: 'THead' })),
  mutant('7.2-12 7.2-13', 'a table has two feet', (pdf) => {
    for (const type of ['THead', 'TBody']) set(element(pdf, type).dict, { S: 'TFoot' })
  }),
  mutant('7.2-14', 'a table with a head has no body', (pdf) => {
    const [table, body] = [element(pdf, 'Table'), element(pdf, 'TBody')]
    for (const row of nodesIn(body)) set(row.dict, { P: table.ref })
    setKids(table, [...kidsOf(table).slice(0, 2), ...kidsOf(body)])
    if (body.ref) pdf.document.context.delete(body.ref)
  }),
  mutant('7.2-15 7.2-42', 'a cell lies on another', (pdf) => {
    set(element(pdf, 'TH', 1).dict, { A: { ...COLUMN, RowSpan: 2 } })
    set(element(pdf, 'TD', 0).dict, { A: { ...COLUMN, ColSpan: 2 } })
  }),
  mutant('7.2-16 own-empty', 'a table has two captions', (pdf) => {
    append(pdf, element(pdf, 'Table'), 'Caption')
  }),
  ...['THead', 'TBody', 'TFoot'].map((type, index) =>
    mutant(`7.2-${36 + index} 7.2-8${type === 'TFoot' ? ' 7.2-13 7.2-14' : ''}`, `${type} holds a header`, (pdf) => {
      const group = element(pdf, index === 0 ? 'THead' : 'TBody')
      set(group.dict, { S: type })
      append(pdf, group, 'TH', { A: COLUMN })
    }),
  ),
  mutant('7.2-17', 'an item stands in no list', (pdf) => set(element(pdf, 'L').dict, { S: 'Sect' })),
  mutant('7.2-18 7.2-19', 'the body of an item stands in no item', (pdf) =>
    set(element(pdf, 'LI').dict, { S: 'Sect' }),
  ),
  mutant('own-labels', 'one item has no label', (pdf) => {
    const [item, label, body] = [element(pdf, 'LI', 1), element(pdf, 'Lbl', 1), element(pdf, 'LBody', 1)]
    const [labelRef, bodyRef] = kidsOf(item)
    if (!labelRef || !bodyRef) throw new Error('The item has no label.')
    set(label.dict, { S: 'Span', P: body.ref })
    setKids(body, [labelRef, ...kidsOf(body)])
    setKids(item, [bodyRef])
  }),
  mutant('7.2-20 7.6-2', 'an item holds a paragraph', (pdf) => set(element(pdf, 'LBody').dict, { S: 'P' })),
  mutant('7.2-26', 'an entry stands in no table of contents', (pdf) => set(element(pdf, 'TOC').dict, { S: 'Sect' })),
  mutant('7.2-27', 'a table of contents holds a paragraph', (pdf) => set(element(pdf, 'Caption', 0).dict, { S: 'P' })),
  mutant('7.2-28', 'the caption of a table of contents stands last', (pdf) => {
    const contents = element(pdf, 'TOC')
    setKids(contents, [...kidsOf(contents)].reverse())
  }),
  mutant('7.2-39', 'the caption of a table stands in the middle', (pdf) => {
    const table = element(pdf, 'Table')
    const [caption, head, body] = kidsOf(table)
    if (caption && head && body) setKids(table, [head, caption, body])
  }),
  mutant('7.2-40 own-empty', 'the caption of a list stands last', (pdf) => {
    append(pdf, element(pdf, 'L'), 'Caption')
  }),
  mutant('7.2-42 own-headers', 'a row is short', (pdf) => {
    const row = element(pdf, 'TR', 2)
    const [empty, ...others] = kidsOf(row)
    setKids(row, others)
    if (empty instanceof PDFRef) pdf.document.context.delete(empty)
  }),
  mutant('7.2-43', 'a cell reaches out of its table', (pdf) =>
    set(element(pdf, 'TD', 4).dict, { A: { O: 'Table', RowSpan: 2 } }),
  ),
]
