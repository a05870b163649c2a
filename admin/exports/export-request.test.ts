import { describe, expect, it } from 'vitest'
import { percentOf, sizeText } from './export-job.ts'
import { accountsIn, askedBy, draftOf, faultsOf, requestOf } from './export-request.ts'

describe('pasted account numbers', () => {
  it('are found whatever stands between them and in them', () => {
    const pasted = 'Особовий рахунок\n08-080808; 01-02/030/405\t0102030406\n"01 02 030 407", № 01.02.030.408'
    expect(accountsIn(pasted)).toEqual({
      numbers: ['08-080808', '01-02/030/405', '0102030406', '01 02 030 407', '01.02.030.408'],
      wrong: [],
    })
  })

  it('beside each other in a line are several, one written in groups is one', () => {
    expect(accountsIn('0102030405 01-02/030/406  0102030407').numbers).toHaveLength(3)
    expect(accountsIn('01 02 030 405').numbers).toEqual(['01 02 030 405'])
  })

  it('come once each however they are written', () => {
    expect(accountsIn('08-080808\n08080808').numbers).toHaveLength(1)
  })

  it('that are none are named', () => {
    expect(accountsIn('08-080808\n12а4567\n123\n1234567890123456').wrong).toEqual([
      '12а4567',
      '123',
      '1234567890123456',
    ])
  })
})

describe('a request for a file of volumes', () => {
  const today = '2026-11-22'

  it('begins with the last twelve whole months: of the own REM, or of the company', () => {
    const clerk = draftOf({}, today, 3)
    expect([clerk.scope, clerk.district, clerk.from, clerk.to]).toEqual(['district', 3, '2025-11-01', '2026-10-01'])
    expect(draftOf({}, today, null).scope).toBe('company')
  })

  it('begins with what the list is filtered by', () => {
    const asked = askedBy({ account: '08-080808', period_gte: '2024-01-01', kind: 'produced' })
    expect(requestOf(draftOf(asked, today, null))).toEqual({
      report: 'consumption',
      accounts: ['08-080808'],
      from: '2024-01-01',
      to: '2026-10-01',
      kinds: ['produced'],
      format: 'xlsx',
    })
  })

  it('names a REM, or nobody where the whole company is meant', () => {
    expect(requestOf(draftOf(askedBy({ district: 7 }), today, null)).district).toBe(7)
    expect(requestOf(draftOf({}, today, null))).not.toHaveProperty('district')
  })

  it('is kept back while something is missing or wrong', () => {
    const draft = draftOf({}, today, null)
    expect(faultsOf(draft)).toEqual({})
    expect(faultsOf({ ...draft, scope: 'accounts' })).toEqual({ accounts: 'no_accounts' })
    expect(faultsOf({ ...draft, scope: 'accounts', accounts: 'абв1' })).toEqual({ accounts: 'wrong_accounts' })
    expect(faultsOf({ ...draft, scope: 'district' })).toEqual({ district: 'no_district' })
    expect(faultsOf({ ...draft, from: '2026-11-01', kinds: [] })).toEqual({ to: 'backwards', kinds: 'no_kinds' })
  })
})

describe('a job', () => {
  it('is as far as its rows, and never farther than whole', () => {
    expect([percentOf({ done: 1, total: 3 }), percentOf({ done: 5, total: 4 })]).toEqual([33, 100])
    expect([percentOf({ done: 0, total: null }), percentOf({ done: 0, total: 0 })]).toEqual([null, null])
  })

  it('has a size people can say', () => {
    expect([sizeText(10, 'uk'), sizeText(850_000, 'uk'), sizeText(37_000_000, 'uk')]).toEqual([
      '1 КБ',
      '830 КБ',
      '35,3 МБ',
    ])
    expect(sizeText(37_000_000, 'en')).toBe('35.3 MB')
  })
})
