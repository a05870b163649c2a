import { existingConsumerKey } from '../accounts/consumer-key.ts'
import type { Office } from '../office.ts'
import { plainPlaces, replacePlainPlace } from './plain-place-store.ts'

/** So many are a few milliseconds' work. */
const atOnce = 50

/**
 * Seals the places of photos that an earlier version kept plain, each by its consumer's key; where that has been forgotten
 * the place is erased, as the photo is. Gives how many there were.
 */
export const sealPlainPlaces = async (office: Pick<Office, 'db' | 'seal'>): Promise<number> => {
  let sealed = 0
  for (;;) {
    const photos = await plainPlaces(office.db.reader, atOnce)
    if (photos.length === 0) return sealed
    await office.db.transaction(async (trx) => {
      for (const { id, place, consumerId } of photos) {
        const key = await existingConsumerKey(trx, office, consumerId)
        await replacePlainPlace(trx, id, key && office.seal.sealText(place, key))
      }
    })
    sealed += photos.length
  }
}
