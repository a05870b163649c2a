import { describe, expect, it } from 'vitest'
import { staffOrderForm } from '../../../server/orders/order-intake-schema.ts'
import { orderToSend } from './order-values.ts'

const typed = {
  account: '01-01/010/101',
  service: 'out_of_schedule_check',
  phone: '067 000 08 08',
  email: '',
  distanceKm: 35,
  note: 'Доп информ',
  channel: 'phone',
  consentGiven: true,
  grounds: 'no_display',
}
const passport = { series: 'ВМ', number: '123456', issuedBy: 'Житомирський РВ', issuedOn: '2010-05-01' }

describe('an order placed for a caller', () => {
  it('is what the server takes', () => {
    const read = staffOrderForm.parse(orderToSend({ ...typed, identityKind: 'passport', identityDocument: passport }))
    expect(read).toMatchObject({ account: '0101010101', phone: '+380670000808', email: null, channel: 'phone' })
    expect(read.identityDocument).toMatchObject({ kind: 'passport', series: 'ВМ', number: '123456' })
  })

  it('refers to the document on file and sends nothing of another that was typed before', () => {
    const sent = orderToSend({ ...typed, identityKind: 'on_file', identityDocument: passport })
    expect(sent.identityDocument).toEqual({ onFile: true })
  })

  it('sends only the fields of the chosen document', () => {
    const sent = orderToSend({
      ...typed,
      identityKind: 'id_card',
      identityDocument: { ...passport, number: '123456789', unzr: '19900131-01234', validUntil: '2030-01-31' },
    })
    expect(sent.identityDocument).toEqual({
      kind: 'id_card',
      number: '123456789',
      unzr: '19900131-01234',
      validUntil: '2030-01-31',
    })
  })

  it('leaves out what another service asked for', () => {
    expect(orderToSend({ ...typed })).not.toHaveProperty('grounds')
    expect(orderToSend({ ...typed, service: 'meter_fault' })).toHaveProperty('grounds', 'no_display')
  })

  it('is refused without consent, and says so at the consent', () => {
    const read = staffOrderForm.safeParse(orderToSend({ ...typed, consentGiven: false }))
    expect(read.error?.issues[0]?.path).toEqual(['consent', 'given'])
  })
})
