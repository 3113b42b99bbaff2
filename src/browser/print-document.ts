import type { RunningBrowser } from './launch/start-browser.ts'
import { openPage } from './open-page.ts'

/**
 * So low that nothing is painted before it is printed. The browser names cells of tables as it paints them, on the screen or
 * on paper, and which comes first would depend on the computer; so would the bytes.
 */
const WINDOW = { widthPx: 800, heightPx: 1 }

/** Prints a document whose CSS sets the page, as a tagged PDF with bookmarks. Errors as of PageSession. */
export async function printDocument(running: RunningBrowser, html: string): Promise<Uint8Array> {
  const page = await openPage(running, html, WINDOW)
  try {
    const printed = await page.printPdf()
    // Whoever made the document has put all into it that it needs.
    if (page.requests.length > 0) throw new Error(`The printed document asked for ${page.requests[0]}.`)
    return printed
  } finally {
    await page.close()
  }
}
