/** Rules that our PDFs do not follow yet, and why; a rule that they follow may not stand here. */
export const KNOWN_FAULTS: Readonly<Record<string, string>> = {
  '7.3-2': 'pictures do not say where they stand on the page',
  '7.8-1': 'headers, footers and page numbers are artifacts like any other',
  '7.21.7-2': 'the browser gives parts of Arabic letters no letter',
  'own-artifacts': 'numbers of loose lists, footers of one slide and numbers of sources in handouts are no content',
  'own-dangling': 'entries of the outline name elements that are no more',
  'own-links': 'links without words, such as those in footers',
  'own-nesting': 'inline boxes such as kbd are paragraphs inside others',
  'own-order': 'links without words stand behind later pages',
  'own-outline': 'headings that the browser moves to the next page of a handout come twice',
  'own-right-to-left': 'the browser paints words of Hebrew and Arabic from left to right',
  'own-twice': 'shadows of text are words once more',
  'own-word-breaks': 'lines end without a space',
}
