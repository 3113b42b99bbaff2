import { type PDFArray, PDFHeader, PDFName, PDFRef } from 'pdf-lib'
import { dictOf } from '../reader/objects.ts'
import { annotation, element, type Mutant, mutant, plain, repaint, rewriteXmp, set, text } from './spoil.ts'

const ROLE_MAP = 'RoleMap'

/** Ways to spoil the file, its metadata and what it does. */
export const FILE_MUTANTS: readonly Mutant[] = [
  mutant('5-1', 'the metadata claim nothing', (pdf) => rewriteXmp(pdf, (xmp) => xmp.replace('pdfuaid:part="1"', ''))),
  mutant('5-1', 'the metadata claim another part', (pdf) =>
    rewriteXmp(pdf, (xmp) => xmp.replace('pdfuaid:part="1"', 'pdfuaid:part="2"')),
  ),
  mutant('6.1-1', 'the file is PDF 2.0', ({ document }) => {
    document.context.header = PDFHeader.forVersion(2, 0)
  }),
  mutant('6.2-1', 'the file does not say that it is tagged', ({ catalog }) => set(catalog, { MarkInfo: undefined })),
  mutant('6.2-1', 'the file says that it is not tagged', ({ catalog }) =>
    set(catalog, { MarkInfo: { Marked: false } }),
  ),
  mutant('7.1-4', 'the tags are suspected', ({ catalog }) => set(dictOf(catalog, 'MarkInfo'), { Suspects: true })),
  mutant('7.1-5', 'a type stands for nothing', ({ tree }) => set(tree?.dict, { RoleMap: undefined })),
  mutant('7.1-5', 'a type stands for one that is not known', ({ tree }) =>
    set(dictOf(tree?.dict, ROLE_MAP), { Strong: 'Bold' }),
  ),
  mutant('7.1-5 7.1-6', 'types stand for one another', ({ tree }) =>
    set(dictOf(tree?.dict, ROLE_MAP), { Strong: 'Bold', Bold: 'Strong' }),
  ),
  mutant('7.1-7', 'a standard type stands for another', ({ tree }) =>
    set(dictOf(tree?.dict, ROLE_MAP), { BibEntry: 'P' }),
  ),
  mutant('5-1 7.1-8 7.1-9 own-metadata own-dates', 'there are no metadata', ({ catalog, document }) => {
    const ref = catalog.get(PDFName.of('Metadata'))
    set(catalog, { Metadata: undefined })
    if (ref instanceof PDFRef) document.context.delete(ref)
  }),
  mutant('7.1-8', 'the metadata are of no known kind', ({ catalog }) =>
    set(dictOf(catalog, 'Metadata'), { Subtype: 'Text' }),
  ),
  mutant('5-1 7.1-8 7.1-9 own-metadata own-dates', 'the metadata are not well-formed', (pdf) =>
    rewriteXmp(pdf, (xmp) => xmp.replace('</dc:title>', '')),
  ),
  mutant('7.1-9 own-metadata', 'the metadata have no title', (pdf) =>
    rewriteXmp(pdf, (xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/u, '')),
  ),
  mutant('7.1-10', 'the window shows the name of the file', ({ catalog }) =>
    set(catalog, { ViewerPreferences: undefined }),
  ),
  mutant('7.2-1 7.2-2 7.2-22 7.2-24 7.2-34 own-metadata', 'the file has no language', ({ catalog }) =>
    set(catalog, { Lang: undefined }),
  ),
  mutant('7.2-33', 'the title is for one language only', (pdf) =>
    rewriteXmp(pdf, (xmp) => xmp.replace('xml:lang="x-default"', 'xml:lang="en"')),
  ),
  mutant(
    '7.1-11 7.18.1-1 7.18.1-4 7.18.4-1 own-content-owned own-outline own-parent-tree own-unused own-words',
    'there is no structure tree',
    ({ catalog }) => set(catalog, { StructTreeRoot: undefined }),
  ),
  mutant('7.10-1', 'a setting of optional content has no name', ({ catalog }) =>
    set(catalog, { OCProperties: { D: {} } }),
  ),
  mutant('7.10-1', 'a setting of optional content changes by itself', ({ catalog }) =>
    set(catalog, { OCProperties: { D: { Name: text('all'), AS: [{ Event: 'View' }] } } }),
  ),
  mutant('7.11-1', 'a file inside has its name once', ({ catalog }) =>
    set(catalog, { AF: [{ Type: 'Filespec', F: plain('data.csv') }] }),
  ),
  mutant('7.15-1', 'there is an XFA form', ({ catalog }) => set(catalog, { AcroForm: { XFA: plain('<xdp/>') } })),
  mutant('7.16-1', 'assistive technology may not read', ({ document }) => {
    document.context.trailerInfo.Encrypt = document.context.obj({ P: -4 & ~512 })
  }),
  mutant('7.19-1', 'a link takes the place of the click', (pdf) =>
    set(dictOf(annotation(pdf, 'Link').dict, 'A'), { IsMap: true }),
  ),
  mutant('7.20-1', 'a form stands for a page of another file', ({ sheets }) =>
    set(sheets.find(({ kind }) => kind === 'form')?.dict, { Ref: { F: plain('other.pdf'), Page: 0 } }),
  ),
  mutant('own-paths', 'a link leads to a file', (pdf) => {
    // Spelled such that it is an address of the web to all other rules.
    set(dictOf(annotation(pdf, 'Link').dict, 'A'), { URI: plain('https://example.com/?from=file:///a') })
  }),
  mutant('own-paths own-addresses', 'a link leads to a file alone', (pdf) =>
    set(dictOf(annotation(pdf, 'Link').dict, 'A'), { URI: plain('file:///srv/deck.md') }),
  ),
  mutant('own-paths own-metadata', 'the document information has a path', ({ info }) =>
    set(info, { Subject: text(process.cwd()) }),
  ),
  mutant('own-addresses', 'a link runs a script', (pdf) =>
    set(dictOf(annotation(pdf, 'Link').dict, 'A'), { URI: plain('javascript:alert(1)') }),
  ),
  mutant('own-addresses', 'a link leads to the root of a server that is not named', (pdf) =>
    set(dictOf(annotation(pdf, 'Link').dict, 'A'), { URI: plain('/report.html') }),
  ),
  mutant('own-paths', 'a link leads to the address of the printed page', (pdf) =>
    set(dictOf(annotation(pdf, 'Link').dict, 'A'), { URI: plain('https://deck.invalid/report') }),
  ),
  mutant('own-paths', 'the content has a comment with a path', (pdf) =>
    repaint(pdf, 0, (content) => `% file:///a/b\n${content}`),
  ),
  mutant('own-actions', 'the file does something when it is opened', ({ catalog }) =>
    set(catalog, { OpenAction: { Type: 'Action', S: 'GoTo' } }),
  ),
  mutant('own-actions', 'a link starts a program', (pdf) =>
    set(annotation(pdf, 'Link').dict, { A: { Type: 'Action', S: 'Launch', F: plain('a') } }),
  ),
  mutant('own-actions', 'the file has a script', ({ catalog }) =>
    set(catalog, { Names: { JavaScript: { Names: [] } } }),
  ),
  mutant('own-page-size', 'a page is larger', ({ pages }) => set(pages[1]?.dict, { MediaBox: [0, 0, 401, 300] })),
  mutant('own-unused', 'nothing uses an object', ({ document }) => {
    document.context.register(document.context.obj({ Left: 'Over' }))
  }),
  mutant('own-dangling', 'an entry of the outline names what is not there', ({ document, outline }) =>
    set(outline[0]?.dict, { SE: document.context.nextRef() }),
  ),
  mutant('own-metadata', 'the metadata have another author', (pdf) =>
    rewriteXmp(pdf, (xmp) => xmp.replace('<rdf:li>Ben</rdf:li>', '')),
  ),
  mutant('own-metadata', 'the metadata have another language', (pdf) =>
    rewriteXmp(pdf, (xmp) => xmp.replace('<rdf:li>en</rdf:li>', '<rdf:li>de</rdf:li>')),
  ),
  mutant('own-dates', 'the metadata have another date', (pdf) =>
    rewriteXmp(pdf, (xmp) => xmp.replace('2024-02-29T', '2024-03-01T')),
  ),
  mutant('own-dates', 'an annotation has a date of its own', (pdf) =>
    set(annotation(pdf, 'Text').dict, { M: plain('D:20250101000000Z') }),
  ),
  mutant('own-lang-of-file own-metadata', 'the language is no tag', (pdf) => {
    set(pdf.catalog, { Lang: plain('English (US)') })
  }),
  mutant('own-lang', 'the language of an element is no tag', (pdf) =>
    set(element(pdf, 'Span').dict, { Lang: text('fr_FR!') }),
  ),
  mutant('own-outline', 'a heading is missing in the outline', ({ outline, document }) => {
    const [first, second] = outline
    const last = second?.dict.get(PDFName.of('Next'))
    if (last instanceof PDFRef) document.context.delete(last)
    set(second?.dict, { Next: undefined })
    set(first?.dict, { Last: first?.dict.get(PDFName.of('First')) })
  }),
  mutant('own-outline', 'an entry of the outline has another title', ({ outline }) =>
    set(outline[1]?.dict, { Title: text('Other') }),
  ),
  mutant('own-outline', 'an entry of the outline leads to another page', ({ outline, pages }) =>
    set(outline[2]?.dict, { Dest: [pages[0]?.ref, 'Fit'] }),
  ),
  mutant('own-page-size', 'a page is cut', ({ document, pages }) =>
    set(pages[0]?.dict, { CropBox: document.context.obj([0, 0, 400, 200]) as PDFArray }),
  ),
]
