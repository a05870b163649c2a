import { describe, expect, it } from 'vitest'
import type { ZodType } from 'zod'
import { refusalOf } from '../read-input.ts'
import { orderForm, staffOrderForm } from './order-intake-schema.ts'

const passport = { kind: 'passport', series: 'ВМ', number: '123456', issuedBy: 'РВ УМВС', issuedOn: '2001-05-01' }
const asSent = {
  account: '01-01/010/101',
  service: 'out_of_schedule_check',
  identityDocument: passport,
  phone: '(067) 155-92-82',
  email: 'ivan@example.com',
  distanceKm: 35,
  note: 'Доп информ',
  disconnectedForDebt: false,
  consent: { given: true, textVersion: '1' },
}

/** The fields a form is refused for. */
const refusedFields = (change: object, form: ZodType = orderForm): string[] => {
  const read = form.safeParse({ ...asSent, ...change })
  return read.success ? [] : Object.keys(refusalOf(read.error).errors)
}

describe('the order form of the gateway', () => {
  it('takes every field of the KH form and reads it into one spelling', () => {
    expect(orderForm.parse(asSent)).toMatchObject({
      account: '0101010101',
      phone: '+380671559282',
      email: 'ivan@example.com',
      distanceKm: 35,
      note: 'Доп информ',
      identityDocument: { series: 'ВМ', number: '123456' },
    })
  })

  it('takes an ID card with its УНЗР and expiry instead of a passport book', () => {
    const card = { kind: 'id_card', number: '123456789', unzr: '19900131-01234', validUntil: '2030-01-01' }
    expect(orderForm.parse({ ...asSent, identityDocument: card }).identityDocument).toMatchObject(card)
  })

  it('leaves out what is left empty', () => {
    const { account, service, phone, consent } = asSent
    expect(orderForm.parse({ account, service, phone, consent, email: '', note: null })).toMatchObject({
      email: null,
      note: '',
      distanceKm: null,
      identityDocument: null,
      disconnectedForDebt: false,
    })
  })

  it.each([
    ['an account with letters', { account: 'рахунок' }, ['account']],
    ['a numeric account, which would lose its zeros', { account: 101010101 }, ['account']],
    ['a phone that is none', { phone: '12' }, ['phone']],
    ['a wrong e-mail', { email: 'ivan' }, ['email']],
    ['a distance as text', { distanceKm: '35' }, ['distanceKm']],
    ['half a kilometre', { distanceKm: 0.5 }, ['distanceKm']],
    ['a note that is no text', { note: { a: 1 } }, ['note']],
    ['a flag as text', { disconnectedForDebt: 'yes' }, ['disconnectedForDebt']],
    ['an unknown field', { payer: 'x' }, ['payer']],
    [
      'an unknown field inside the document',
      { identityDocument: { ...passport, pages: 1 } },
      ['identityDocument.pages'],
    ],
    ['a wrong passport number', { identityDocument: { ...passport, number: '12' } }, ['identityDocument.number']],
    ['a document of no kind', { identityDocument: { ...passport, kind: 'visa' } }, ['identityDocument.kind']],
    ['a period that ends before it begins', { periodFrom: '2026-02-01', periodTo: '2026-01-01' }, ['periodTo']],
    ['no consent', { consent: undefined }, ['consent']],
    ['consent withheld', { consent: { given: false, textVersion: '1' } }, ['consent.given']],
    ['consent to an unknown text', { consent: { given: true, textVersion: '7' } }, ['consent.textVersion']],
  ])('refuses %s by the field’s name', (_what, change, fields) => {
    expect(refusedFields(change)).toEqual(fields)
  })

  it('words every refusal in Ukrainian', () => {
    const read = orderForm.safeParse({
      account: 1,
      identityDocument: 5,
      phone: null,
      email: 7,
      note: 8,
      consent: 'так',
    })
    const messages = read.success ? [] : Object.values(refusalOf(read.error).errors)
    expect(messages.length).toBeGreaterThan(5)
    for (const message of messages) expect(message).toMatch(/^[^A-Za-z]*[А-ЯҐЄІЇа-яґєії]/)
  })

  it('drops signs that no screen shows, and keeps line ends', () => {
    expect(orderForm.parse({ ...asSent, note: 'перший\u0000\u0007 рядок\nдругий' }).note).toBe('перший рядок\nдругий')
  })

  it('does not know the document on file: the consumer cannot point at it', () => {
    expect(refusedFields({ identityDocument: { onFile: true } })).toContain('identityDocument.kind')
  })
})

describe('the order form of staff', () => {
  it('may refer to the document on file', () => {
    const form = staffOrderForm.parse({ ...asSent, identityDocument: { onFile: true }, channel: 'phone' })
    expect(form).toMatchObject({ identityDocument: { onFile: true }, channel: 'phone' })
  })

  it('names the fields of a wrong document as the gateway does', () => {
    const wrong = { identityDocument: { ...passport, series: 'ZQ', pages: 1 } }
    expect(refusedFields(wrong, staffOrderForm)).toEqual(['identityDocument.series', 'identityDocument.pages'])
  })

  it('cannot claim to have come through the gateway', () => {
    expect(refusedFields({ channel: 'gateway' }, staffOrderForm)).toEqual(['channel'])
  })
})
