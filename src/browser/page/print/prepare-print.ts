import { fitImages, unfitImages } from './fit-images.ts'
import { nameDrawings, unnameDrawings } from './name-drawings.ts'

/** Makes a page ready for print; nothing of it moves. `mark` is put before the name of each formula. */
export async function preparePrint(mark: string): Promise<void> {
  await fitImages()
  await nameDrawings(mark)
  layOutAnew()
}

/** Makes of it the page that it was. */
export function undoPrint(mark: string): void {
  unnameDrawings(mark)
  unfitImages()
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
