import type { BrowserSession } from '../browser/open-browser.ts'
import type { PageSession } from '../browser/open-page.ts'
import type { RenderedDeck } from '../model/deck.ts'
import type { Report } from '../model/diagnostic.ts'
import type { HandoutKind, HandoutMaterials, Paper } from '../model/handout.ts'
import type { InputFile } from '../model/output.ts'
import type { SlidePlan } from '../model/slide-plan.ts'
import type { SourceFile } from '../model/source.ts'

/** Everything an output can be made from. */
export interface ExportInput {
  readonly rendered: RenderedDeck
  /** Names of the embedded fonts that the slides can do without. */
  readonly unusedFonts: readonly string[]
  /** Undefined for a deck written by hand. */
  readonly plan: SlidePlan | undefined
  /** Draws slides of the same article; `plan` of an article may be any part of it. */
  readonly draw: (plan: SlidePlan) => Promise<RenderedDeck>
  /** The page that was measured. */
  readonly page: Pick<PageSession, 'printPdf' | 'drawCover' | 'drawSlides'>
  readonly handout: HandoutMaterials
  readonly handouts: readonly HandoutKind[]
  readonly paper: Paper
  /** Whether lists that come one by one take a page of `deck.pdf` for each step. */
  readonly steps: 'at-once' | 'pages'
  /** Whether each slide is drawn as a picture, too. */
  readonly pictures: boolean
  /** Whether PDFs hold the text that they were made from, which is that of `source`. */
  readonly attach: boolean
  readonly source: SourceFile
  /** Whether `deck.html` holds the speaker's notes. */
  readonly notes: 'inside' | 'left-out'
  readonly report: Report
  /** The date that documents carry; undefined for none. */
  readonly date: Date | undefined
  /** The source and all that was read with it, apart from the images and fonts of `rendered`. */
  readonly inputs: readonly InputFile[]
  /** What decided the look beside the deck: the browser that printed it, and where that came from. */
  readonly browser: {
    readonly version: string
    readonly kind: string
    readonly printDocument: (html: string) => Promise<Uint8Array>
    readonly openPage: BrowserSession['openPage']
  }
}
