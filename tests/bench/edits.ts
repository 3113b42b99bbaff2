import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { openReaderBrowser } from '../browser/dev/reader-browser.ts'
import { spawnDev } from '../browser/dev/spawn-dev.ts'

export interface Edit {
  /** From the moment before the article is written. */
  readonly eventMs: number
  /** Two frames after the new page has been read, so that it has been painted. */
  readonly shownMs: number
}

/** Edits before those that count: whoever writes makes many. */
const WARM_UPS = 5

/** The first heading below the title, which a deck shows. */
const HEADING = /^## .*$/mu

/**
 * Edits an article under `lectern dev` again and again, with its deck open in a browser, and tells how long each edit took
 * to reach the screen. `between` runs before each one.
 */
export async function timeEdits(
  program: string,
  article: string,
  {
    folder,
    rounds,
    between,
  }: { readonly folder: string; readonly rounds: number; readonly between: () => Promise<void> },
): Promise<readonly Edit[]> {
  const cwd = join(folder, 'dev')
  await mkdir(join(cwd, 'slides'), { recursive: true })
  const path = join(cwd, 'slides/article.md')
  const text = await readFile(article, 'utf8')
  await writeFile(path, text)
  const server = await spawnDev([program], cwd, process.env)
  const reader = await openReaderBrowser()
  try {
    const page = await reader.browser.newPage()
    let onShown = (_: string) => {}
    await page.exposeFunction('tellShown', (shown: string) => onShown(shown))
    await page.evaluateOnNewDocument(
      `addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame(() => tellShown(document.body.textContent))))`,
    )
    await page.goto(`${server.address}article/deck.html`)
    const edits: Edit[] = []
    for (let round = 1 - WARM_UPS; round <= rounds; round += 1) {
      if (round > 0) await between()
      const events = await listenTo(`${server.address}.lectern/events?page=article`)
      const mark = `edit (${round})`
      const shown = new Promise<number>((resolve) => {
        onShown = (body) => (body.includes(mark) ? resolve(performance.now()) : undefined)
      })
      const start = performance.now()
      await writeFile(
        path,
        text.replace(HEADING, (heading) => `${heading} ${mark}`),
      )
      const [event, end] = await Promise.all([events.next, shown])
      events.close()
      if (round > 0) edits.push({ eventMs: event - start, shownMs: end - start })
    }
    return edits
  } finally {
    await reader.close()
    await server.end()
  }
}

/** Listens as a page does. The first event says how things are; the next one that they have changed. */
function listenTo(address: string): Promise<{ readonly next: Promise<number>; readonly close: () => void }> {
  return new Promise((resolve, reject) => {
    const asked = get(address, { agent: false }, (response) => {
      let heard = 0
      let onNext = (_: number) => {}
      const next = new Promise<number>((told) => {
        onNext = told
      })
      response.setEncoding('utf8').on('data', (chunk: string) => {
        heard += chunk.split('\n').filter((line) => line.startsWith('data:')).length
        if (heard >= 1) resolve({ next, close: () => asked.destroy() })
        if (heard >= 2) onNext(performance.now())
      })
    })
    asked.once('error', reject)
  })
}
