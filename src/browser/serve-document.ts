import type { BrowserContext, HTTPRequest, Page } from 'puppeteer'

/** The address of every document. The name can never resolve, and as https origin it may not read local files. */
export const DOCUMENT_URL = 'https://deck.invalid/'

/** What a full Chrome asks for of its own accord. */
const ICON_URL = `${DOCUMENT_URL}favicon.ico`

/**
 * Makes the page serve `html` at DOCUMENT_URL and nothing else, whatever the document asks for.
 * Returns the addresses it asked for, growing while the page lives; whoever draws another document into it empties the list.
 */
export async function serveDocument(
  context: BrowserContext,
  page: Page,
  html: string,
  scripts: 'allowed' | 'none',
): Promise<string[]> {
  const requests: string[] = []
  let served = false
  page.on('request', (request) => {
    const first = !served && request.isNavigationRequest() && request.url() === DOCUMENT_URL
    if (first) {
      served = true
      respond(request, 200, html, scripts)
    } else if (request.isNavigationRequest()) {
      requests.push(request.url())
      // "No content" leaves the page as it is. Refusing would replace it by an error page, which prints without a word.
      respond(request, 204, '', scripts)
    } else if (!isInline(request.url())) {
      if (request.url() !== ICON_URL) requests.push(request.url())
      request.abort('blockedbyclient').catch(ignoreClosed)
    }
  })
  context.on('targetcreated', (target) => {
    if (target.type() !== 'page' || target === page.target()) return
    requests.push(target.url() === '' ? 'about:blank' : target.url())
    target
      .page()
      .then((popup) => popup?.close())
      .catch(ignoreClosed)
  })
  await page.setRequestInterception(true)
  return requests
}

/** Carries its bytes in the address: nothing is requested, and interception does not apply. */
function isInline(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('blob:')
}

function respond(request: HTTPRequest, status: number, body: string, scripts: 'allowed' | 'none'): void {
  const headers: Record<string, string> = { 'Referrer-Policy': 'no-referrer' }
  // Beside the document's own policy. Functions that are evaluated from outside run all the same. It forbids no more than
  // scripts, since what a policy forbids is not asked for, and then missing from the record.
  if (scripts === 'none') headers['Content-Security-Policy'] = "script-src 'none'"
  request.respond({ status, contentType: 'text/html; charset=utf-8', headers, body }).catch(ignoreClosed)
}

/** The page was closed while it asked; nobody waits for the answer. */
function ignoreClosed(): void {}
