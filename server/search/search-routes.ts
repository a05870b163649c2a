import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { searchEverything } from './search-everything.ts'

const query = z.strictObject({
  q: z.string('Вкажіть, що шукати.').trim().min(1, 'Вкажіть, що шукати.').max(200, 'Скоротіть запит до 200 знаків.'),
})

/** The search box of the console: one question, an answer grouped by kind. */
export const searchRoutes: Route[] = [
  route({
    method: 'get',
    path: '/search',
    may: 'signed_in',
    query,
    handler: async ({ office, actor, query: { q } }) => ({
      body: { groups: await searchEverything(office, actor, q) },
    }),
  }),
]
