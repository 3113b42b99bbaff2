import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { drawIndex, listBuilt } from '../../build/index/draw-index.ts'
import { builtDecks } from '../../files/outputs/built-decks.ts'
import { INDEX_NAME, writeIndex } from '../../files/outputs/write-index.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Options } from '../../options.ts'
import { INDEX_MARK } from '../../render/pages/index/index-page.ts'

/**
 * Writes the page that leads to all decks in the folder of the outputs, those of earlier builds included. Where there has
 * never been a deck there is no page. Throws an EnvironmentError when the disk refuses.
 */
export async function writeDeckIndex({ outputFolder, workingFolder }: Options, report: Report): Promise<void> {
  const decks = await builtDecks(outputFolder)
  if (decks.length === 0 && !existsSync(join(outputFolder, INDEX_NAME))) return
  const html = await drawIndex(listBuilt(decks))
  await writeIndex(html, { outputFolder, workingFolder, mark: INDEX_MARK }, report)
}
