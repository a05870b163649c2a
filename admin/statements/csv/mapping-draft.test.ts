import { describe, expect, it } from 'vitest'
import type { CsvMapping } from '../../../server/statements/csv-mapping-schema.ts'
import { draftOf, type MappingDraft, mappingOf } from './mapping-draft.ts'

const whole: CsvMapping = {
  encoding: 'windows-1251',
  delimiter: ';',
  headerRows: 2,
  footer: 'Разом',
  endsWithNewline: true,
  dateForm: 'dd.mm.yyyy',
  decimal: ',',
  bookedOn: 0,
  money: { kind: 'with_direction', amount: 3, direction: 2, creditWords: ['К', 'кредит'], debitWords: ['Д'] },
  party: 4,
  partyCode: null,
  partyIban: 5,
  documentNumber: 1,
  purpose: 6,
  reference: null,
  bankId: null,
  currency: null,
  ownIban: { iban: 'UA213223130000026007233566001' },
}

const faultOf = (more: Partial<MappingDraft>) => mappingOf({ ...draftOf(whole, 8), ...more })

describe('the meaning of a CSV file’s columns', () => {
  it('comes back whole from the wizard when nothing is changed', () => {
    expect(mappingOf(draftOf(whole, 8))).toEqual({ mapping: whole })
    const other: CsvMapping = { ...whole, money: { kind: 'two_columns', credit: 2, debit: 3 }, ownIban: { column: 7 } }
    expect(mappingOf(draftOf(other, 8))).toEqual({ mapping: other })
    const signed: CsvMapping = { ...whole, money: { kind: 'signed', amount: 3 } }
    expect(mappingOf(draftOf(signed, 8))).toEqual({ mapping: signed })
  })

  it('says the first thing that lacks', () => {
    expect(mappingOf(draftOf({}, 3))).toEqual({ fault: { code: 'bookedOn' } })
    expect(faultOf({ columns: ['bookedOn'] })).toEqual({ fault: { code: 'purpose' } })
    expect(faultOf({ columns: ['bookedOn', 'purpose'] })).toEqual({ fault: { code: 'money' } })
    expect(faultOf({ columns: ['bookedOn', 'purpose', 'credit'] })).toEqual({ fault: { code: 'money' } })
    expect(faultOf({ columns: ['bookedOn', 'purpose', 'amount', 'debit'] })).toEqual({ fault: { code: 'money' } })
    expect(faultOf({ debitWords: ' , ' })).toEqual({ fault: { code: 'words' } })
    expect(faultOf({ iban: ' ' })).toEqual({ fault: { code: 'ownIban' } })
    expect(faultOf({ columns: ['bookedOn', 'purpose', 'amount', 'party', 'party'] })).toEqual({
      fault: { code: 'twice', meaning: 'party' },
    })
  })

  it('ignores a suggested column that the file does not have', () => {
    expect(draftOf(whole, 4).columns).toEqual(['bookedOn', 'documentNumber', 'direction', 'amount'])
  })
})
