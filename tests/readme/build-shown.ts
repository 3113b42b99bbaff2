import { tmpdir } from 'node:os'
import { PDFDocument } from 'pdf-lib'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { timeStage } from '../../src/build/time-stage.ts'
import { buildDeck } from '../../src/build.ts'
import type { SourceFile } from '../../src/model/source.ts'
import { resolveOptions } from '../../src/options.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { reportNothing } from '../helpers/unexpected.ts'

/** A slide of a finished deck by what it shows. */
export interface ShownSlide {
  readonly layout: string
  /** Its words but the kicker, in the order of the plan: the headline first. */
  readonly texts: readonly string[]
}

/** What a build made of an article, and the pages that it printed. */
export interface ShownDeck {
  readonly source: SourceFile
  readonly slides: readonly ShownSlide[]
  /** What the summary of the build says: how many slides, how many minutes. */
  readonly summary: string
  /** Names of the files that a build writes. */
  readonly files: readonly string[]
  /** Complete documents: the slides as `deck.pdf` prints them, and the handout. */
  readonly pages: { readonly slides: string; readonly handout: string }
  readonly handoutPages: number
  readonly sizePx: { readonly widthPx: number; readonly heightPx: number }
}

interface PlanFile {
  readonly slides: readonly { readonly layout: string; readonly headline?: string; readonly body: unknown }[]
}

/** Builds an article's first deck as the program does, with a browser that keeps the pages it is given. Warnings throw. */
export async function buildShown(source: SourceFile, browser: BrowserSession): Promise<ShownDeck> {
  const article = parseArticle(source, reportNothing)
  const around = { workingFolder: PROJECT, env: {}, isTerminal: false, cores: 1, temporaryFolder: tmpdir() }
  let slides = ''
  let handout = ''
  let sizePx = { widthPx: 0, heightPx: 0 }
  const keeping: BrowserSession = {
    ...browser,
    openPage(html, options) {
      slides = html
      sizePx = { widthPx: options.widthPx, heightPx: options.heightPx }
      return browser.openPage(html, options)
    },
    printDocument(html) {
      handout = html
      return browser.printDocument(html)
    },
  }
  const { files, summary, diagnostics } = await buildDeck(
    { article, deck: article.decks[0] ?? {}, id: 'shown' },
    { options: resolveOptions({}, around), browser: async () => keeping, time: timeStage(undefined) },
  )
  for (const diagnostic of diagnostics) reportNothing(diagnostic)
  const bytesOf = (wanted: string) => files.find(({ name }) => name === wanted)?.bytes ?? new Uint8Array()
  const plan = JSON.parse(new TextDecoder().decode(bytesOf('plan.json'))) as PlanFile
  const printed = await PDFDocument.load(bytesOf('handout.pdf'))
  return {
    source,
    slides: plan.slides.map(({ layout, headline, body }) => ({ layout, texts: textsIn([headline, body]) })),
    summary,
    files: files.map(({ name }) => name),
    pages: { slides, handout },
    handoutPages: printed.getPageCount(),
    sizePx,
  }
}

/** Every text below `value`; a headline is a bare string, all else says what it is. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' ? [one] : textsIn(one)))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'text' && typeof one === 'string' ? [one] : textsIn(one),
  )
}
