import { missingCharacters } from '../../files/fonts/missing-characters.ts'
import { packageFor } from '../../files/fonts/scripts/script-families.ts'
import { reportMissingGlyphs } from '../../fit/report/report-missing-glyphs.ts'
import type { RenderedDeck } from '../../model/deck.ts'
import type { Report } from '../../model/diagnostic.ts'
import { shownText } from '../../render/visible-text.ts'

interface PrintedText {
  readonly rendered: RenderedDeck
  /** What the handout adds, where there is one: font rules beside those of the slides, and its text. */
  readonly handout?: { readonly css: string; readonly text: string }
}

/** Reports the characters of slides and handout that none of their fonts has. */
export function reportGlyphs({ rendered, handout }: PrintedText, report: Report): void {
  const { deck, css, slides } = rendered
  const shown = slides.map(({ html }) => shownText(html))
  const onSlides = missingCharacters(css, shown.join(''))
  const onPaper = handout ? missingCharacters(`${css}\n${handout.css}`, handout.text) : []
  reportMissingGlyphs({ deck, missing: [...new Set([...onSlides, ...onPaper])], shown, packageFor }, report)
}
