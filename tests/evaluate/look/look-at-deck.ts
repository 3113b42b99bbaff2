import { join } from 'node:path'
import { build } from 'esbuild'
import type { BrowserSession } from '../../../src/browser/open-browser.ts'
import type { DeckLook } from './deck-look.ts'

/** Wide enough that slides are shown at their own size. */
const WINDOW = { widthPx: 1440, heightPx: 900 }

let script: Promise<string> | undefined

/** Opens `deck.html` as a reader without scripts has it, and notes what stands where. */
export async function lookAtDeck(html: string, session: BrowserSession): Promise<DeckLook> {
  script ??= bundle()
  const opened = await session.openPage(html, WINDOW)
  try {
    return (await opened.page.evaluate(await script)) as DeckLook
  } finally {
    await opened.close()
  }
}

/** A page lacks the helpers that a TypeScript loader adds, so its code is bundled. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page/inspect-page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return `(() => { ${outputFiles[0]?.text ?? ''}\nreturn inPage.inspectPage() })()`
}
