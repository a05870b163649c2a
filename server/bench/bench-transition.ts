import { carryOutEvent } from '../orders/carry-out-event.ts'
import { personas } from '../testing/personas.ts'
import { spread } from './median.ts'
import { openScaleOffice } from './scale-office.ts'

const rounds = 9
const each = 40

interface Prepared {
  order: { id: number; version: number; district_id: number; phone: string; email: string | null }
}

/**
 * One transition (accept: state, clocks, registration number, history, audit, notices) against a bare transaction that
 * writes the same rows without asking anything: what the rules cost.
 */
export const benchTransition = async (print: (line: string) => void): Promise<void> => {
  const office = await openScaleOffice()
  // A clerk of every REM at once: one REM has too few new orders for all the rounds.
  const actor = { ...(await personas(office.db)).clerkZhytomyr, districtId: null }
  const fresh: Prepared['order'][] = await office.db
    .reader('orders')
    .where({ state: 'sent' })
    .limit(rounds * each * 2)
  const now = office.clock.now().toISOString()
  const bare = (order: Prepared['order'], place: number) =>
    office.db.transaction(async (trx) => {
      const { id, district_id } = order
      await trx('number_series').insert({ series: 'bare', year: 1, next: 1 }).onConflict(['series', 'year']).ignore()
      await trx('number_series').where({ series: 'bare', year: 1 }).increment('next', 1)
      await trx('orders')
        .where({ id, version: order.version })
        .update({
          state: 'accepted',
          version: order.version + 1,
          registration_number: `bare-${now}-${place}`,
          assignee_id: actor.id,
          due_on: '2026-12-01',
        })
      const by = { actor_kind: 'staff', actor_id: actor.id, by: actor.name, at: now }
      await trx('order_history').insert({
        ...by,
        order_id: id,
        event: 'accept',
        from_state: 'sent',
        state: 'accepted',
        comment: '',
      })
      await trx('audit').insert({
        ...by,
        action: 'accept',
        resource: 'orders',
        resource_id: String(id),
        district_id,
        fields: '[]',
      })
      const notice = {
        order_id: id,
        district_id,
        event: 'accept',
        state: 'queued',
        created_at: now,
        body: 'x'.repeat(300),
      }
      await trx('notifications').insert({ ...notice, channel: 'sms', recipient: order.phone })
      if (order.email) await trx('notifications').insert({ ...notice, channel: 'email', recipient: order.email })
    })
  const product = (order: Prepared['order']) =>
    carryOutEvent(office, actor, { orderId: order.id, event: 'accept', input: {}, version: order.version }, (work) =>
      office.db.transaction(work),
    )
  const time = async (work: (order: Prepared['order'], place: number) => Promise<void>): Promise<number> => {
    const start = performance.now()
    for (let place = 0; place < each; place += 1) {
      const order = fresh.pop()
      if (!order) throw new Error('the bench database has too few orders left')
      await work(order, fresh.length)
    }
    return (performance.now() - start) / each
  }
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await time(product))
    theirs.push(await time(bare))
  }
  await office.pdf.close()
  await office.db.close()
  print(`one transition with all its rows: ${spread(ours)} ms, bare transaction ${spread(theirs)} ms`)
  print(`  times the bare transaction: ${spread(ours.map((figure, round) => figure / (theirs[round] ?? Number.NaN)))}`)
}
