const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Standard structure types of ISO 32000-1, 14.8.4. */
export const GROUPING = words('Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private')
export const HEADINGS = words('H H1 H2 H3 H4 H5 H6')
export const PARAGRAPHS = words('P H H1 H2 H3 H4 H5 H6')
export const TABLE_PARTS = words('TR TH TD THead TBody TFoot')
export const LIST_PARTS = words('LI Lbl LBody')
export const INLINE = words('Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP')
export const ILLUSTRATIONS = words('Figure Formula Form')

export const STANDARD: ReadonlySet<string> = new Set([
  ...GROUPING,
  ...PARAGRAPHS,
  ...TABLE_PARTS,
  ...LIST_PARTS,
  ...INLINE,
  ...ILLUSTRATIONS,
  'L',
  'Table',
])

/** Types that hold blocks and no content of their own (14.8.4.2). */
export const HOLD_BLOCKS = words('Document Part Art Sect Div BlockQuote TOC TOCI Index')
