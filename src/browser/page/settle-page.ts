/** Waits until every font that the page uses and every image is there, or has failed. */
export async function settlePage(): Promise<void> {
  await document.fonts.ready
  await letLaterIn()
  const images = [...document.querySelectorAll('img')]
  await Promise.all(
    images.map((image) => {
      image.loading = 'eager'
      return image.decode().catch(() => {})
    }),
  )
  // Images that came late can have moved text into view whose fonts were not wanted before.
  await document.fonts.ready
}

/** Styles that the page keeps back until its first fonts are there: those it then asks for are needed. */
async function letLaterIn(): Promise<void> {
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-later]')) {
    style.media = 'all'
    // Without a layout nobody knows yet what is wanted.
    document.body.getBoundingClientRect()
    await document.fonts.ready
  }
}

/** Of another document, as HTML. */
export interface Redrawing {
  readonly title: string
  readonly body: string
  /** All before the body, with an empty title; left out where it is that of the page. */
  readonly head?: string
}

/**
 * Puts another document in the place of the page's own and settles it. False, with nothing changed, where the two differ in
 * more than their titles, styles and bodies.
 */
export async function redrawPage({ title, body, head }: Redrawing): Promise<boolean> {
  // No script of it runs, and what it refers to is asked for under the policies of this document.
  const other = head === undefined ? document : new DOMParser().parseFromString(head, 'text/html')
  if (frameOf(other) !== frameOf(document)) return false
  const titleElement = document.querySelector('title')
  if (titleElement) titleElement.innerHTML = title
  // New styles make new fonts, none of them loaded: what the page asks for from here on is what this document needs.
  const styles = [...other.head.querySelectorAll('style')].map((style) => style.cloneNode(true) as HTMLStyleElement)
  for (const old of document.head.querySelectorAll('style')) old.remove()
  for (const style of styles) if (style.matches('[data-later]')) style.media = 'not all'
  document.head.append(...styles)
  document.body.innerHTML = body
  // Without a layout no font is wanted yet.
  document.body.getBoundingClientRect()
  await settlePage()
  return true
}

/** All that stands before a document's body beside its title and styles. */
function frameOf({ compatMode, documentElement, head }: Document): string {
  const others = [...head.children].filter((element) => !element.matches('title, style'))
  const outer = documentElement.cloneNode(false) as Element
  return [compatMode, ...[outer, ...others].map(({ outerHTML }) => outerHTML)].join('\n')
}
