import type { BrowserSession } from './open-browser.ts'
import type { PageOptions, PageSession } from './open-page.ts'

/** Shows documents one after another, in the same page where that is possible. */
export interface Viewer {
  /** The page with this document, which takes the place of the one before. Errors as of PageSession. */
  show(session: BrowserSession, html: string, options: PageOptions): Promise<PageSession>
  /** The page with the last document. */
  page(): PageSession | undefined
  close(): Promise<void>
}

/** A viewer that shows nothing yet. */
export function createViewer(): Viewer {
  let page: PageSession | undefined
  let window: PageOptions | undefined
  return {
    async show(session, html, options) {
      const isSame = window?.widthPx === options.widthPx && window.heightPx === options.heightPx
      if (page && isSame && (await page.redraw(html))) return page
      await page?.close()
      page = await session.openPage(html, options)
      window = options
      return page
    },
    page: () => page,
    close: async () => page?.close(),
  }
}
