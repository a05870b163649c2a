import { invalid, notFound } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { listRound } from './round-list-views.ts'
import { roundAsked } from './round-schema.ts'

/** The REM of a round: the actor's own, or the one asked for by whoever belongs to none. */
const districtOf = (actor: Actor, asked: number | undefined): number => {
  const own = actor.kind === 'staff' ? actor.districtId : null
  const districtId = asked ?? own
  if (districtId === null) throw invalid('no_district', 'Оберіть РЕМ, який обходили.', { district: 'Оберіть РЕМ.' })
  if (!inScope(scopeOf(actor), { districtId })) throw notFound('РЕМ')
  return districtId
}

/** The list of a round: meters of a REM that have no reading yet, to be typed down one after another. */
export const roundRoutes: Route[] = [
  route({
    method: 'get',
    path: '/readings/round',
    may: 'readings.record',
    query: roundAsked,
    handler: async ({ office, actor, query }) => {
      const { takenOn, street, after, district } = query
      const asked = { takenOn, street: street ?? null, after: after ?? null }
      return { body: await listRound(office.db, { ...asked, districtId: districtOf(actor, district) }) }
    },
  }),
]
