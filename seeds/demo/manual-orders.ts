import { startOfKyivDay } from '../../server/time/kyiv-date.ts'
import type { ScheduledOrder } from './schedule.ts'
import type { Step } from './steps.ts'
import * as s from './steps.ts'

const at = (day: string, hours: number, minutes: number): string =>
  new Date(Date.parse(startOfKyivDay(day)) + (hours * 60 + minutes) * 60_000).toISOString()

const on = (day: string, hours: number, minutes: number, step: Step) => ({ on: day, at: at(day, hours, minutes), step })

/**
 * The two orders of the KH manual with the numbers and days of its pictures: 555924 (points 4-6) stands accepted, 555945
 * (points 7-9) goes to «Виконана» with the step back of 08.06.2018. The days after 08.06 are not in the manual: the money
 * comes two working days later (its «1-3 робочих днів»), the works within the month; no row of the history is added.
 */
export const manualOrders: readonly (ScheduledOrder & { number: number })[] = [
  {
    number: 555_924,
    line: {
      district: '01',
      service: 'out_of_schedule_check',
      account: '01-01/010/101',
      channel: 'gateway',
      distanceKm: 35,
      note: 'Доп информ',
    },
    placedOn: '2018-06-07',
    placedAt: at('2018-06-07', 8, 47),
    steps: [on('2018-06-07', 10, 5, s.accept(0))],
  },
  {
    number: 555_945,
    line: {
      district: '01',
      service: 'out_of_schedule_check',
      account: '01-02/030/405',
      channel: 'gateway',
      distanceKm: 12,
      note: '',
    },
    placedOn: '2018-06-07',
    placedAt: at('2018-06-07', 11, 20),
    steps: [
      on('2018-06-07', 13, 40, s.accept(0)),
      on('2018-06-07', 15, 55, s.offer(0)),
      on('2018-06-08', 9, 10, s.revise(1, 'У договорі виправлено адресу об’єкта.')),
      on('2018-06-08', 9, 45, s.offer(1)),
      on('2018-06-08', 11, 30, s.join(1)),
      on('2018-06-12', 10, 15, s.pay(3)),
      on(
        '2018-06-20',
        14,
        30,
        s.complete(9, 'Перевірку проведено: засіб обліку працює в межах класу точності, пломби цілі.'),
      ),
    ],
  },
]
