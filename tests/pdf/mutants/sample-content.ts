import { type PDFContext, PDFHexString, PDFString } from 'pdf-lib'

export interface SampleElement {
  readonly type: string
  /** A text is content of the element itself. */
  readonly kids: readonly (SampleElement | string)[]
  /** Text strings, such as `Alt`. */
  readonly keys?: Readonly<Record<string, string>>
  readonly attributes?: (context: PDFContext) => Readonly<Record<string, never>>
  /** From 1; that of the element around it, where none is given. */
  readonly page?: number
  /** Keys of an annotation that it holds. */
  readonly link?: Readonly<Record<string, unknown>>
}

type Rest = Omit<SampleElement, 'type' | 'kids'>

const one = (type: string, kids: readonly (SampleElement | string)[], rest: Rest = {}): SampleElement => ({
  type,
  kids,
  ...rest,
})

const attributes = (value: Readonly<Record<string, unknown>>): Rest => ({ attributes: () => value as never })
const BOX = { O: 'Layout', BBox: [20, 20, 60, 30] }
const item = (label: string, ...kids: readonly (SampleElement | string)[]) =>
  one('LI', [one('Lbl', [label]), one('LBody', kids)])
const header = (text: string, id: string, scope = 'Column') =>
  one('TH', [text], { ...attributes({ O: 'Table', Scope: scope }), keys: { ID: id } })
const cell = (text: string, ...headers: string[]) =>
  one('TD', [text], attributes({ O: 'Table', Headers: headers.map((id) => PDFHexString.fromText(id)) }))

const TABLE = one('Table', [
  one('Caption', ['Tons']),
  one('THead', [one('TR', [header('Harbour', 'a'), header('Tons', 'b')])]),
  one('TBody', [
    one('TR', [cell('North', 'a'), cell('12', 'b')]),
    one('TR', [one('TD', [], attributes({ O: 'Table', RowSpan: 1 })), cell('14', 'b')]),
  ]),
])

const PLAIN_TABLE = one('Table', [
  one('TR', [one('TH', ['Sum'], attributes({ O: 'Table', Scope: 'Row' })), one('TD', ['26'])]),
])

const LINK = {
  Subtype: 'Link',
  Contents: PDFHexString.fromText('the report'),
  A: { Type: 'Action', S: 'URI', URI: PDFString.of('https://example.com/report') },
}

/** Something for every rule. */
export const SAMPLE = one('Document', [
  one('H1', ['A sample']),
  one('TOC', [one('Caption', ['Contents']), one('TOCI', [one('P', ['Lists'])])]),
  one('P', ['Words with ', one('Link', ['a report'], { link: LINK })]),
  one(
    'L',
    [item('1.', 'First'), item('2.', 'Second ', one('Strong', ['weight']))],
    attributes({ O: 'List', ListNumbering: 'Decimal' }),
  ),
  one('H2', ['Tables'], { page: 2 }),
  { ...TABLE, page: 2 },
  { ...PLAIN_TABLE, page: 2 },
  one('H2', ['Pictures'], { page: 3 }),
  one(
    'Sect',
    [
      one('Figure', [''], { keys: { Alt: 'A harbour' }, ...attributes(BOX) }),
      one('P', [one('Formula', [''], { keys: { Alt: 'a = b' }, ...attributes(BOX) }), ' is a formula']),
      one('P', ['Noted ', one('Note', ['A note'], { keys: { ID: 'note' } })]),
      one('P', [one('Span', ['Mot'], { keys: { Lang: 'fr' } })]),
      one('P', [
        'Asked',
        one('Annot', [], {
          link: { Subtype: 'Text', Contents: PDFHexString.fromText('A remark') },
        }),
        one('Form', [], {
          ...attributes(BOX),
          link: { Subtype: 'Widget', FT: 'Tx', T: PDFString.of('field'), TU: PDFHexString.fromText('Your name') },
        }),
      ]),
    ],
    { page: 3 },
  ),
])
