import { readWorkCalendar } from '../../server/calendar/calendar-views.ts'
import { logMailSender } from '../../server/notifications/mail-sender.ts'
import { logSmsSender } from '../../server/notifications/sms-sender.ts'
import type { Office } from '../../server/office.ts'
import { claimOrder } from '../../server/orders/claim-order.ts'
import { frozenClock } from '../../server/time/clock.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { createRandom } from '../random.ts'
import { planAccounts } from './account-plan.ts'
import { hashDemoPasswords, putCast, staffOf } from './cast.ts'
import { manualOrders } from './manual-orders.ts'
import { type Customer, openBooks } from './open-books.ts'
import { planOtherDistricts } from './plan-other-districts.ts'
import { planPayers } from './plan-payers.ts'
import { planZhytomyr } from './plan-zhytomyr.ts'
import { putAccounts } from './put-accounts.ts'
import { putDemoConsumption } from './put-consumption.ts'
import { putDemoPhotos } from './put-photos.ts'
import { putProsumers } from './put-prosumers.ts'
import { putDemoReadings } from './put-readings.ts'
import { putDemoStatement } from './put-statement.ts'
import { type PlacedPlan, replayStep, type Stage } from './replay-orders.ts'
import { replayPlacing } from './replay-placing.ts'
import { officeDay, type ScheduledOrder, schedulePlan } from './schedule.ts'
import { settleDemoReadings } from './settle-readings.ts'

/** When the office of the demo opened: its staff were there before the first order of 2018. */
const openedAt = '2018-01-03T07:00:00.000Z'

/** An order of the demo before it is placed; `number` where the manual gives it. */
interface Cue {
  scheduled: ScheduledOrder
  customer: Customer
  number: number | null
}

/** A thing that happens at an instant; the first of an order places it. */
type Deed = { at: string; run: () => Promise<void> }

const cuesFor = (today: string, stage: Pick<Stage, 'calendar'>): Cue[] => {
  const customers = openBooks(planAccounts())
  const of = (scheduled: ScheduledOrder): Customer => {
    const { account, district } = scheduled.line
    return account ? customers.ofAccount(account) : customers.nextOf(district)
  }
  const planned = schedulePlan([...planZhytomyr, ...planOtherDistricts, ...planPayers], today, stage.calendar)
  return [
    ...manualOrders.map((scheduled) => ({ scheduled, customer: of(scheduled), number: scheduled.number })),
    ...planned.map((scheduled) => ({ scheduled, customer: of(scheduled), number: null })),
  ]
}

/** Lets the endless series of order numbers go on from `number`, as it stood in the manual’s office that day. */
const setOrderNumber = (office: Office, number: number): Promise<void> =>
  office.db.transaction(async (trx) => {
    await trx('number_series').where({ series: 'order', year: 0 }).update({ next: number })
  })

const deedsOf = (stage: Stage, cue: Cue, place: number, placed: Map<number, PlacedPlan>): Deed[] => {
  const { scheduled, customer, number } = cue
  const placing: Deed = {
    at: scheduled.placedAt,
    run: async () => {
      if (number !== null) await setOrderNumber(stage.office, number)
      placed.set(place, await replayPlacing(stage, createRandom(place), scheduled, customer))
    },
  }
  const steps = scheduled.steps.map(
    ({ at, on, step }): Deed => ({
      at,
      run: async () => {
        const order = placed.get(place)
        if (!order) throw new Error(`the demo acts on an order that is not placed yet, at ${at}`)
        await replayStep(stage, order, on, step)
      },
    }),
  )
  return [placing, ...steps]
}

/** The second clerk has just taken the two freshest orders of Житомир: others see whose they are. */
const claimSome = async (office: Office, stage: Stage, placed: Iterable<PlacedPlan>): Promise<void> => {
  const clerk = staffOf(stage.cast, 'clerk2', '01')
  const fresh = [...placed].filter(({ scheduled }) => scheduled.line.district === '01' && scheduled.steps.length === 0)
  for (const { id } of fresh.toSorted((one, other) => other.number - one.number).slice(0, 2)) {
    await office.db.transaction((trx) => claimOrder(trx, office, clerk, id))
  }
}

/**
 * Fills an office that has its reference data with demo staff, about 300 accounts and about 120 orders, every one of them
 * led through the real verbs under a clock that is set back and moved forward, so that histories, documents, notices and
 * numbers are true. Everything has happened by yesterday evening; the same day gives the same demo.
 */
export const seedDemo = async (office: Office): Promise<void> => {
  const hashes = hashDemoPasswords()
  const firstNumber = await office.db.reader('number_series').where({ series: 'order', year: 0 }).first('next')
  const calendar = await readWorkCalendar(office.db.reader)
  const today = officeDay(kyivDateOf(office.clock.now()), calendar)
  const clock = frozenClock(openedAt)
  const passwordHashes = await hashes
  const cast = await office.db.transaction(async (trx) => {
    await putAccounts(trx, planAccounts())
    await putProsumers(trx)
    await putDemoConsumption(trx, today)
    return putCast(trx, office.seal, passwordHashes, openedAt)
  })
  const quiet = office.log.child({}, { level: 'warn' })
  const senders = { mail: logMailSender(quiet), sms: logSmsSender(quiet) }
  const stage: Stage = { office: { ...office, clock }, cast, senders, calendar, today }

  const placed = new Map<number, PlacedPlan>()
  const cues = cuesFor(today, stage)
  const history = cues.flatMap((cue, place) => deedsOf(stage, cue, place, placed))
  const afterManual = { at: '2018-12-31T12:00:00.000Z', run: () => setOrderNumber(stage.office, firstNumber.next) }
  const deeds = [...history, afterManual].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  for (const deed of deeds) {
    clock.set(deed.at)
    await deed.run()
  }
  await claimSome(office, stage, placed.values())
  await putDemoReadings(office, cast, today)
  await settleDemoReadings(office, cast, today)
  await putDemoPhotos(office)
  await putDemoStatement(office, today, calendar)
}
