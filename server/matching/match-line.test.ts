import { describe, expect, it } from 'vitest'
import { givenInvoice, givenLine, othersInvoice } from './given-line-fixture.ts'
import type { KnownInvoice, LineToMatch } from './line-to-match.ts'
import { matchLine } from './match-line.ts'

const offered = (line: Partial<LineToMatch>, known: readonly KnownInvoice[] = [othersInvoice(), givenInvoice()]) =>
  matchLine(givenLine(line), known).candidates

const codes = (line: Partial<LineToMatch>, known?: readonly KnownInvoice[]): string[][] =>
  offered(line, known).map(({ reasons }) => reasons.map(({ code }) => code))

describe('candidates', () => {
  it('stand in the order of what speaks for them, each with its reasons, strongest first', () => {
    const purpose = 'рахунок 2026-00123, заявка 555945, о/р 01-01/010/101'
    const [first, second] = offered({ purpose, party: 'УКРАЇНЕЦЬ ІВАН ІВАНОВИЧ' })
    expect(first?.invoice.number).toBe('2026-000123')
    expect(first?.reasons.map(({ uk }) => uk)).toEqual([
      'У призначенні схожий номер: «2026-00123»',
      'У призначенні — заявка № 555945',
      'У призначенні — особовий рахунок 01-01/010/101',
      'Сума дорівнює несплаченій',
      'Платник — Українець Іван Іванович',
      'Гроші надійшли у строк рахунка',
    ])
    expect(second?.reasons.map(({ code }) => code)).toEqual(['amount', 'date'])
    expect(first?.score).toBeGreaterThan(second?.score ?? 100)
  })

  it.each([
    ['УКРАЇНЕЦЬ ІВАН ІВАНОВИЧ'],
    ['Українець І. І.'],
    ['І.І.Українець'],
    ['Иван Украинець'],
    ['ФОП Українець Іван'],
  ])('know their payer however a bank writes the name: %s', (party) => {
    expect(offered({ party })[0]).toMatchObject({ invoice: { number: '2026-000123' } })
  })

  it('do not take a namesake for the payer', () => {
    expect(codes({ party: 'Українець Ірина Ігорівна', amount: 1 }, [givenInvoice()])).toEqual([['payer', 'date']])
    expect(offered({ party: 'Українець Ірина Ігорівна' }, [givenInvoice()])[0]?.reasons[1]?.uk).toBe(
      'Прізвище платника таке саме',
    )
    expect(offered({ party: 'Іваненко Іван Іванович', amount: 1 }, [givenInvoice()])).toEqual([])
  })

  it('know a payer by code', () => {
    expect(codes({ partyCodeIndex: 'a1', amount: 1 }, [givenInvoice({ payerCodeIndex: 'a1' })])).toEqual([
      ['payer_code', 'date'],
    ])
  })

  it('forgive a slip in an order’s number', () => {
    expect(codes({ purpose: 'заявка 555954', amount: 1 }, [givenInvoice()])).toEqual([['order_number_like', 'date']])
  })

  it('are few where the sum alone speaks for them', () => {
    const crowd = Array.from({ length: 40 }, (_, place) =>
      othersInvoice({ id: place + 1, number: `2026-0009${10 + place}` }),
    )
    expect(offered({}, crowd)).toHaveLength(5)
  })
})

describe('the sum', () => {
  it('of a line for several invoices is split by what each owes, while it lasts', () => {
    const purpose = 'рахунки 2026-000123 та 2026-000777'
    const known = [givenInvoice(), othersInvoice({ total: 42_000 })]
    const shares = (amount: number) =>
      Object.fromEntries(
        offered({ purpose, amount }, known).map(({ invoice, amount: share }) => [invoice.number, share]),
      )
    expect(shares(100_500)).toEqual({ '2026-000123': 58_500, '2026-000777': 42_000 })
    const short = shares(80_000)
    expect(Object.values(short).reduce((sum, share) => sum + share)).toBe(80_000)
  })

  it('that two invoices of one payer owe together names them together', () => {
    const second = givenInvoice({ id: 124, number: '2026-000950', orderNumber: 555_999, total: 42_000 })
    const both = offered({ party: 'Українець І.І.', amount: 100_500 }, [givenInvoice(), second, othersInvoice()])
    expect(both.slice(0, 2).map(({ amount, caution }) => ({ amount, caution }))).toEqual([
      { amount: 58_500, caution: null },
      { amount: 42_000, caution: null },
    ])
    expect(both[0]?.reasons.at(-1)?.uk).toBe('Разом із рахунком № 2026-000950 — рівно ця сума')
  })

  it('of a line that is already shared out in part is only what is left', () => {
    expect(offered({ purpose: '2026-000123', left: 20_000 }, [givenInvoice()])[0]).toMatchObject({ amount: 20_000 })
  })
})

describe('a caution', () => {
  it.each<[string, Partial<KnownInvoice>, number, string]>([
    ['a withdrawn order', { state: 'void', orderState: 'withdrawn' }, 58_500, 'withdrawn'],
    ['a void invoice', { state: 'void' }, 58_500, 'void'],
    ['a paid invoice', { state: 'paid', paid: 58_500, orderState: 'done' }, 58_500, 'paid'],
    ['an expired order', { orderState: 'expired' }, 58_500, 'expired'],
    ['more than is owed', {}, 60_000, 'too_much'],
    ['less than is owed', {}, 50_000, 'too_little'],
  ])('is said of %s', (_, change, amount, code) => {
    const [first] = offered({ purpose: 'рахунок 2026-000123', amount }, [givenInvoice(change)])
    expect(first?.caution?.code).toBe(code)
  })

  it('tells by how much', () => {
    const [first] = offered({ purpose: 'рахунок 2026-000123', amount: 50_000 }, [givenInvoice()])
    expect(first?.caution?.uk).toBe('Не вистачає 85,00\u00a0грн: заявка й далі чекатиме на оплату.')
  })

  it('is not needed where the line fits', () => {
    expect(offered({ purpose: 'рахунок 2026-000123' }, [givenInvoice()])[0]?.caution).toBeNull()
  })
})

it('underlines what was recognised and nothing else', () => {
  const purpose = 'За рах. 2026–000123 (заявка 555945) від 20.11.2026, довідка 777777'
  const { recognised } = matchLine(givenLine({ purpose }), [givenInvoice()])
  expect(recognised.map(({ from, to, kind }) => [kind, purpose.slice(from, to)])).toEqual([
    ['invoice', '2026–000123'],
    ['order', '555945'],
  ])
})
