import { describe, expect, it } from 'vitest'
import { completeInput, failVisitInput, planInput, rebillInput } from '../../../server/orders/order-inputs.ts'
import { orderLifecycle } from '../../../server/orders/order-lifecycle.ts'
import { resultKinds } from '../../../server/services/service-schema.ts'
import { formShapeOf } from './form-fields.ts'

const kinds = (shape: ReturnType<typeof formShapeOf>) =>
  Object.fromEntries(shape.fields.map(({ source, kind }) => [source, kind]))

describe('the form of an event', () => {
  it('asks what the input asks, drawn as its description says', () => {
    expect(formShapeOf(planInput, 'none').fields).toMatchObject([
      { source: 'plannedOn', kind: 'date', required: true, label: { uk: 'Дата виїзду' } },
      { source: 'crew', kind: 'text', required: true, label: { uk: 'Бригада' } },
    ])
  })

  it('asks an amount of money as money', () => {
    expect(kinds(formShapeOf(rebillInput, 'none'))).toMatchObject({
      distanceKm: 'number',
      payer: 'text',
      discount: 'money',
      discountPercent: 'number',
    })
  })

  it('names the choices in both languages', () => {
    const [outcome] = formShapeOf(failVisitInput, 'none').fields
    expect(outcome?.choices).toContainEqual({ id: 'no_access', label: { uk: 'Недопуск', en: 'No access' } })
  })

  it('asks of the result only what the kind of service records', () => {
    expect(kinds(formShapeOf(completeInput, 'none'))).toEqual({
      completedOn: 'date',
      reply: 'lines',
      actAttachmentId: 'file',
    })
    expect(kinds(formShapeOf(completeInput, 'seals'))).toMatchObject({
      'result.sealsOff': 'texts',
      'result.sealsOn': 'texts',
    })
    expect(formShapeOf(completeInput, 'seals').fixed).toEqual({ 'result.kind': 'seals' })
    expect(kinds(formShapeOf(completeInput, 'meter'))).toMatchObject({
      'result.oldReadings': 'numbers',
      'result.digits': 'number',
    })
    expect(kinds(formShapeOf(completeInput, 'expertise'))).toMatchObject({ 'result.fit': 'yes_no' })
  })

  it('has words in both languages for every field of every event and every kind of result', () => {
    const fields = orderLifecycle.transitions.flatMap(({ input }) =>
      Object.keys(resultKinds).flatMap((kind) => formShapeOf(input, kind).fields),
    )
    expect(fields.length).toBeGreaterThan(50)
    expect(fields.filter(({ label, name }) => label.uk === name || label.en === name)).toEqual([])
  })
})
