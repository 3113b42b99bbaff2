import {
  PDFArray,
  type PDFContext,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFString,
} from 'pdf-lib'
import { SAMPLE, type SampleElement } from './sample-content.ts'
import { codesOf, writeFont } from './sample-font.ts'

const [WIDTH, HEIGHT] = [400, 300]
const name = PDFName.of

/** Content of a page, or of the form on it, before it is written. */
interface Sheet {
  readonly holder: PDFDict
  readonly form?: PDFRef
  readonly page: PDFRef
  readonly owners: PDFRef[]
  content: string
  y: number
}

/** A PDF of three pages that has something for every rule to look at, and nothing wrong; a new one each time. */
export async function samplePdf(): Promise<PDFDocument> {
  written ??= write()
  return PDFDocument.load(await written, { updateMetadata: false })
}

let written: Promise<Uint8Array> | undefined

async function write(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  new Writer(pdf).write()
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

class Writer {
  readonly #pdf: PDFDocument
  readonly #context: PDFContext
  readonly #font: PDFRef
  readonly #sheets: Sheet[]
  readonly #parents: PDFObject[] = []
  readonly #ids: PDFObject[] = []
  readonly #headings: { readonly title: string; readonly level: number; readonly page: PDFRef }[] = []

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf
    this.#context = pdf.context
    this.#font = writeFont(pdf.context)
    this.#sheets = [0, 1, 2].map((index) => this.#sheet(index))
  }

  write(): void {
    const { catalog } = this.#pdf
    const context = this.#context
    const tree = context.nextRef()
    const root = this.#element(SAMPLE, tree, this.#sheets[0] as Sheet)
    for (const sheet of this.#sheets) this.#finish(sheet)
    const nums = this.#parents.flatMap((parent, number) => [context.obj(number), parent])
    context.assign(
      tree,
      context.obj({
        Type: 'StructTreeRoot',
        K: root,
        ParentTree: { Nums: nums },
        ParentTreeNextKey: this.#parents.length,
        IDTree: { Names: this.#ids },
        RoleMap: { Strong: 'Span' },
      }),
    )
    catalog.set(name('StructTreeRoot'), tree)
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
    catalog.set(name('Lang'), PDFString.of('en'))
    catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
    catalog.set(
      name('Metadata'),
      context.register(context.stream(Buffer.from(XMP, 'utf8'), { Type: 'Metadata', Subtype: 'XML' })),
    )
    catalog.set(name('Outlines'), this.#outline())
    context.trailerInfo.Info = context.register(context.obj({}))
    this.#pdf.setTitle('A sample')
    this.#pdf.setAuthor('Ada, Ben')
    this.#pdf.setProducer('Tests')
    this.#pdf.setCreationDate(new Date('2024-02-29T00:00:00Z'))
    this.#pdf.setModificationDate(new Date('2024-02-29T00:00:00Z'))
  }

  /** The second page paints all through a form. */
  #sheet(index: number): Sheet {
    const page = this.#pdf.addPage([WIDTH, HEIGHT])
    const resources = this.#context.obj({ Font: { F: this.#font } })
    page.node.set(name('Resources'), resources)
    page.node.set(name('Tabs'), name('S'))
    const base = { page: page.ref, owners: [], content: '', y: HEIGHT - 50 }
    if (index !== 1) return { ...base, holder: page.node }
    const form = this.#context.nextRef()
    page.node.set(name('Resources'), this.#context.obj({ XObject: { X: form }, Font: { F: this.#font } }))
    return { ...base, holder: this.#context.obj({ Type: 'XObject', Subtype: 'Form' }), form }
  }

  #finish(sheet: Sheet): void {
    const context = this.#context
    const number = this.#pdf.getPages().findIndex(({ ref }) => ref === sheet.page) + 1
    const header = `/Artifact <</Type /Pagination /Subtype /Header>>BDC BT /F 10 Tf 1 0 0 1 20 285 Tm ${codesOf('Sample')} Tj ET EMC`
    const footer = `/Artifact <</Type /Pagination /Subtype /Footer>>BDC BT /F 10 Tf 1 0 0 1 380 10 Tm ${codesOf(`${number}`)} Tj ET EMC`
    const ground = `/Artifact BMC 0 0 ${WIDTH} ${HEIGHT} re f EMC`
    const page = context.lookup(sheet.page) as PDFDict
    const around = [ground, header, footer].join('\n')
    if (sheet.form) {
      const dict = {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, WIDTH, HEIGHT],
        Resources: { Font: { F: this.#font } },
      }
      const form = context.flateStream(sheet.content, dict)
      form.dict.set(name('StructParents'), context.obj(this.#parents.push(context.obj(sheet.owners)) - 1))
      context.assign(sheet.form, form)
      page.set(name('Contents'), context.register(context.flateStream(`${around}\nq /X Do Q`)))
      return
    }
    page.set(name('StructParents'), context.obj(this.#parents.push(context.obj(sheet.owners)) - 1))
    page.set(name('Contents'), context.register(context.flateStream(`${around}\n${sheet.content}`)))
  }

  #element(element: SampleElement, parent: PDFRef, outer: Sheet): PDFRef {
    const { type, kids, keys = {}, attributes, page, link } = element
    const context = this.#context
    const ref = context.nextRef()
    const sheet = page === undefined ? outer : (this.#sheets[page - 1] as Sheet)
    const level = Number(/^H(\d)$/u.exec(type)?.[1])
    if (level > 0) this.#headings.push({ title: kids.join(''), level, page: sheet.page })
    const written = kids.map((kid) =>
      typeof kid === 'string' ? this.#content(type, kid, ref, sheet) : this.#element(kid, ref, sheet),
    )
    if (link !== undefined) written.push(this.#annotation(link, ref, sheet))
    const dict = context.obj({ Type: 'StructElem', S: type, P: parent, Pg: sheet.page })
    if (written.length > 0) dict.set(name('K'), written.length === 1 ? (written[0] as PDFObject) : context.obj(written))
    for (const [key, value] of Object.entries(keys)) dict.set(name(key), PDFHexString.fromText(value))
    if (keys.ID !== undefined) this.#ids.push(PDFHexString.fromText(keys.ID), ref)
    if (attributes) dict.set(name('A'), context.obj(attributes(context)))
    context.assign(ref, dict)
    return ref
  }

  /** Words in a line of their own; a picture is a box. */
  #content(type: string, text: string, owner: PDFRef, sheet: Sheet): PDFObject {
    const mcid = sheet.owners.push(owner) - 1
    if (['P', 'H1', 'H2', 'LBody', 'TD', 'Lbl', 'TH', 'Caption', 'Note'].includes(type)) sheet.y -= 12
    const paint =
      type === 'Figure' || type === 'Formula'
        ? `20 ${sheet.y} 40 10 re f`
        : `BT /F 10 Tf 1 0 0 1 ${20 + mcid} ${sheet.y} Tm ${codesOf(text)} Tj ET`
    sheet.content += `/${type} <</MCID ${mcid}>>BDC ${paint} EMC\n`
    if (!sheet.form) return this.#context.obj(mcid)
    return this.#context.obj({ Type: 'MCR', Pg: sheet.page, Stm: sheet.form, MCID: mcid })
  }

  #annotation(keys: Readonly<Record<string, unknown>>, owner: PDFRef, sheet: Sheet): PDFObject {
    const context = this.#context
    const dict = context.obj({ Type: 'Annot', Rect: [20, sheet.y, 60, sheet.y + 10], F: 4 })
    for (const [key, value] of Object.entries(keys)) dict.set(name(key), context.obj(value as never))
    dict.set(name('StructParent'), context.obj(this.#parents.push(owner) - 1))
    const ref = context.register(dict)
    const page = context.lookup(sheet.page) as PDFDict
    const list = page.lookupMaybe(name('Annots'), PDFArray) ?? context.obj([])
    list.push(ref)
    page.set(name('Annots'), list)
    return context.obj({ Type: 'OBJR', Obj: ref, Pg: sheet.page })
  }

  /** Headings of the second level stand in the one of the first. */
  #outline(): PDFRef {
    const context = this.#context
    const root = context.nextRef()
    const refs = this.#headings.map(() => context.nextRef())
    const [first, ...inner] = refs
    for (const [index, { title, page, level }] of this.#headings.entries()) {
      const dict = context.obj({ Title: PDFHexString.fromText(title), Dest: [page, 'Fit'] })
      dict.set(name('Parent'), level === 1 ? root : (first as PDFRef))
      const [last, next] = [inner[index - 2], inner[index]]
      if (level > 1 && last) dict.set(name('Prev'), last)
      if (level > 1 && next) dict.set(name('Next'), next)
      if (level === 1 && inner[0]) dict.set(name('First'), inner[0])
      if (level === 1 && inner.at(-1)) dict.set(name('Last'), inner.at(-1) as PDFRef)
      context.assign(refs[index] as PDFRef, dict)
    }
    context.assign(root, context.obj({ Type: 'Outlines', First: first as PDFRef, Last: first as PDFRef }))
    return root
  }
}

const XMP = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A sample</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Ben</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Tests</pdf:Producer>
<xmp:CreateDate>2024-02-29T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>2024-02-29T00:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2024-02-29T00:00:00Z</xmp:MetadataDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
