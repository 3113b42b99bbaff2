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

/** Puts other content into the body and settles it. Fonts that are there already stay. */
export async function redrawPage(content: string): Promise<void> {
  // No script of it runs, and what it refers to is asked for under the policies of this document.
  document.body.innerHTML = content
  await settlePage()
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
