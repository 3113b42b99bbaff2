import { type PDFDocument, PDFName, PDFRef, PDFString } from 'pdf-lib'
import { escapeText } from '../../text/html/escape-html.ts'

export interface PdfMetadata {
  readonly title: string
  /** As in HTML, such as `en` or `pt-BR`. */
  readonly lang: string
  readonly authors: readonly string[]
  readonly description?: string
  readonly keywords: readonly string[]
  /** The terms under which it may be passed on, or their address. */
  readonly license?: string
  /** The only date in the file; without it the file says none. */
  readonly date?: Date
}

const PROGRAM = 'Lectern'

/** Says what a PDF is, as older readers look for it and as XMP, and that it is made for assistive technology. */
export function describePdf(pdf: PDFDocument, metadata: PdfMetadata): void {
  const { context, catalog } = pdf
  const { title, lang, authors, description, keywords, date } = metadata
  // The browser's own entry holds the time; left in the file unused, it would still be found there.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info)
  context.trailerInfo.Info = context.register(context.obj({}))
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setCreator(PROGRAM)
  pdf.setProducer(PROGRAM)
  if (authors.length > 0) pdf.setAuthor(authors.join(', '))
  if (description !== undefined) pdf.setSubject(description)
  if (keywords.length > 0) pdf.setKeywords([keywords.join(', ')])
  if (date) {
    pdf.setCreationDate(date)
    pdf.setModificationDate(date)
  }
  catalog.set(PDFName.of('Lang'), PDFString.of(lang))
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  // Not packed: programs that know nothing of PDF look for it.
  const stream = context.stream(Buffer.from(xmp(metadata), 'utf8'), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

/** The metadata in the form of ISO 16684-1, with the mark of ISO 14289-1. */
function xmp({ title, lang, authors, description, keywords, license, date }: PdfMetadata): string {
  const written = date?.toISOString().replace(/\.\d+Z$/u, 'Z')
  const properties = [
    '<pdfuaid:part>1</pdfuaid:part>',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${inDefaultLanguage(title)}</dc:title>`,
    `<dc:language>${list('Bag', [lang])}</dc:language>`,
    ...(authors.length > 0 ? [`<dc:creator>${list('Seq', authors)}</dc:creator>`] : []),
    ...(description === undefined ? [] : [`<dc:description>${inDefaultLanguage(description)}</dc:description>`]),
    ...(keywords.length > 0 ? [`<dc:subject>${list('Bag', keywords)}</dc:subject>`] : []),
    ...(license === undefined ? [] : [`<dc:rights>${inDefaultLanguage(license)}</dc:rights>`]),
    ...(isAddress(license) ? [`<xmpRights:WebStatement>${escapeText(license)}</xmpRights:WebStatement>`] : []),
    ...(keywords.length > 0 ? [`<pdf:Keywords>${escapeText(keywords.join(', '))}</pdf:Keywords>`] : []),
    `<pdf:Producer>${PROGRAM}</pdf:Producer>`,
    `<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>`,
    ...(written === undefined
      ? []
      : ['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => `<xmp:${name}>${written}</xmp:${name}>`)),
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

const isAddress = (text: string | undefined): text is string => text !== undefined && /^https?:\/\/\S+$/u.test(text)

function list(kind: 'Bag' | 'Seq', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${escapeText(item)}</rdf:li>`).join('')}</rdf:${kind}>`
}

function inDefaultLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeText(text)}</rdf:li></rdf:Alt>`
}
