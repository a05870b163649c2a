import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countPacked, packReadings, partsOf, unpackReadings } from './packed-readings.ts'

const figure = fc.nat(99_999_999)
const known = fc.option(figure)
const day = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const reading = fc.record({
  meter: fc.record({ districtId: fc.nat(30), accountId: figure, id: figure }),
  closes: fc.constantFrom('2026-12-01', '2027-01-01'),
  takenOn: day,
  countsOn: day,
  zones: fc.array(figure, { minLength: 1, maxLength: 3 }),
  flags: fc.nat(1023),
  volume: known,
  usual: fc.option(fc.record({ low: figure, high: figure })),
})

it('readings come out of their packing as they went in, whole or in parts', () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 20 }), fc.integer({ min: 1, max: 7 }), (readings, most) => {
      const packed = packReadings(readings)
      expect(countPacked(packed)).toBe(readings.length)
      const unpacked = partsOf(packed, most).flatMap((part) => unpackReadings(part, 'file'))
      expect(unpacked).toEqual(
        readings.map(({ meter, closes, takenOn, countsOn, zones, flags, volume, usual }) => [
          ...[meter.districtId, meter.accountId, meter.id],
          ...[Number(closes.slice(0, 4) + closes.slice(5, 7)), takenOn, countsOn],
          ...[zones[0], zones[1] ?? null, zones[2] ?? null],
          ...[flags, volume, usual?.low ?? null, usual?.high ?? null, 'file'],
        ]),
      )
    }),
  )
})
