import { describe, expect, it } from 'vitest'
import { completeInput, planInput } from '../../../server/orders/order-inputs.ts'
import { formShapeOf } from './form-fields.ts'
import { errorsOf, inputOf } from './form-values.ts'

describe('what a form sends', () => {
  it('leaves out what was not filled in', () => {
    const shape = formShapeOf(planInput, 'none')
    expect(inputOf({ plannedOn: '2026-11-23', crew: '  Бригада 2 ', extra: '' }, shape)).toEqual({
      plannedOn: '2026-11-23',
      crew: 'Бригада 2',
    })
  })

  it('is a result that the server takes, by kind of service', () => {
    const shape = formShapeOf(completeInput, 'meter')
    const input = inputOf(
      {
        completedOn: '2026-11-21',
        reply: 'Лічильник замінено.',
        actAttachmentId: null,
        result: {
          oldReadings: [32108, null, ''],
          newNumber: '00123',
          digits: 6,
          zones: 1,
          firstReadings: [0, null, null],
        },
      },
      shape,
    )
    expect(completeInput.parse(input).result).toEqual({
      kind: 'meter',
      oldReadings: [32108],
      newNumber: '00123',
      digits: 6,
      zones: 1,
      firstReadings: [0],
    })
  })

  it('names each field that is wrong', () => {
    expect(errorsOf({ crew: 'Бригада 2' }, planInput)).toHaveProperty('plannedOn')
    expect(
      errorsOf({ completedOn: '2026-11-21', reply: 'Так.', result: { kind: 'meter' } }, completeInput),
    ).toMatchObject({ result: { newNumber: expect.any(String) } })
    expect(errorsOf({ plannedOn: '2026-11-23', crew: 'Бригада 2' }, planInput)).toEqual({})
  })
})
