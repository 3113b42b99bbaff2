const words = (text: string) => new Set(text.split(' '))

/** Types that only group others (ISO 32000-1, 14.8.4.2). */
export const GROUPS = words('Document Part Art Sect Div BlockQuote')

/** Types that stand among words (14.8.4.4), apart from pictures. */
const INLINE = words('Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Strong Em Lbl')

/** Types that are a picture with a name (14.8.4.5). */
export const PICTURES = words('Figure Formula Form')

const OTHERS = words(
  'TOC TOCI Index NonStruct Private Caption P H H1 H2 H3 H4 H5 H6 L LI LBody Table TR TH TD THead TBody TFoot RB RT RP WT WP',
)

/** What the browser writes beside the types of the standard, by the type that it comes down to. */
const BROWSERS_OWN: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Aside: 'Div', Title: 'P' }

export const isInline = (type: string): boolean => INLINE.has(type)

/** The type of the standard that a type stands for; undefined for one that is of the standard itself. */
export function standardTypeOf(type: string): string | undefined {
  const own = BROWSERS_OWN[type]
  if (own !== undefined) return own
  return [GROUPS, INLINE, PICTURES, OTHERS].some((types) => types.has(type)) ? undefined : 'Div'
}
