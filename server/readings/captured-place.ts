import type { Seal } from '../seal/seal.ts'
import type { CapturedPlace } from './photo-hints.ts'

/** Where a camera was, as it is kept: sealed by the consumer's key, for it is where somebody lives. */
export const sealPlace = (seal: Pick<Seal, 'sealText'>, { latitude, longitude }: CapturedPlace, key: Buffer): string =>
  seal.sealText(`${latitude},${longitude}`, key)

/** A kept place, with the wrapped key of the consumer whose photo it is. */
export interface KeptPlace {
  placeSealed: string | null
  wrappedKey: string | null
}

/**
 * The place, open; null where none is kept, or it was erased: the key has been forgotten, and the one that a returning
 * consumer has got since opens nothing from before.
 */
export const openPlace = (
  seal: Pick<Seal, 'openText' | 'unwrapKey'>,
  { placeSealed, wrappedKey }: KeptPlace,
): CapturedPlace | null => {
  if (placeSealed === null || wrappedKey === null) return null
  try {
    const [latitude, longitude] = seal.openText(placeSealed, seal.unwrapKey(wrappedKey)).split(',').map(Number)
    return latitude === undefined || longitude === undefined ? null : { latitude, longitude }
  } catch {
    return null
  }
}
