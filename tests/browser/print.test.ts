import { decodePDFRawStream, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { finishPdf } from '../../src/export/pdf/finish-pdf.ts'
import type { SourceFile } from '../../src/model/source.ts'
import { type BuiltDeck, buildMarpDeck } from '../helpers/build-marp-deck.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { noisePng, readPng } from '../helpers/png.ts'
import { sourceOf } from '../helpers/source-of.ts'
import { openTestBrowser } from './browser-session.ts'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session.close())

const uri = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>P</title><style>@page{size:600px 400px;margin:0}body{margin:0}figure{margin:0;width:200px;height:100px;background-size:cover}</style></head><body>${body}</body></html>`

async function printed(html: string) {
  const opened = await session.openPage(html, { widthPx: 600, heightPx: 400 })
  try {
    const before = await opened.page.content()
    const pdf = await PDFDocument.load(await opened.printPdf(), { updateMetadata: false })
    expect((await opened.page.content()) === before).toBe(true)
    expect(opened.requests).toEqual([])
    return pdf
  } finally {
    await opened.close()
  }
}

function imageWidthsOf(pdf: PDFDocument): readonly number[] {
  const objects = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFRawStream ? [one] : []))
  const images = objects.filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
  return images.map(({ dict }) => Number(dict.get(PDFName.of('Width')))).sort((a, b) => a - b)
}

test('pictures have no more pixels than paper shows', async () => {
  const large = uri(noisePng(900, 600))
  const pdf = await printed(
    page(
      `<img src="${large}" alt="A" width="120"><img src="${uri(noisePng(150, 100))}" alt="B" width="120"><figure style="background-image:url(&quot;${large}&quot;)"></figure>`,
    ),
  )
  expect(imageWidthsOf(pdf)).toEqual([150, 300, 500])
})

test('formulas and words of another language keep their names', async () => {
  const formula =
    '<svg role="img" aria-label="x^2" width="40px" height="20px" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>'
  const pdf = await printed(
    page(`<p>So <mjx-container>${formula}</mjx-container> <span lang="fr">c’est ça</span> <em lang="de">nun</em></p>`),
  )
  const found = pdf.context.enumerateIndirectObjects().map(([, one]) => String(one))
  expect(found.filter((one) => one.includes('/S /Figure') && one.includes('/Alt'))).toHaveLength(1)
  expect(found.filter((one) => /\/Lang \(fr\)/u.test(one))).toHaveLength(1)
})

const METADATA = { title: 'P', lang: 'en', authors: [], keywords: [] }

test('links that are relative stay so, links to files of a computer go', async () => {
  const body =
    '<a href="other.md?a=1#b">one</a> <a href="https://example.org/">two</a> <a href="file:///etc/hosts">three</a> <a href="#here">four</a> <a href="a(b.md">five</a><p id="here">Here</p>'
  const opened = await session.openPage(page(body), { widthPx: 600, heightPx: 400 })
  const pdf = await PDFDocument.load(await finishPdf(await opened.printPdf(), METADATA), { updateMetadata: false })
  await opened.close()
  const links =
    pdf
      .getPage(0)
      .node.Annots()
      ?.asArray()
      .map((one) => pdf.context.lookup(one, PDFDict)) ?? []
  const urls = links.map((link) =>
    link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('URI'), PDFString),
  )
  expect(urls.map((url) => url?.decodeText())).toEqual(['other.md?a=1#b', 'https://example.org/', undefined, 'a(b.md'])
})

async function finished(body: string, attached?: SourceFile): Promise<PDFDocument> {
  const opened = await session.openPage(page(body), { widthPx: 600, heightPx: 400 })
  const bytes = await finishPdf(await opened.printPdf(), METADATA, { attached })
  await opened.close()
  return PDFDocument.load(bytes, { updateMetadata: false })
}

const objectsOf = (pdf: PDFDocument) => pdf.context.enumerateIndirectObjects().map(([, one]) => String(one))

test('what is no language is not said', async () => {
  const found = objectsOf(await finished('<p><b lang="fr)">a</b> <b lang="x) /Alt (y">b</b> <b lang="pt-BR">c</b></p>'))
  expect(found.filter((one) => one.includes('/StructElem')).join(' ')).not.toMatch(/fr\)|Alt/u)
  expect(found.filter((one) => one.includes('/Lang (pt-BR)'))).toHaveLength(1)
})

test('pages of which nothing is read are a document all the same', async () => {
  for (const body of ['', '<div aria-hidden="true" style="height:99px;background:#a42"></div>']) {
    const pdf = await finished(body)
    expect(pdf.getPageCount()).toBe(1)
    expect(objectsOf(pdf).filter((one) => one.includes('/StructElem'))).toEqual([
      expect.stringContaining('/S /Document'),
    ])
  }
})

test('the name of the text inside may have any letters', async () => {
  const found = objectsOf(await finished('<p>One</p>', sourceOf('One', 'a/使用 (1.md'))).filter((one) =>
    one.includes('/Filespec'),
  )
  expect(found).toEqual([expect.stringMatching(/\/F \(____1\.md\)/u)])
  expect(PDFHexString.of(/\/UF <(\w+)>/u.exec(found[0] ?? '')?.[1] ?? '').decodeText()).toBe('使用 (1.md')
})

test('a PDF that has not a page for each slide is not accepted', async () => {
  const opened = await session.openPage(page('<p>One</p>'), { widthPx: 600, heightPx: 400 })
  const bytes = await opened.printPdf()
  await opened.close()
  await expect(finishPdf(bytes, METADATA, { pages: 2 })).rejects.toThrow('has 1 pages')
})

describe('on request', () => {
  const DECK = 'tests/fixtures/pdf/steps.md'
  let built: BuiltDeck
  let pdf: PDFDocument
  beforeAll(async () => {
    built = await buildMarpDeck(DECK, session, PROJECT, { steps: true, png: true, 'attach-source': true })
    pdf = await PDFDocument.load(built.files.get('deck.pdf') ?? '', { updateMetadata: false })
  })

  test('each step of a list takes a page, and is tagged once', () => {
    expect(built.diagnostics).toEqual([])
    expect(pdf.getPageCount()).toBe(4)
    const types = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => /\/S \/(H\d|LI)\b/u.exec(String(one))?.[1] ?? [])
    expect(types.sort()).toEqual(['H1', 'H1', 'LI', 'LI'])
    expect(
      pdf.context
        .enumerateIndirectObjects()
        .filter(([, one]) => /\/Title/u.test(String(one)) && /\/Dest/u.test(String(one))),
    ).toHaveLength(2)
  })

  test('each slide is a picture, and the first one a card', () => {
    const sizeOf = (name: string) => {
      const bytes = Buffer.from(built.files.get(name) ?? '')
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    }
    expect([...built.files.keys()].filter((name) => name.startsWith('slides/'))).toEqual([
      'slides/01.png',
      'slides/02.png',
    ])
    expect(sizeOf('slides/02.png')).toEqual([1920, 1080])
    expect(sizeOf('card.png')).toEqual([1200, 630])
    expect(built.files.get('slides/01.png')).not.toEqual(built.files.get('slides/02.png'))
    // The ground of the slide reaches to the edges of the card.
    const { rgb, width } = readPng(built.files.get('card.png') ?? new Uint8Array())
    expect(rgb[width * 300 + 2]).toBe(rgb[width * 300 + 600])
  })

  test.each(['deck.pdf', 'handout.pdf'])('%s holds the text it was made from', async (name) => {
    const held = await PDFDocument.load(built.files.get(name) ?? '', { updateMetadata: false })
    const streams = held.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFRawStream ? [one] : []))
    const files = streams.filter(({ dict }) => dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile'))
    expect(files.map((file) => Buffer.from(decodePDFRawStream(file).decode()).toString('utf8'))).toEqual([built.text])
  })

  test('nothing of it is there unless it is asked for', async () => {
    const plain = await buildMarpDeck(DECK, session)
    expect([...plain.files.keys()].filter((name) => name.endsWith('.png'))).toEqual(['harbour.png', 'cover.png'])
    expect((await PDFDocument.load(plain.files.get('deck.pdf') ?? '')).getPageCount()).toBe(2)
    expect(Buffer.from(plain.files.get('deck.pdf') ?? '').includes('EmbeddedFile')).toBe(false)
  })

  test('says who wrote it, and what it is about, as XMP', () => {
    const xmp = pdf.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream
    const text = Buffer.from(xmp.contents).toString('utf8')
    expect(text).toContain('<dc:creator><rdf:Seq><rdf:li>Ada Example</rdf:li></rdf:Seq></dc:creator>')
    expect(text).toContain('<rdf:li>one</rdf:li><rdf:li>two</rdf:li>')
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
})
