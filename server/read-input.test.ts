import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Refusal } from './errors.ts'
import { readInput } from './read-input.ts'

const form = z.strictObject({ crew: z.string(), visit: z.strictObject({ plannedOn: z.iso.date() }) })
const refusalTo = (value: unknown): Refusal => {
  try {
    readInput(form, value)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what somebody sent', () => {
  it('is read by its schema', () => {
    const sent = { crew: 'Бригада 1', visit: { plannedOn: '2026-11-25' } }
    expect(readInput(form, sent)).toEqual(sent)
  })

  it('is refused with every wrong and every unknown field named by its path', () => {
    const refusal = refusalTo({ crew: 7, visit: { plannedOn: 'завтра', hour: 9 } })
    expect(refusal).toMatchObject({ status: 422, code: 'invalid_input' })
    expect(Object.keys(refusal.errors).sort()).toEqual(['crew', 'visit.hour', 'visit.plannedOn'])
  })
})
