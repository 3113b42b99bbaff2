/** Waits until every font that the page uses and every image is there, or has failed, and all stands where it then belongs. */
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
  layOutAnew()
}

/**
 * What was laid out before a font came keeps some of its places when the font is there: lines of tables stand half a pixel
 * higher or lower, by which font came first. What is laid out from nothing stands where its fonts say.
 */
function layOutAnew(): void {
  const root = document.documentElement
  const written = root.getAttribute('style')
  root.style.display = 'none'
  root.getBoundingClientRect()
  if (written === null) root.removeAttribute('style')
  else root.setAttribute('style', written)
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

/** Of another document that differs from the one in the page in nothing else, as HTML. */
export interface Redrawing {
  readonly title: string
  /** A number stands for that style of the page. */
  readonly styles: readonly (string | number)[]
  readonly body: string
}

/** Puts another document in the place of the page's own and settles it. */
export async function redrawPage({ title, styles, body }: Redrawing): Promise<void> {
  const titleElement = document.querySelector('title')
  if (titleElement) titleElement.innerHTML = title
  const old = [...document.head.querySelectorAll('style')]
  // New styles make new fonts, none of them loaded: what the page asks for from here on is what this document needs.
  const made = styles.map((style) => (typeof style === 'string' ? styleOf(style) : old[style]?.cloneNode(true)))
  for (const style of old) style.remove()
  for (const style of made) {
    if (!(style instanceof HTMLStyleElement)) continue
    if (style.matches('[data-later]')) style.media = 'not all'
    document.head.append(style)
  }
  // No script of it runs, and what it refers to is asked for under the policies of this document.
  document.body.innerHTML = body
  // Without a layout no font is wanted yet.
  document.body.getBoundingClientRect()
  await settlePage()
}

function styleOf(html: string): Node | null {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder.firstChild
}
