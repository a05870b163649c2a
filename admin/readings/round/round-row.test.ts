import { expect, it } from 'vitest'
import { readTyped, wentSince } from './round-row.ts'

const meter = { digits: 5, previous: { zones: [1000, 500], countsOn: '2026-11-01' } }

it('sends figures once every zone has one that the dial can show', () => {
  expect(readTyped(meter, ['', ' '])).toEqual({ kind: 'nothing' })
  expect(readTyped(meter, ['32 108', '7'])).toEqual({ kind: 'figures', zones: [32108, 7] })
  expect(readTyped(meter, ['1', ''])).toEqual({ kind: 'wrong', why: 'zones' })
  expect(readTyped(meter, ['1', '2,5'])).toEqual({ kind: 'wrong', why: 'figure' })
  expect(readTyped(meter, ['1', '100000'])).toEqual({ kind: 'wrong', why: 'dial' })
})

it('tells how far the meter went, while it can be compared', () => {
  expect(wentSince(meter, [1080, 520])).toBe(100)
  expect(wentSince(meter, [980, 500])).toBe(-20)
  expect(wentSince(meter, [1080])).toBeNull()
  expect(wentSince({ previous: null }, [1])).toBeNull()
})
