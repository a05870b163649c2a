import { expect, it } from 'vitest'
import { meterMeant, standingMeters } from './standing-meters.ts'

const meter = (number: string, installedOn: string, removedOn: string | null = null) => ({
  id: Number(number),
  number,
  model: 'НІК 2102',
  digits: 5,
  zones: 1,
  counts: 'taken' as const,
  installedOn,
  removedOn,
})
const points = [
  {
    id: 1,
    eic: '62Z0000000000001',
    place: 'будинок',
    contractedWatts: 5000,
    meters: [meter('1', '2020-01-01', '2026-11-10'), meter('2', '2026-11-10')],
  },
]
const on = (day: string) => standingMeters(points, day).map(({ number }) => number)

it('asks only for meters that stood there on the day', () => {
  expect([on('2019-12-31'), on('2026-11-01'), on('2026-11-10'), on('2026-11-22')]).toEqual([
    [],
    ['1'],
    ['1', '2'],
    ['2'],
  ])
})

it('means the only meter without asking, and one of several once it is named', () => {
  const both = standingMeters(points, '2026-11-10')
  expect(meterMeant(both, '')).toBeUndefined()
  expect(meterMeant(both, '2')?.number).toBe('2')
  expect(meterMeant(standingMeters(points, '2026-11-22'), '')?.number).toBe('2')
})
