import { withPageNumbers } from '../../../render/pages/handout/contents-list.ts'

type Print = (html: string) => Promise<Uint8Array>

/**
 * Prints a report. No style can say on which page something stands, nor keep the last page from holding two lines, so it
 * is printed to see: the page numbers are those of the pages that its links lead to, and a few lines more stand on each
 * page where that saves one.
 */
export async function printReport(html: string, print: Print): Promise<Uint8Array> {
  const forms = [html, html.replace('<html ', '<html class="close" ')]
  // A large library, loaded while the browser prints.
  const [{ pagesOf }, ...tried] = await Promise.all([import('./pages-of.ts'), ...forms.map(print)])
  const [wide, close] = await Promise.all(tried.map(pagesOf))
  if (!wide || !close) throw new Error('A report has two forms.')
  const [form = '', { names }] = close.count < wide.count ? [forms[1], close] : [forms[0], wide]
  return print(withPageNumbers(form, names))
}
