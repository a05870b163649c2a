import { setImmediate as breathe } from 'node:timers/promises'
import { sqliteFileOf } from '../db/open-sqlite-reader.ts'
import type { Office } from '../office.ts'
import { addMonths } from '../time/billing-period.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { takeReadingFileThread } from './reading-file-thread.ts'
import { countReading } from './reading-window.ts'
import { keepUsualVolumes, type PreparedVolume } from './usual-volume-store.ts'
import { tellUsualVolumes, type UsualAsked } from './usual-volume-views.ts'

/** So many rows are a few milliseconds' work. */
const most = 400

const tellInThread = async (filename: string, asked: UsualAsked): Promise<PreparedVolume[]> => {
  const thread = await takeReadingFileThread(filename)
  try {
    const reply = await thread.ask({ usual: asked })
    if (!('usual' in reply)) throw new Error('the answers about usual volumes are out of order')
    return reply.usual
  } finally {
    // A file that came meanwhile is next.
    thread.pass()
  }
}

/**
 * Tells beforehand what every meter usually uses in the month that readings close now, so that in the window a hundred
 * thousand of them are checked without their histories. Told once for a month; a meter whose months were changed since is
 * told anew. Gives for how many meters it was told.
 */
export const prepareUsualVolumes = async (office: Pick<Office, 'db' | 'clock'>): Promise<number> => {
  const { db, clock } = office
  const period = addMonths(countReading(kyivDateOf(clock.now())).closes, -1)
  const filename = db.engine === 'sqlite' ? await sqliteFileOf(db.reader) : null
  let [told, after] = [0, 0]
  for (;;) {
    const asked = { period, after, most }
    const prepared = filename ? await tellInThread(filename, asked) : await tellUsualVolumes(db.reader, asked)
    const last = prepared.at(-1)
    if (!last) return told
    await db.transaction((trx) => keepUsualVolumes(trx, period, prepared))
    after = last.meterId
    told += prepared.length
    await breathe()
  }
}
