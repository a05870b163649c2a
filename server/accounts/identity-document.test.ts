import { describe, expect, it } from 'vitest'
import { identityDocument, identityDocumentProblems } from './identity-document.ts'

const passport = {
  kind: 'passport',
  series: 'ВН',
  number: '123456',
  issuedBy: 'Корольовським РВ УМВС',
  issuedOn: '1998-05-20',
}
const idCard = { kind: 'id_card', number: '001234567', unzr: '19900131-01234', validUntil: '2031-04-02' }

const refusalsOf = (document: unknown) =>
  Object.fromEntries(
    (identityDocument.safeParse(document).error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
  )

describe('a passport book', () => {
  it('needs series, number, issuer and date; what it lacks comes out as null', () => {
    expect(identityDocument.parse(passport)).toEqual({ ...passport, unzr: null, validUntil: null })
    expect(identityDocument.parse({ ...passport, unzr: '', validUntil: null })).toEqual({
      ...passport,
      unzr: null,
      validUntil: null,
    })
  })

  it('may be typed with Latin look-alikes, small letters and spaces', () => {
    expect(identityDocument.parse({ ...passport, series: ' b н ', number: '123 456' })).toMatchObject({
      number: '123456',
    })
    expect(identityDocument.parse({ ...passport, series: 'BH' })).toMatchObject({ series: 'ВН' })
  })

  it('is refused field by field, all fields at once', () => {
    const refusals = refusalsOf({
      kind: 'passport',
      series: 'QW',
      number: '12345',
      issuedBy: ' ',
      issuedOn: '1998-02-30',
    })
    expect(refusals.series).toContain('дві українські літери')
    expect(refusals.number).toContain('6 цифр')
    expect(refusals.issuedBy).toContain('ким виданий')
    expect(refusals.issuedOn).toContain('РРРР-ММ-ДД')
  })

  it('names each field that is missing', () => {
    expect(Object.keys(refusalsOf({ kind: 'passport' })).sort()).toEqual(['issuedBy', 'issuedOn', 'number', 'series'])
  })
})

describe('an ID card', () => {
  it('needs nine digits, УНЗР and expiry', () => {
    expect(identityDocument.parse(idCard)).toEqual({ ...idCard, series: null, issuedBy: null, issuedOn: null })
    expect(identityDocument.parse({ ...idCard, unzr: '1990013101234', issuedBy: '1801' })).toMatchObject({
      unzr: '19900131-01234',
      issuedBy: '1801',
    })
    expect(Object.keys(refusalsOf({ kind: 'id_card' })).sort()).toEqual(['number', 'unzr', 'validUntil'])
  })

  it('has no series: a filled one means that the wrong document was chosen', () => {
    expect(refusalsOf({ ...idCard, series: 'ВН' }).series).toContain('паспорт-книжечку')
  })

  it('has an УНЗР that begins with a real date of birth', () => {
    expect(refusalsOf({ ...idCard, unzr: '19900231-01234' }).unzr).toContain('дати народження')
    expect(refusalsOf({ ...idCard, unzr: '1990-01-31' }).unzr).toContain('8 цифр, дефіс')
    expect(refusalsOf({ ...idCard, number: '12345678А' }).number).toContain('9 цифр')
  })
})

describe('an identity document', () => {
  it('is one of the two kinds and holds no unknown field', () => {
    expect(refusalsOf({ kind: 'driving_licence' }).kind).toContain('ID-картка')
    expect(identityDocument.safeParse({ ...idCard, photo: 'x' }).success).toBe(false)
  })

  it('is judged by the calendar', () => {
    const problemsOf = (document: object) => identityDocumentProblems(identityDocument.parse(document), '2026-11-21')
    expect(problemsOf(passport)).toEqual({})
    expect(problemsOf({ ...idCard, validUntil: '2026-11-21' })).toEqual({})
    expect(problemsOf({ ...idCard, validUntil: '2026-11-20' }).validUntil).toContain('20.11.2026')
    expect(problemsOf({ ...passport, issuedOn: '2026-11-22' }).issuedOn).toContain('ще не настала')
    expect(problemsOf({ ...idCard, unzr: '20270101-01234' }).unzr).toContain('ще не настала')
    expect(problemsOf({ ...idCard, issuedOn: '1989-01-01' }).issuedOn).toContain('до народження')
  })
})
