import { expect, it } from 'vitest'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { manualOrders } from './manual-orders.ts'
import { planOtherDistricts } from './plan-other-districts.ts'
import { planZhytomyr } from './plan-zhytomyr.ts'
import { officeDay, schedulePlan } from './schedule.ts'

const calendar = { martialLaw: true, holidays: [] }
const plan = [...planZhytomyr, ...planOtherDistricts]

it('everything in the demo has happened before its day began, in the order of the steps', () => {
  for (const today of ['2026-11-23', '2027-01-04', '2026-03-31']) {
    const orders = schedulePlan(plan, today, calendar)
    for (const order of orders) {
      const instants = [order.placedAt, ...order.steps.map(({ at }) => at)]
      expect(instants).toEqual(instants.toSorted())
      expect(kyivDateOf(instants.at(-1) ?? '') < today).toBe(true)
    }
  }
})

it('a weekend looks like the morning of the next working day', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((day) => officeDay(day, calendar))).toEqual([
    '2026-11-20',
    '2026-11-23',
    '2026-11-23',
    '2026-11-23',
  ])
})

it('about a hundred and twenty orders are planned, forty and more of them waiting in Житомир', () => {
  const orders = [...manualOrders, ...schedulePlan(plan, '2026-11-23', calendar)]
  expect(orders.length).toBeGreaterThanOrEqual(115)
  expect(orders.length).toBeLessThanOrEqual(130)
  const untouched = orders.filter(({ line, steps }) => line.district === '01' && steps.length === 0)
  expect(untouched.length).toBeGreaterThanOrEqual(30)
})

it('the same day gives the same schedule', () => {
  expect(JSON.stringify(schedulePlan(plan, '2026-11-23', calendar))).toBe(
    JSON.stringify(schedulePlan(plan, '2026-11-23', calendar)),
  )
})
