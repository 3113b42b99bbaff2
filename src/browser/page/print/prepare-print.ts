import { fitImages, unfitImages } from './fit-images.ts'
import { nameDrawings, unnameDrawings } from './name-drawings.ts'

/** Makes a page ready for print; nothing of it moves. `mark` is put before the name of each formula. */
export async function preparePrint(mark: string): Promise<void> {
  await fitImages()
  await nameDrawings(mark)
}

/** Makes of it the page that it was. */
export function undoPrint(mark: string): void {
  unnameDrawings(mark)
  unfitImages()
}
