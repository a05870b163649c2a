import { z } from 'zod'

/** A round list is asked for by the day of the round; a REM where whoever asks belongs to none. */
export const roundAsked = z.strictObject({
  takenOn: z.iso.date('Вкажіть день обходу у вигляді РРРР-ММ-ДД.'),
  district: z.coerce.number('Оберіть РЕМ.').pipe(z.int32().positive('Оберіть РЕМ.')).optional(),
  /** What stands in an address, from the beginning of a word on: a settlement, a street, a street and a house. */
  street: z.string().trim().max(100, 'Не довше 100 знаків.').optional(),
  /** The meter behind which the list goes on. */
  after: z.coerce.number().pipe(z.int32().positive()).optional(),
})

/** A meter of a round list, and what it showed last; figures are whole kWh, one a zone. */
export interface RoundRow {
  id: number
  account: string
  accountId: number
  consumer: string
  address: string
  meter: string
  digits: number
  zoneCount: number
  previous: { zones: readonly number[]; countsOn: string } | null
}

/** A page of a round list; `closes` is the 1st that its readings close, `next` the meter behind which it goes on. */
export interface RoundPage {
  closes: string
  rows: RoundRow[]
  next: number | null
}
