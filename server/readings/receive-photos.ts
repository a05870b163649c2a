import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict } from '../errors.ts'
import { mostPhotosOfReading } from '../files/file-limits.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { advanceReading, loadVisibleReading } from './advance-reading.ts'
import { countPhotos, raisePhotos } from './photo-count-store.ts'
import { readingLifecycle } from './reading-lifecycle.ts'
import type { ReadingRecord } from './reading-record.ts'
import { holdMeter } from './reading-store.ts'

/**
 * The reading, if photos may still be added to it: until it is decided on (domain §5). Refuses `not_found` out of scope,
 * 409 `photos_closed` once it was accepted or rejected, 409 `too_many_photos` past thirty.
 */
export const loadOpenForPhotos = async (
  knex: Knex,
  actor: Actor,
  asked: { readingId: number; added: number },
): Promise<ReadingRecord> => {
  const reading = await loadVisibleReading(knex, actor, asked.readingId)
  const { state, version } = reading
  if (state !== 'new' && state !== 'photo_requested') {
    const stateLabel = readingLifecycle.states[state].uk
    const message = `Показ уже опрацьовано: він у стані «${stateLabel}», тож фото до нього не додаються. Якщо показ хибний, зверніться до РЕМ.`
    throw conflict('photos_closed', message, { current: { state, stateLabel, version } })
  }
  if ((await countPhotos(knex, reading.id)) + asked.added > mostPhotosOfReading) {
    throw conflict('too_many_photos', `До одного показу можна додати щонайбільше ${mostPhotosOfReading} файлів.`)
  }
  return reading
}

/**
 * Counts photos that have just been added to a reading, in the caller's transaction. Whoever has its page open has to look
 * again (the version moves on); where a photo was asked for, the reading waits for the office anew (`photograph`). Refuses
 * what `loadOpenForPhotos` refuses.
 */
export const receivePhotos = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  asked: { readingId: number; added: number },
): Promise<ReadingRecord> => {
  const { meterId } = await loadVisibleReading(trx, actor, asked.readingId)
  await holdMeter(trx, meterId)
  const reading = await loadOpenForPhotos(trx, actor, asked)
  if (reading.state === 'photo_requested') {
    await advanceReading(trx, office, actor, {
      readingId: reading.id,
      event: 'photograph',
      input: {},
      version: undefined,
    })
  }
  await raisePhotos(trx, reading.id, asked.added)
  await recordAudit(trx, office, actor, {
    action: 'add_photos',
    resource: 'readings',
    resourceId: reading.id,
    districtId: reading.districtId,
    fields: ['photos'],
    note: String(asked.added),
  })
  return reading
}
