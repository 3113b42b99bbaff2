import { diagnose } from '../../../diagnostics/catalogue.ts'
import type { RenderedDeck } from '../../../model/deck.ts'
import type { Report } from '../../../model/diagnostic.ts'
import type { Handout } from '../../../model/handout.ts'
import { plainToMarkdown } from '../../../text/escape-marp.ts'
import type { Rows } from '../collect-rows.ts'

/**
 * A deck written by hand as a text: what each slide is called, and what its notes say beside it. Undefined for a deck
 * without notes, which has no text; that is reported.
 */
export function writtenReport(
  { deck, slides }: RenderedDeck,
  rows: Rows,
  report: Report,
): Pick<Handout, 'entries' | 'footnotes'> | undefined {
  const texts = slides.map(({ notes }) => notes.join('\n\n').trim())
  if (texts.every((text) => text === '')) {
    report(
      diagnose('handout-without-text', {
        message: `"${deck.title}" has no notes, so there is no text to make an article of.`,
        location: slides[0]?.slide.location,
      }),
    )
    return undefined
  }
  for (const [index, { slide, html }] of slides.entries()) {
    // What has no headline of its own goes on under the one before; the title stands above all.
    const isHeaded = /<h[1-6][\s>]/u.test(html) && slide.title !== deck.title
    if (isHeaded) rows.addEntry({ kind: 'heading', level: 2, text: plainToMarkdown(slide.title) })
    const text = texts[index] ?? ''
    rows.addSlide({ index, read: 'figure' }, text === '' ? 'large' : 'beside')
    if (text !== '') rows.addEntry({ kind: 'row', slides: [], text })
  }
  return { entries: rows.entries(), footnotes: [] }
}
