import { join } from 'node:path'
import { build } from 'esbuild'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import type { DeckMeasurement } from '../../src/model/measurement.ts'
import { printPage } from '../../src/render/pages/print-page.ts'
import type { SlideFacts } from './slide-facts.ts'

export interface Inspection {
  readonly slides: readonly SlideFacts[]
  readonly measurement: DeckMeasurement
}

let bundled: Promise<string> | undefined

/** What the browser says of the slides, with `css` laid over the theme. */
export async function inspect(browser: BrowserSession, rendered: RenderedDeck, css = ''): Promise<Inspection> {
  bundled ??= bundle()
  const deck = { ...rendered, css: `${rendered.css}\n${css}` }
  const page = await browser.openPage(printPage(deck), deck.deck)
  try {
    const measurement = await page.measure()
    const slides = (await page.page.evaluate(await bundled)) as readonly SlideFacts[]
    return { slides, measurement }
  } finally {
    await page.close()
  }
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page/inspect-deck.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'inPage',
    write: false,
    logLevel: 'silent',
  })
  return `(() => { ${outputFiles[0]?.text}\nreturn inPage.inspectDeck() })()`
}
