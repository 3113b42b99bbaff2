import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterEach, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { buildDeck } from '../../src/build.ts'
import { finishPdf } from '../../src/export/pdf/finish-pdf.ts'
import { readSource } from '../../src/files/read-source.ts'
import type { OutputFile } from '../../src/model/output.ts'
import { resolveOptions } from '../../src/options.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { PIXEL, PROJECT, runLectern, temporaryProject } from '../cli/run-lectern.ts'
import { reportNothing } from '../helpers/unexpected.ts'
import { openTestBrowser } from './browser-session.ts'

const FIRST = 'slides/anthropic-data-centers.md'
const HANDOUTS = 'notes,3up,4up,article'
const NAMES = [
  'deck.md',
  'deck.html',
  'deck.pdf',
  'handout.pdf',
  'handout-3up.pdf',
  'handout-4up.pdf',
  'handout-article.pdf',
  'cover.png',
  'plan.json',
  'manifest.json',
]

const PDFS = ['deck.pdf', 'handout.pdf'] as const

const MIXED = `# İzmir 🌊 and the I of Diyarbakır

Two cities, one table, and a picture 🎉 that both share.

## What the numbers say

| City | Rooms | Istanbul by train |
| --- | ---: | --- |
| Izmir | 1,200 | 9 hours |
| Diyarbakır | 840 | 21 hours |

## What to do

1. Count the rooms.
2. Ask for the price.
3. Decide before June.

## How to count

\`\`\`js
const rooms = houses.map((house) => house.rooms).reduce((a, b) => a + b, 0)
\`\`\`

![The harbour of Izmir in the evening](harbour.png)
`

const LINKED = `# Objects in a repository

What each repository holds tells how its parts grow.

| Repository | Lines | Files | Lines a file |
| --- | ---: | ---: | ---: |
| [C2](https://example.org/c2) | 24549 | 555 | 44 |
| [College Scorecard](https://example.org/college) | 3021 | 142 | 21 |
| [Identity](https://example.org/identity) | 4011 | 200 | 20 |
| [**Micropurchase**](https://example.org/micro) | **11136** | **270** | **41** |

Each file has *one* duty, says \`README.md\`.
`

type Hashes = Readonly<Record<string, string>>

let spinner: ChildProcess | undefined
let session: BrowserSession | undefined
afterEach(async () => {
  spinner?.kill('SIGKILL')
  await session?.close()
  spinner = session = undefined
})

async function project(extra: Readonly<Record<string, string>> = {}): Promise<string> {
  const first = await readFile(join(PROJECT, FIRST), 'utf8')
  return temporaryProject({ [FIRST]: first, 'slides/mixed.md': MIXED, 'slides/harbour.png': PIXEL, ...extra })
}

/** The hashes of every output of both articles, built by the real program. */
async function built(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Hashes> {
  const { code, stderr } = await runLectern(['build', '--handout', HANDOUTS, ...args], { cwd, env })
  expect({ code, stderr }).toMatchObject({ code: 0 })
  const hashes: Record<string, string> = {}
  for (const id of ['anthropic-data-centers', 'mixed']) {
    for (const name of NAMES) hashes[`${id}/${name}`] = hashOf(await readFile(join(cwd, 'output', id, name)))
  }
  return hashes
}

/** The same in this process, with a browser that is given. */
async function builtHere(workingFolder: string, path: string): Promise<Hashes> {
  const source = await readSource(path, workingFolder, reportNothing)
  if (!source) throw new Error(`${path} cannot be read`)
  const article = parseArticle(source, reportNothing)
  const id = path.replace(/^slides\/|\.md$/gu, '')
  const around = { workingFolder, env: {}, isTerminal: false, cores: 2, temporaryFolder: '' }
  const options = resolveOptions({ handout: HANDOUTS }, around)
  const environment = {
    options,
    browser: async () => session as BrowserSession,
    time: <T>(_: string, work: () => T) => work(),
  }
  const { files } = await buildDeck({ article, deck: article.decks[0] ?? {}, id }, environment)
  const named = files.filter(({ name }) => NAMES.includes(name))
  return Object.fromEntries(named.map(({ name, bytes }: OutputFile) => [`${id}/${name}`, hashOf(bytes)]))
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

describe('the same bytes', () => {
  test('in another folder, time zone and language, two at a time, on a busy computer', async () => {
    const plain = await built(await project(), ['--jobs', '1'], { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' })
    spinner = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
    const elsewhere = { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
    expect(await built(await project(), ['--jobs', '2'], elsewhere)).toEqual(plain)
    // Over the first outputs, and in a browser that drew other decks before.
    const again = await project()
    expect(await built(again, ['--jobs', '2'], elsewhere)).toEqual(plain)
    session = await openTestBrowser()
    const here = [await builtHere(again, 'slides/mixed.md'), await builtHere(PROJECT, FIRST)]
    expect(Object.assign({}, ...here)).toEqual(plain)
    const both = await Promise.all([builtHere(again, FIRST), builtHere(again, 'slides/mixed.md')])
    expect(Object.assign({}, ...both)).toEqual(plain)
  }, 240_000)

  test('whichever font comes last', async () => {
    const cwd = await project({ 'slides/linked.md': LINKED })
    const opened = await openTestBrowser()
    const documents: string[] = []
    session = {
      ...opened,
      printDocument: (html) => {
        documents.push(html)
        return opened.printDocument(html)
      },
    }
    await builtHere(cwd, 'slides/linked.md')
    const [document = ''] = documents
    const faces = document.match(/@font-face\{[^}]*\}/gu) ?? []
    const late = faces.map((face) =>
      document.replace(face, '').replace('</head>', `<style data-later media="not all">${face}</style></head>`),
    )
    const hashes: string[] = []
    for (const html of [document, ...late]) {
      const pdf = await finishPdf(await opened.printDocument(html), {
        title: '',
        lang: 'en',
        authors: [],
        keywords: [],
      })
      hashes.push(hashOf(pdf))
    }
    expect(hashes.length).toBeGreaterThan(3)
    expect(new Set(hashes).size).toBe(1)
  })

  test('with no date but the one that was given', async () => {
    const dated = '---\ntitle: Dated\ndate: 2024-02-29\n---\n\nA day that most years lack.\n'
    const cwd = await project({ 'slides/dated.md': dated })
    await built(cwd, [], { TZ: 'Asia/Tokyo' })
    for (const name of PDFS) {
      expect(await datesOf(cwd, 'mixed', name)).toEqual([])
      expect(await datesOf(cwd, 'dated', name)).toEqual(['D:20240229000000Z', 'D:20240229000000Z'])
    }
    await built(cwd, [], { SOURCE_DATE_EPOCH: '1700000000', TZ: 'Asia/Tokyo' })
    for (const name of PDFS) {
      expect(await datesOf(cwd, 'mixed', name)).toEqual(['D:20231114221320Z', 'D:20231114221320Z'])
      expect(await datesOf(cwd, 'dated', name)).toEqual(['D:20240229000000Z', 'D:20240229000000Z'])
    }
  })
})

/** Every date in any object of a PDF, used or not. */
async function datesOf(cwd: string, id: string, name: 'deck.pdf' | 'handout.pdf'): Promise<readonly string[]> {
  const bytes = await readFile(join(cwd, 'output', id, name))
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  const year = /D:\d{4}[^)>]*/gu
  return [...objects, bytes.toString('latin1')].flatMap((text) => text.match(year) ?? [])
}
