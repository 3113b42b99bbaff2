export async function measureDeck() {
  return { slides: [], failedFonts: [] }
}
