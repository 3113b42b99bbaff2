import type { DeckAsset, RenderedDeck } from '../model/deck.ts'
import type { InputFile } from '../model/output.ts'
import { contentHash } from '../text/content-hash.ts'

/** The files that a deck was made from, apart from fonts: `read` is its source and all that was read with it. */
export function deckInputs(read: readonly InputFile[], { deck }: RenderedDeck): readonly InputFile[] {
  return [...read, ...deck.assets.map(imageInput)]
}

function imageInput({ name, path, bytes }: DeckAsset): InputFile {
  return { kind: 'image', path: path ?? name, sha256: contentHash(bytes) }
}
