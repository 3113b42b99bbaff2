import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserOptions, type BrowserSession, openBrowser } from '../../src/browser/open-browser.ts'

/** Where a build of this project keeps its browser, so that the tests need not unpack another. */
export const CACHE_FOLDER = join(import.meta.dirname, '../../node_modules/.cache/lectern')

export function browserOptions(changes: Partial<BrowserOptions> = {}): BrowserOptions {
  return {
    sandbox: 'auto',
    env: process.env,
    cacheFolders: [CACHE_FOLDER, join(tmpdir(), `lectern-${process.getuid?.() ?? 'user'}`)],
    report: () => {},
    ...changes,
  }
}

export function openTestBrowser(changes: Partial<BrowserOptions> = {}): Promise<BrowserSession> {
  return openBrowser(browserOptions(changes))
}

/** A page of slides, 1280 by 720 px each, with 40 px of padding inside the section. */
export function slidesPage(slides: readonly string[], css = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slides</title><style>
    @page { size: 1280px 720px; margin: 0 }
    body { margin: 0 }
    .slide { position: relative; width: 1280px; height: 720px; overflow: hidden; break-after: page }
    section { position: relative; box-sizing: border-box; width: 1280px; height: 720px; padding: 40px; overflow: hidden }
    section * { margin: 0 }
    footer { position: absolute; left: 40px; bottom: 10px; font: 16px/20px sans-serif }
    p, li { font: 20px/30px sans-serif }
    ${css}
  </style></head><body>${slides.map((slide) => `<div class="slide">${slide}</div>`).join('')}</body></html>`
}

/** The profiles that process `pid` has in the temp folder. */
export async function profilesOf(pid: number): Promise<readonly string[]> {
  const names = await readdir(tmpdir())
  return names.filter((name) => name.startsWith('lectern-browser-') && name.includes(`-${pid}-`))
}

/** Linux: the process groups of the browsers that process `pid` has started. */
export async function browserGroupsOf(pid: number): Promise<readonly number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    const commandLine = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    const profile = /--user-data-dir=\S*\/lectern-browser-\d+-(\d+)-/.exec(commandLine)
    if (profile !== null && Number(profile[1]) === pid) found.push(await groupOf(name))
  }
  return [...new Set(found)]
}

/** Linux: the processes that belong to one of `groups`, alive or not yet buried. */
export async function processesIn(groups: readonly number[]): Promise<readonly number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && groups.includes(await groupOf(name))) found.push(Number(name))
  }
  return found
}

async function groupOf(name: string): Promise<number> {
  const status = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
  // The command's name comes second, in parentheses, and may hold anything.
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[2] ?? 0)
}

/** Waits until `isTrue`, as long as the test may take. */
export async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 20))
}
