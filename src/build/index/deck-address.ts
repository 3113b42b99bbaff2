/** The address of a file of a deck, relative to the folder of all decks. */
export function deckAddress(id: string, name: string): string {
  return [...id.split('/'), name].map(encodeURIComponent).join('/')
}
