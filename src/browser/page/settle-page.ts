/** Waits until every font that the page uses and every image is there, or has failed. */
export async function settlePage(): Promise<void> {
  await document.fonts.ready
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
