import { type Route, route } from '../http/route.ts'
import { may } from '../may.ts'
import { countReadings } from '../readings/reading-views.ts'
import { countRefundsFor } from '../refunds/refund-views.ts'
import { countUnmatchedLines } from '../statements/statement-line-views.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { countOrders } from './order-counts-views.ts'

/** The numbers beside the menu: how much waits for the signed-in person in each place. */
export const menuCountRoutes: Route[] = [
  route({
    method: 'get',
    path: '/counts',
    may: 'signed_in',
    handler: async ({ office, actor }) => {
      if (!may(actor, 'orders.read')) return { body: {} }
      const counts = await countOrders(office.db.reader, actor, kyivDateOf(office.clock.now()))
      const dispatches = actor.kind === 'staff' && actor.role === 'dispatcher'
      const orders = dispatches ? counts.unplanned : counts.office
      const { waiting: readings, doubtful: desk } = await countReadings(office.db.reader, actor)
      if (!may(actor, 'statements.read')) return { body: { orders, readings, 'photo-desk': desk } }
      const statementLines = await countUnmatchedLines(office.db.reader)
      const refunds = may(actor, 'refunds.read') ? await countRefundsFor(office.db.reader, actor) : 0
      return { body: { orders, 'statement-lines': statementLines, refunds, readings, 'photo-desk': desk } }
    },
  }),
]
