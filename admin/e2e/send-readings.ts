import type { Page } from 'playwright-core'
import { z } from 'zod'
import { demoGatewayKey } from '../../seeds/demo/staff.ts'
import { exifOf, jpegOf } from '../../server/reading-photos/photo-fixture.ts'
import type { OpenOffice } from './open-office.ts'

const headers = { 'X-Oblik': '1' }
const sentReading = z.looseObject({ id: z.number() })
const shownReading = z.looseObject({
  id: z.number(),
  account: z.string(),
  state: z.string(),
  version: z.number(),
  zones: z.array(z.number()),
  reason: z.string().nullable(),
  history: z.array(z.looseObject({ event: z.string(), comment: z.string().nullable() })),
})
export type ShownReading = z.output<typeof shownReading>

/** A home with one meter of one zone. */
export interface Home {
  account: string
  digits: string
}

/** Homes of the Житомирський REM with one meter of one zone that stood there in September. */
export const plainHomes = async ({ office }: OpenOffice, most: number): Promise<Home[]> => {
  const rows: Home[] = await office.db
    .reader('accounts')
    .join('metering_points', 'metering_points.account_id', 'accounts.id')
    .join('meters', 'meters.metering_point_id', 'metering_points.id')
    .where('accounts.district_id', 1)
    .groupBy('accounts.id', 'accounts.number', 'accounts.number_digits')
    .havingRaw('count(*) = 1 and max(meters.zones) = 1 and min(meters.digits) >= 5')
    .havingRaw("max(meters.installed_on) < '2026-09-01' and max(meters.removed_on) is null")
    .orderBy('accounts.id')
    .limit(most)
    .select({ account: 'accounts.number', digits: 'accounts.number_digits' })
  return rows
}

const byCabinet = async ({ url }: OpenOffice, path: string, body: string | FormData): Promise<unknown> => {
  const sent = new Headers({ Authorization: `Bearer ${demoGatewayKey}` })
  if (typeof body === 'string') sent.set('Content-Type', 'application/json')
  const answer = await fetch(`${url}/gateway/v1/readings${path}`, { method: 'POST', headers: sent, body })
  if (!answer.ok) throw new Error(`readings${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** A reading that the consumer sends from the cabinet; gives its id. */
export const sendReading = async (
  house: OpenOffice,
  account: string,
  value: number,
  takenOn: string,
): Promise<number> =>
  sentReading.parse(await byCabinet(house, '', JSON.stringify({ account, zones: [value], takenOn }))).id

/** A photo of its own look that the consumer adds to a reading, taken where and when the camera says. */
export const sendPhoto = async (house: OpenOffice, id: number, name: string): Promise<void> => {
  const place = { latitude: '50/1 15/1 17/1', longitude: '28/1 39/1 31/1' }
  const exif = exifOf('2026:10:31 19:14:00', '+02:00', place)
  const form = new FormData()
  form.append('files', new Blob([Uint8Array.from(await jpegOf(id, { side: 1200, exif }))]), name)
  await byCabinet(house, `/${id}/photos`, form)
}

/** The reading as the person signed in at `page` sees it. */
export const showReading = async (page: Page, id: number): Promise<ShownReading> =>
  shownReading.parse(await (await page.request.get(`/api/readings/${id}`, { headers })).json())

/** Carries an event out as the person signed in at `page`, not at the screen. */
export const advanceReading = async (page: Page, id: number, event: string, input: object = {}): Promise<void> => {
  const { version } = await showReading(page, id)
  const answer = await page.request.post(`/api/readings/${id}/events`, { headers, data: { event, input, version } })
  if (!answer.ok()) throw new Error(`${event} of reading ${id}: ${answer.status()} ${await answer.text()}`)
}

/** What was accepted for 1 October; each home then sends a doubtful reading for 1 November: lower than before. */
export const sendDoubtful = async (
  house: OpenOffice,
  clerk: Page,
  homes: readonly Home[],
  photos: number,
): Promise<number[]> => {
  const ids: number[] = []
  for (const [at, { digits }] of homes.entries()) {
    const before = await sendReading(house, digits, 32_000 + at, '2026-09-30')
    await advanceReading(clerk, before, 'accept')
    const id = await sendReading(house, digits, 31_000 + at, '2026-10-31')
    for (let photo = 0; photo < photos; photo += 1) await sendPhoto(house, id, `IMG_${id}_${photo + 1}.jpg`)
    ids.push(id)
  }
  return ids
}
