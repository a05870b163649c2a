import type { Knex } from 'knex'
import { readWorkCalendar } from '../calendar/calendar-views.ts'
import { NumberTaken } from '../documents/issue-document.ts'
import { unavailable } from '../errors.ts'
import { discardFiles } from '../files/sweep-files.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { loadService } from '../services/service-views.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { advanceOrder } from './advance-order.ts'
import { type EventAsked, findOrderTransition, loadVisibleOrder } from './find-transition.ts'
import { draftOrderDocuments } from './order-documents.ts'
import type { Drafts } from './order-effects.ts'
import { gatherFacts } from './order-facts.ts'

/**
 * Draws the documents that an event would issue. Refuses whatever the event itself would refuse.
 */
export const draftForEvent = async (office: Office, actor: Actor, asked: EventAsked): Promise<Drafts> => {
  const knex = office.db.reader
  const order = await loadVisibleOrder(knex, actor, asked.orderId)
  const service = await loadService(knex, order.serviceId)
  const calendar = await readWorkCalendar(knex)
  const facts = await gatherFacts(knex, order, service, kyivDateOf(office.clock.now()), calendar)
  const { row, input } = await findOrderTransition(knex, actor, order, asked, facts)
  return draftOrderDocuments(knex, office, row.effects, { order, service, input, calendar })
}

/** Takes back the files of documents that were drawn and then not issued. */
export const discardDrafts = (office: Office, drafts: Drafts): Promise<void> =>
  discardFiles(
    office,
    [drafts.contract?.document, drafts.invoice?.document, drafts.statement?.document, drafts.act].flatMap((draft) =>
      draft ? [draft.file] : [],
    ),
  )

/** Twenty clerks may issue documents at once; each round lets one of them through. */
const mostRounds = 40

/**
 * Carries an order event out from outside a transaction: refuses what is plainly impossible, draws the documents it
 * will issue, then runs `commit` with `advanceOrder`; a document number taken meanwhile means drawing anew.
 */
export const carryOutEvent = async <T>(
  office: Office,
  actor: Actor,
  asked: EventAsked,
  commit: (work: (trx: Knex.Transaction) => Promise<void>) => Promise<T>,
): Promise<T> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const drafts = await draftForEvent(office, actor, asked)
    try {
      return await commit((trx) => advanceOrder(trx, office, actor, asked, drafts))
    } catch (error) {
      await discardDrafts(office, drafts)
      if (!(error instanceof NumberTaken)) throw error
    }
  }
  throw unavailable('numbers_busy', 'Зараз виписують забагато документів одночасно: повторіть за хвилину.')
}
