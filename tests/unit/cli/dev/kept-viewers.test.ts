import { describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../../../src/browser/open-browser.ts'
import type { PageSession } from '../../../../src/browser/open-page.ts'
import type { Viewer } from '../../../../src/browser/viewer.ts'
import { createKeptViewers } from '../../../../src/cli/dev/decks/kept-viewers.ts'
import { Superseded } from '../../../../src/cli/dev/decks/superseded.ts'

/** A session whose pages only count how many of them are open. */
function fakeSession() {
  const pages = { opened: 0, open: 0 }
  const openPage = async (html: string): Promise<PageSession> => {
    pages.opened += 1
    pages.open += 1
    const page = {
      requests: html.includes('asks') ? ['https://example.org/'] : [],
      redraw: async () => true,
      close: async () => {
        pages.open -= 1
      },
    }
    return page as unknown as PageSession
  }
  return { pages, session: { openPage } as unknown as BrowserSession }
}

const show =
  (session: BrowserSession, html = '') =>
  async (viewer: Viewer) => {
    await viewer.show(session, html, { widthPx: 1, heightPx: 1 })
  }

describe('pages that stay open', () => {
  test('are used again for the same deck, and closed in the end', async () => {
    const { pages, session } = fakeSession()
    const kept = createKeptViewers()
    for (let build = 0; build < 5; build += 1) await kept.use('a', show(session))
    expect(pages).toEqual({ opened: 1, open: 1 })
    await kept.close()
    expect(pages.open).toBe(0)
  })

  test('are few: the one that was used longest ago goes', async () => {
    const { pages, session } = fakeSession()
    const kept = createKeptViewers()
    for (const id of ['a', 'b', 'c', 'a', 'd', 'e']) await kept.use(id, show(session))
    expect(pages).toEqual({ opened: 5, open: 3 })
    await kept.use('a', show(session))
    expect(pages.opened).toBe(5)
    await kept.use('b', show(session))
    expect(pages.opened).toBe(6)
    await kept.close()
    expect(pages.open).toBe(0)
  })

  test('are not trusted after a failure or a request, but after a build that was given up', async () => {
    const { pages, session } = fakeSession()
    const kept = createKeptViewers()
    const failing = (error: Error) => async (viewer: Viewer) => {
      await show(session)(viewer)
      throw error
    }
    await expect(kept.use('a', failing(new Superseded()))).rejects.toThrow(Superseded)
    expect(pages).toEqual({ opened: 1, open: 1 })
    await expect(kept.use('a', failing(new Error('crashed')))).rejects.toThrow('crashed')
    expect(pages).toEqual({ opened: 1, open: 0 })
    await kept.use('a', show(session, 'asks'))
    expect(pages).toEqual({ opened: 2, open: 0 })
    await kept.use('a', show(session))
    expect(pages).toEqual({ opened: 3, open: 1 })
    await kept.close()
  })

  test('are one builder’s at a time', async () => {
    const { pages, session } = fakeSession()
    const kept = createKeptViewers()
    const seen = new Set<Viewer>()
    const look = async (viewer: Viewer) => {
      seen.add(viewer)
      await show(session)(viewer)
    }
    await Promise.all([kept.use('a', look), kept.use('a', look)])
    expect(seen.size).toBe(2)
    expect(pages).toEqual({ opened: 2, open: 1 })
    await kept.close()
    expect(pages.open).toBe(0)
  })
})
