import type { DeckData } from './deck-data.ts'

/** Reads the JSON block that stands in the page's head. Throws when the page is not one of ours. */
export function readDeckData(): DeckData {
  const block = document.getElementById('lectern-data')
  if (!block?.textContent) throw new Error('The page holds no deck data.')
  return JSON.parse(block.textContent)
}
