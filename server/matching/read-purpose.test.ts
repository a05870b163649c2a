import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPurpose } from './read-purpose.ts'

const found = (purpose: string): string[] =>
  readPurpose(purpose).map(({ kind, value, how }) => `${kind} ${value} ${how}`)
const exact = ['invoice 2026-000123 exact']

describe('an invoice number', () => {
  it.each([
    ['2026-000123'],
    ['2026 - 000 123'],
    ['2026\u00a0–\u00a0000123'],
    ['2026—000123'],
    ['2026_000123'],
    ['рах.2026/000123'],
    ['рах.№2026-000123від 20.11.2026'],
    ['2O26-ООО123'],
    ['2026-000l23, ПДВ 97,50'],
    ['2026-00012З'],
    ['paxунок 2026000123'],
    ['рахунок-2026-000123; сума 585,00 грн'],
    ['2026 000123'],
    ['рахунок від 20.11.2026 № 2026 000123'],
    ['2026-000123|з рахунку'],
    ['Сплата за рахунком No 2026-000123 за листопад 2026 р.'],
  ])('is read for what it is, however its digits are written: %s', (purpose) => {
    expect(found(purpose)).toEqual(exact)
  })

  it('may lack its leading zeros, all of them, or have letters that might be words', () => {
    expect(found('рах 2026-123')).toEqual(['invoice 2026-000123 short'])
    expect(found('2026-12з456')).toEqual(['invoice 2026-123456 short'])
    expect(found('2026-00123')).toEqual(['invoice 2026-00123 like'])
  })

  it.each([
    ['2026-0000123'],
    ['2026-00123'],
    ['2026-000123-1'],
    ['2026-000123/2'],
    ['2026000123'],
    ['заявка 2026-000123'],
    ['о/р 2026-000123'],
    ['за 2026-11'],
    ['2026-001 234'],
    ['2026-000123і 124'],
    ['рахунок 000123'],
    ['12026-000123'],
    ['2026-1і2'],
    ['2026-0001 23 листопада'],
    ['за листопад 2026 000123'],
  ])('is only like one when digits or words leave a doubt: %s', (purpose) => {
    const invoices = readPurpose(purpose).filter(({ kind }) => kind === 'invoice')
    expect(invoices[0]?.how).toBe('like')
  })

  it.each([
    ['Д-2026-000123'],
    ['договір № 2026-000123'],
    ['акт А-2026-000123'],
    ['АЗ-2026-000123'],
    ['08-2026-000123'],
    ['ІПН 2026000123'],
    ['код ЄДРПОУ 40723825'],
    ['UA78 3226 6900 0002 6005 0121 0713 3'],
    ['тел. 067 123-45-67, +380671234567'],
    ['від 20.11.2026, 2026-11-20, 12:30'],
    ['5168 1234 5678 9012'],
    ['1 170,00 грн, у т.ч. ПДВ 195.00, 20 %'],
    ['лічильник № 1234567'],
  ])('is not seen in numbers of other papers, people and things: %s', (purpose) => {
    expect(found(purpose)).toEqual([])
  })

  it('is not cut out of a longer run of digits', () => {
    expect(readPurpose('52026-0001234').every(({ how }) => how === 'like')).toBe(true)
    expect(found('12345202600012345')).toEqual([])
  })

  it('opens a list of further numbers of its year', () => {
    expect(found('рахунки 2026-000123, 124 та 125')).toEqual([
      'invoice 2026-000123 exact',
      'invoice 2026-000124 short',
      'invoice 2026-000125 short',
    ])
    expect(found('2026-000123 та 2026-000124')).toEqual([...exact, 'invoice 2026-000124 exact'])
    expect(found('2026-000123, 585 грн')).toEqual(exact)
  })
})

describe('an order number', () => {
  it('is sure behind its word, alone or in a list', () => {
    expect(found('Заявка від 20.11.2026 № 555945')).toEqual(['order 555945 exact'])
    expect(found('Заявка№555945')).toEqual(['order 555945 exact'])
    expect(found('за заявками 555945, 555946 та 555947')).toEqual([
      'order 555945 exact',
      'order 555946 exact',
      'order 555947 exact',
    ])
    expect(found('зам. 555 945, рах. 2026-000123')).toEqual(['order 555945 exact', ...exact])
  })

  it('is a guess when it stands alone', () => {
    expect(found('послуги 555945')).toEqual(['order 555945 like'])
  })
})

describe('an account number', () => {
  it.each([['о/р 01-01/010/101'], ['О/Р№0101010101'], ['особовий рахунок 01/01/010/101'], ['ос.рах. 01-01-010-101']])(
    'is sure behind its word: %s',
    (purpose) => {
      expect(found(purpose)).toEqual(['account 0101010101 exact'])
    },
  )

  it('is no mobile telephone behind its word', () => {
    expect(found('О/Р№0990020355')).toEqual(['account 0990020355 exact'])
    expect(found('0990020355')).toEqual([])
  })

  it('is sure in the form that nothing else has, a guess in others', () => {
    expect(found('01-01/010/101')).toEqual(['account 0101010101 exact'])
    expect(found('08-080808')).toEqual(['account 08080808 like'])
  })
})

it('tells where each number stands in the text as it was written', () => {
  const purpose = 'Ｓ «рах.№ 2O26 – 000 123, заявка 555945»'
  expect(readPurpose(purpose).map(({ from, to }) => purpose.slice(from, to))).toEqual(['2O26 – 000 123', '555945'])
})

it('reads the purpose that the office itself prints on an invoice', () => {
  expect(found('Оплата за рахунком № 2026-000123, заявка № 555945, о/р 01-01/010/101: позачергова перевірка')).toEqual([
    ...exact,
    'order 555945 exact',
    'account 0101010101 exact',
  ])
})

it('reads whatever a bank may hand over, and points only into the text', () => {
  const signs = fc.constantFrom(
    ...'2026-000123 ,./№оО0lІз·—\u00a0\n|ѓ😀'.split(''),
    'рах.',
    'заявка ',
    'о/р ',
    ' та ',
    'UA',
    'грн',
    'тел',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 80 }), (parts) => {
      const purpose = parts.join('')
      for (const { from, to, value } of readPurpose(purpose)) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(purpose.length)
        expect(value).toMatch(/^(?:\d{4}-)?\d+$/)
      }
    }),
    { numRuns: 1_000 },
  )
})
