import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentKeyOf, type LineContent } from './content-key.ts'

const line: LineContent = {
  bookedOn: '2026-11-17',
  direction: 'credit',
  amount: 58_500,
  documentNumber: '000123',
  partyIban: 'UA783226690000026005012107133',
  purpose: 'Оплата за рахунком № 2026-000017, заявка № 555945, о/р 01-01/010/101: п’ять перевірок',
}
const keyOf = (change: Partial<LineContent>): string => contentKeyOf({ ...line, ...change })

describe('the same movement in another file', () => {
  it.each<[string, Partial<LineContent>]>([
    ['with other spacing', { purpose: line.purpose.replaceAll(' ', '  ') }],
    ['in capitals', { purpose: line.purpose.toUpperCase() }],
    ['with another apostrophe', { purpose: line.purpose.replace('’', "'") }],
    [
      'with Latin look-alikes',
      { purpose: line.purpose.replaceAll('О', 'O').replaceAll('а', 'a').replaceAll('і', 'i') },
    ],
    ['with its letters decomposed', { purpose: line.purpose.normalize('NFD') }],
    ['without the leading zeros of its number', { documentNumber: '123' }],
    ['with its IBAN in groups', { partyIban: 'UA78 3226 6900 0002 6005 0121 0713 3' }],
  ])('%s has the same key', (_, change) => {
    expect(keyOf(change)).toBe(keyOf({}))
  })

  it('has the same key when windows-1251 lost the signs it does not know', () => {
    expect(keyOf({ purpose: 'Сплата ₴ 100 від Žofie ʼ😀' })).toBe(keyOf({ purpose: 'Сплата ? 100 від ?ofie ???' }))
  })

  it('whatever spaces and signs stand between its letters', () => {
    const mark = fc.constantFrom(' ', '  ', '«', '»', ' – ', '…', '"', '\u00a0', '₴', '№')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[А-Яа-яІіЇїЄєҐґ0-9]{1,8}$/), mark), { maxLength: 12 }),
        (parts) => {
          const bare = parts.map(([word]) => word).join('')
          const marked = parts.map(([word, sign]) => word + sign).join('')
          expect(keyOf({ purpose: marked })).toBe(keyOf({ purpose: bare }))
        },
      ),
    )
  })
})

describe('another movement', () => {
  it.each<[string, Partial<LineContent>]>([
    ['of another day', { bookedOn: '2026-11-18' }],
    ['the other way', { direction: 'debit' }],
    ['of another amount', { amount: 58_501 }],
    ['by another document', { documentNumber: '124' }],
    ['from another account', { partyIban: 'UA213223130000026007233566001' }],
    ['from no account', { partyIban: null }],
    ['for another invoice', { purpose: line.purpose.replace('000017', '000018') }],
  ])('%s has another key', (_, change) => {
    expect(keyOf(change)).not.toBe(keyOf({}))
  })

  it('never borrows a sign of its neighbour: a number’s end is not a purpose’s start', () => {
    expect(keyOf({ documentNumber: '12', partyIban: '3' })).not.toBe(keyOf({ documentNumber: '1', partyIban: '23' }))
  })
})
