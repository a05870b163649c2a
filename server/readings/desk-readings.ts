import { may, type StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { claimFor } from './claim-reading.ts'
import type { DeskAsked } from './desk-schema.ts'
import { claimOldest, countDoubtful, oldestDoubtful, releaseClaims, renewClaims } from './desk-store.ts'
import { showReading } from './reading-page-views.ts'

type ReadingPage = Awaited<ReturnType<typeof showReading>>

/** What the photo desk gets: `left` counts all that wait but `skip`, the given ones with them. */
export interface DeskReply {
  left: number
  readings: ReadingPage[]
  /** Of those it held: decided meanwhile, or taken by somebody else after the claim had lapsed. */
  lost: number[]
}

type DeskOffice = Pick<Office, 'clock' | 'db' | 'seal'>

const takeReadings = async ({ clock, db }: Pick<Office, 'clock' | 'db'>, actor: StaffActor, asked: DeskAsked) => {
  const { district = null, skip, holding, hold } = asked
  if (!may(actor, 'readings.decide')) {
    return { ids: await oldestDoubtful(db.reader, actor, { district, skip }, hold), lost: [] }
  }
  const claim = claimFor({ clock }, actor)
  return db.transaction(async (trx) => ({
    lost: await renewClaims(trx, holding, claim),
    ids: await claimOldest(trx, actor, { district, skip, claim, most: hold }),
  }))
}

/**
 * Gives the photo desk the oldest doubtful readings of the actor's scope, at most `hold`, claimed to the actor: nobody
 * else gets them until the claim lapses or they are given back. Those who may not decide get them to look at, unclaimed.
 */
export const takeToDesk = async (office: DeskOffice, actor: StaffActor, asked: DeskAsked): Promise<DeskReply> => {
  const { ids, lost } = await takeReadings(office, actor, asked)
  const { reader } = office.db
  const readings: ReadingPage[] = []
  for (const id of ids) readings.push(await showReading(reader, office, actor, id))
  const { district = null, skip } = asked
  return { left: await countDoubtful(reader, actor, { district, skip }), readings, lost }
}

/** Gives back what the photo desk held; somebody else's claims stay. */
export const leaveDesk = ({ db }: Pick<Office, 'db'>, actor: StaffActor, ids: readonly number[]): Promise<void> =>
  db.transaction((trx) => releaseClaims(trx, ids, actor.id))
