import type { Knex } from 'knex'
import { recordAudits } from '../audit/record-audit.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import type { ReadingRecord } from './reading-record.ts'
import { addReadingDeeds } from './reading-store.ts'
import type { WeighedEvent } from './weigh-reading-event.ts'

const valuesOf = ({ zones, takenOn }: Pick<ReadingRecord, 'zones' | 'takenOn'>) => ({ zones, takenOn })

const changeOf = ({ reading, patch }: WeighedEvent): object | null =>
  patch.zones ? { before: valuesOf(reading), after: valuesOf({ ...reading, ...patch }) } : null

const commentOf = (input: unknown): string | null => {
  const words = Object.entries(Object(input)).find(([name]) => ['reason', 'message', 'comment'].includes(name))?.[1]
  return typeof words === 'string' ? words : null
}

/** What events leave in the readings' log and in the audit log, a line in either for each. */
export const leaveReadingTraces = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  events: readonly WeighedEvent[],
): Promise<void> => {
  const at = office.clock.now().toISOString()
  const deeds = events.map((each) => ({
    readingId: each.reading.id,
    event: each.event,
    at,
    by: actor.name,
    change: changeOf(each),
    comment: commentOf(each.input),
  }))
  await addReadingDeeds(trx, deeds)
  const audited = events.map(({ event, reading, patch }) => ({
    action: event,
    resource: 'readings',
    resourceId: reading.id,
    districtId: reading.districtId,
    fields: Object.keys(patch),
  }))
  await recordAudits(trx, office, actor, audited)
}
