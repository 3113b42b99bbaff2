import { missingCharacters } from '../../files/fonts/missing-characters.ts'
import { packageFor } from '../../files/fonts/scripts/script-families.ts'
import { reportMissingGlyphs } from '../../fit/report/report-missing-glyphs.ts'
import type { RenderedDeck } from '../../model/deck.ts'
import type { Report } from '../../model/diagnostic.ts'
import { shownText } from '../../render/visible-text.ts'

/** What a handout adds to the slides: font rules beside theirs, and its text. */
export interface PrintedText {
  readonly css: string
  readonly text: string
}

/** Reports the characters of slides and of their handouts that none of their fonts has, each once. */
export function reportGlyphs(rendered: RenderedDeck, handouts: readonly PrintedText[], report: Report): void {
  const { deck, css, slides } = rendered
  const shown = slides.map(({ html }) => shownText(html))
  const onSlides = missingCharacters(css, shown.join(''))
  const onPaper = handouts.flatMap((one) => missingCharacters(`${css}\n${one.css}`, one.text))
  reportMissingGlyphs({ deck, missing: [...new Set([...onSlides, ...onPaper])], shown, packageFor }, report)
}
