import type { DeckAsset } from '../../model/deck.ts'

/** An image as an address that holds its bytes. */
export function assetUri(asset: Pick<DeckAsset, 'mediaType' | 'bytes'> | undefined): string | undefined {
  return asset && `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`
}
