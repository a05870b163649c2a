import type { Knex } from 'knex'
import { addressKeysLike } from '../db/address-key.ts'
import type { Database } from '../db/database.ts'
import { cameForMonth, type ListedMeter, listedMeter, metersOfDistrict, withConsumer } from './month-meter-views.ts'
import { acceptedBeside } from './reading-context-views.ts'
import { countReading } from './reading-window.ts'
import type { RoundPage } from './round-schema.ts'

/** A round list as it is asked for: a REM's, for the day of the round. */
export interface RoundListAsked {
  districtId: number
  takenOn: string
  street: string | null
  after: number | null
}

/** As many as a sheet of paper has. */
const most = 50

const placeOf = (knex: Knex, meterId: number): Promise<{ key: string; id: number } | undefined> =>
  knex('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .where('meters.id', meterId)
    .first({ key: 'accounts.address_key', id: 'accounts.id' })

interface Stored extends ListedMeter {
  digits: number
  zoneCount: number
}

const shown = { ...listedMeter, digits: 'meters.digits', zoneCount: 'meters.zones' }

type Place = Awaited<ReturnType<typeof placeOf>>

const metersAlong = (
  knex: Knex,
  { districtId, takenOn, street, after }: RoundListAsked,
  place: Place,
): Knex.QueryBuilder => {
  const { closes } = countReading(takenOn)
  const query = metersOfDistrict(knex, districtId)
    .joinRaw('cross join consumers')
    .whereRaw('consumers.id = accounts.consumer_id')
    .where('meters.installed_on', '<=', takenOn)
    .where((standing) => standing.whereNull('meters.removed_on').orWhere('meters.removed_on', '>', takenOn))
    .whereNotExists(cameForMonth(knex, closes).whereNot('readings.state', 'rejected'))
    .orderBy(['accounts.address_key', 'accounts.id', 'meters.id'])
    .limit(most)
    .select(shown)
  const typed = addressKeysLike(street ?? '')
  if (typed.length > 0) {
    // Read along the index by which they are sorted, until the page is full.
    query.where((either) => {
      for (const pattern of typed) either.orWhere('accounts.address_key', 'like', pattern)
    })
  }
  if (after !== null && place) {
    query
      .whereRaw('(accounts.address_key, accounts.id) >= (?, ?)', [place.key, place.id])
      .where((behind) => behind.whereNot('accounts.id', place.id).orWhere('meters.id', '>', after))
  }
  return query
}

/**
 * A REM's meters that stood on the day of a round and have no reading yet for the month that this day closes, by address:
 * what a clerk types down from a controller's sheets (issue 4 A). Found beside the event loop, for near the end of a window
 * nearly all are read.
 */
export const listRound = async (db: Pick<Database, 'reader' | 'aside'>, asked: RoundListAsked): Promise<RoundPage> => {
  const { reader } = db
  const { closes, countsOn } = countReading(asked.takenOn)
  const place = asked.after === null ? undefined : await placeOf(reader, asked.after)
  const stored = await db.aside<Stored>(metersAlong(reader, asked, place))
  const ids = stored.map(({ id }) => id)
  const previous = await acceptedBeside(reader, ids, { side: 'before', countsOn, except: null })
  const rows = stored.map((row) => {
    const last = previous.get(row.id)
    return {
      ...withConsumer(row),
      previous: last ? { zones: last.zones, countsOn: last.countsOn } : null,
    }
  })
  return { closes, rows, next: stored.length === most ? (ids.at(-1) ?? null) : null }
}
