import { describe, expect, it } from 'vitest'
import { candidateOf } from './candidate-fixture.ts'
import { leftAfter, readParts, suggestParts, type TypedPart } from './split.ts'

const row = (key: number, number: string, amount: string): TypedPart => ({
  key,
  invoice: number ? { number } : null,
  amount,
})

describe('a line split over several invoices', () => {
  it('counts what is left as it is typed', () => {
    expect(leftAfter(100_000, [row(1, '2026-000001', '585,00'), row(2, '', '')])).toBe(41_500)
    expect(leftAfter(100_000, [row(1, '2026-000001', '1 000,01')])).toBe(-1)
    expect(leftAfter(100_000, [row(1, '2026-000001', 'сто')])).toBe(100_000)
  })

  it('is read without its blank rows; a rest may stay on the line', () => {
    const typed = [row(1, '2026-000001', '585'), row(2, '', ' '), row(3, '2026-000002', '1,50')]
    expect(readParts(100_000, typed)).toEqual({
      parts: [
        { invoiceNumber: '2026-000001', amount: 58_500 },
        { invoiceNumber: '2026-000002', amount: 150 },
      ],
      fault: null,
    })
  })

  it.each([
    ['empty', [row(1, '', '')]],
    ['invoice', [row(1, '', '10')]],
    ['amount', [row(1, '2026-000001', '')]],
    ['amount', [row(1, '2026-000001', '0,00')]],
    ['twice', [row(1, '2026-000001', '10'), row(2, '2026-000001', '20')]],
    ['too_much', [row(1, '2026-000001', '600'), row(2, '2026-000002', '401')]],
  ] as const)('is not sent when it is wrong: %s', (fault, typed) => {
    expect(readParts(100_000, typed).fault).toBe(fault)
  })

  it('begins with the candidates that want money, each what it wants, until the line is spent', () => {
    const candidates = [
      candidateOf({ number: '2026-000001', total: 58_500, paid: 10_000 }),
      candidateOf({ number: '2026-000002', state: 'paid', paid: 58_500 }),
      candidateOf({ number: '2026-000003', total: 90_000 }),
      candidateOf({ number: '2026-000004' }),
    ]
    expect(suggestParts(100_000, candidates).map(({ invoice, amount }) => [invoice.number, amount])).toEqual([
      ['2026-000001', 48_500],
      ['2026-000003', 51_500],
    ])
    expect(suggestParts(100_000, [])).toEqual([])
  })
})
