import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { type BuiltPdf, buildPdfs } from './built-pdfs.ts'
import { samplePdf } from './mutants/sample-pdf.ts'
import { ask, isInstalled, lettersOf, sameOrder, wordsByPage, wordsForPoppler } from './second-opinions.ts'

/** The second one has one column, and is read as it looks. */
const SOURCES = ['tests/fixtures/pdf/traps.md', 'tests/fixtures/pdf/brief.md'] as const

let session: BrowserSession | undefined
const built = new Map<string, readonly BuiltPdf[]>()
beforeAll(async () => {
  session = await openTestBrowser()
  for (const source of SOURCES) built.set(source, await buildPdfs(source, session))
})
afterAll(() => session?.close())

const pdfs = SOURCES.flatMap((source) => (['deck.pdf', 'handout.pdf'] as const).map((name) => ({ source, name })))

function pdfOf({ source, name }: (typeof pdfs)[number]): BuiltPdf {
  const found = built.get(source)?.find((one) => one.name === name)
  if (!found) throw new Error(`${source} gives no ${name}.`)
  return found
}

async function written(bytes: Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), 'some.pdf')
  await writeFile(file, bytes)
  return file
}

describe.skipIf(!isInstalled('qpdf'))('qpdf', () => {
  test.each(pdfs)('finds no fault in $name of $source', async (which) => {
    const { code, text } = await ask('qpdf', ['--check', await written(pdfOf(which).bytes)])
    expect({ code, text }).toMatchObject({
      code: 0,
      text: expect.stringContaining('No syntax or stream encoding errors'),
    })
  })

  test('would find one', async () => {
    const { bytes } = pdfOf({ source: SOURCES[0], name: 'deck.pdf' })
    const { code } = await ask('qpdf', ['--check', await written(bytes.subarray(0, bytes.length / 2))])
    expect(code).not.toBe(0)
  })

  test('finds no fault in the sample that the rules are tried with', async () => {
    const { code, text } = await ask('qpdf', ['--check', await written(await (await samplePdf()).save())])
    expect(code, text).toBe(0)
  })
})

describe.skipIf(!isInstalled('mutool'))('mutool', () => {
  test.each(pdfs)('reads $name of $source, and writes it anew', async (which) => {
    const file = await written(pdfOf(which).bytes)
    for (const args of [
      ['info', file],
      ['clean', file, `${file}.clean`],
    ]) {
      const { code, text } = await ask('mutool', args)
      expect({ code, faults: text.match(/^(?:error|warning):.*/gmu) }).toEqual({ code: 0, faults: null })
    }
  })
})

describe.skipIf(!isInstalled('pdfinfo'))('poppler', () => {
  test.each(pdfs)('reads the words of $name of $source in the same order', async (which) => {
    const { bytes, pdf } = pdfOf(which)
    const { text } = await ask('pdfinfo', ['-struct-text', await written(bytes)])
    const words = [...text.matchAll(/^\s*"(.*)"$/gmu)].map(([, line = '']) => line).join('')
    expect(lettersOf(words).length).toBeGreaterThan(300)
    expect(lettersOf(words)).toBe(lettersOf(wordsForPoppler(pdf)))
  })

  test.each(pdfs)(
    'finds every font of $name of $source embedded, a subset, and with a map to Unicode',
    async (which) => {
      const { text } = await ask('pdffonts', [await written(pdfOf(which).bytes)])
      const fonts = text.trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(2)
      expect(fonts.filter((font) => !/ yes yes yes +\d+ +\d+$/u.test(font))).toEqual([])
    },
  )

  test.each(['deck.pdf', 'handout.pdf'] as const)(
    'sees the words of %s in the order in which they are read',
    async (name) => {
      const { bytes, pdf } = pdfOf({ source: SOURCES[1], name })
      const { text } = await ask('pdftotext', ['-enc', 'UTF-8', await written(bytes), '-'])
      const seen = text.split('\f').map(lettersOf)
      const read = wordsByPage(pdf).map(lettersOf)
      expect(read.join('').length).toBeGreaterThan(300)
      for (const [page, words] of read.entries()) {
        expect(sameOrder(words, seen[page] ?? ''), `page ${page + 1}`).toBeGreaterThan(0.98)
        // The order means something: from behind it is another one.
        if (words.length > 50) expect(sameOrder([...words].reverse().join(''), seen[page] ?? '')).toBeLessThan(0.7)
      }
    },
  )
})
