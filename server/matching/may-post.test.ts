import { describe, expect, it } from 'vitest'
import { givenInvoice, givenLine, othersInvoice } from './given-line-fixture.ts'
import type { KnownInvoice, LineToMatch } from './line-to-match.ts'
import { matchLine } from './match-line.ts'

const postOf = (line: Partial<LineToMatch>, known: readonly KnownInvoice[] = [givenInvoice(), othersInvoice()]) =>
  matchLine(givenLine(line), known).post

const postedTo = (line: Partial<LineToMatch>, known?: readonly KnownInvoice[]): string | null =>
  postOf(line, known)?.invoice.number ?? null

const named = 'Оплата за рахунком № 2026-000123'

describe('a line posts by itself', () => {
  it('when its purpose names one open invoice and it covers it, whoever pays', () => {
    const post = postOf({ purpose: named })
    expect(post).toMatchObject({
      invoice: { number: '2026-000123' },
      amount: 58_500,
      because: { code: 'invoice_number' },
    })
  })

  it('when the payment QR brought the number back, whatever the purpose says or does not', () => {
    expect(postOf({ reference: '2026-000123', purpose: 'Послуги' })?.because.code).toBe('reference')
    expect(postedTo({ reference: 'NOTPROVIDED', purpose: named })).toBe('2026-000123')
  })

  it('whole, when more has come than is owed: the rest becomes a refund due', () => {
    expect(postOf({ purpose: named, amount: 60_000 })?.amount).toBe(60_000)
    expect(postOf({ purpose: named, amount: 60_000, left: 58_500 })?.amount).toBe(58_500)
  })

  it('when it brings the rest of an invoice that was paid in part', () => {
    expect(postedTo({ purpose: named, amount: 48_500 }, [givenInvoice({ paid: 10_000 })])).toBe('2026-000123')
  })

  it('when the order has expired meanwhile: late money', () => {
    expect(postedTo({ purpose: named }, [givenInvoice({ orderState: 'expired' })])).toBe('2026-000123')
  })

  it('when only the zeros are missing and the payer, the sum, the order or the account agrees', () => {
    const short = 'рах 2026-123'
    expect(postedTo({ purpose: short })).toBe('2026-000123')
    expect(postedTo({ purpose: short, amount: 60_000 })).toBeNull()
    expect(postedTo({ purpose: short, amount: 60_000, party: 'УКРАЇНЕЦЬ І.І.' })).toBe('2026-000123')
    expect(postedTo({ purpose: `${short}, заявка 555945`, amount: 60_000 })).toBe('2026-000123')
  })
})

describe('a line is left to a clerk', () => {
  it.each<[string, Partial<LineToMatch>]>([
    ['it names two invoices', { purpose: `${named} та 2026-000777` }],
    ['it names one more that nobody knows', { purpose: `${named}, 999` }],
    ['a digit is missing', { purpose: 'рахунок 2026-00012' }],
    ['a digit is too many', { purpose: 'рахунок 2026-0000123' }],
    ['the number is part of a longer one', { purpose: 'рахунок 2026-00012345' }],
    ['it names another order', { purpose: `${named}, заявка 556001` }],
    ['it names an order that has no invoice', { purpose: `${named}, заявка 600000` }],
    ['a bare number in it is another order', { purpose: `${named} 556001` }],
    ['a bare number in it is the tail of another invoice', { purpose: `${named} 000777` }],
    ['it names another account', { purpose: `${named}, о/р 08-080808` }],
    ['an account of somebody else stands in it', { purpose: `${named} 08-080808` }],
    ['reference and purpose disagree', { purpose: named, reference: '2026-000777' }],
    ['the reference holds another invoice among other signs', { purpose: named, reference: 'INV/2026-000777/1' }],
    ['it covers less than is owed', { purpose: named, amount: 58_499 }],
    ['only the order is named', { purpose: 'заявка 555945' }],
    ['only the account is named', { purpose: 'о/р 01-01/010/101' }],
    ['only payer and sum agree', { purpose: 'за послуги', party: 'Українець Іван Іванович' }],
    ['the number is a contract’s', { purpose: 'договір № Д-2026-000123' }],
    ['the number is a registration’s', { purpose: 'реєстр. № 08-2026-000123' }],
    ['the number is a taxpayer’s', { purpose: 'РНОКПП 2026000123' }],
    ['the number may be a month', { purpose: 'за 2026-12' }],
    ['the number is of the year before', { purpose: 'рахунок 2025-000123' }],
    ['it brings money back', { purpose: `Повернення помилкового платежу. ${named}` }],
    ['nothing at all is said', { purpose: '' }],
  ])('when %s', (_, line) => {
    const known = [givenInvoice(), othersInvoice(), givenInvoice({ id: 12, number: '2026-000012', account: '0202' })]
    expect(postedTo(line, known)).toBeNull()
  })

  it.each<[string, Partial<KnownInvoice>]>([
    ['void', { state: 'void' }],
    ['paid already', { state: 'paid', paid: 58_500 }],
    ['of a withdrawn order', { state: 'void', orderState: 'withdrawn' }],
    ['of an order that awaits no money', { orderState: 'accepted' }],
  ])('when the invoice named is %s', (_, change) => {
    expect(postedTo({ purpose: named }, [givenInvoice(change)])).toBeNull()
  })

  it('when the invoice named was issued anew: which is meant is for people to say', () => {
    const known = [givenInvoice({ state: 'void' }), givenInvoice({ id: 124, number: '2026-000124' })]
    const { post, candidates } = matchLine(givenLine({ purpose: named }), known)
    expect(post).toBeNull()
    expect(candidates.map(({ invoice }) => invoice.number)).toEqual(['2026-000124', '2026-000123'])
    expect(candidates[0]?.reasons[0]?.uk).toContain('Та сама заявка № 555945')
  })

  it('when the payer’s own invoice is one slip away from the one named, and is offered first', () => {
    const own = othersInvoice({ number: '2026-000132' })
    const { post, candidates } = matchLine(givenLine({ purpose: named, party: 'ГАЛАГАН Ї.В.' }), [givenInvoice(), own])
    expect(post).toBeNull()
    expect(candidates[0]?.invoice.number).toBe('2026-000132')
  })

  it('when what is left over is exactly what another invoice of the account owes', () => {
    const second = givenInvoice({ id: 124, number: '2026-000950', orderNumber: 555_999, total: 42_000 })
    expect(postedTo({ purpose: named, amount: 100_500 }, [givenInvoice(), second])).toBeNull()
    expect(postedTo({ purpose: named, amount: 100_400 }, [givenInvoice(), second])).toBe('2026-000123')
  })

  it('when it is more than any payment may be: somebody mistyped the sum', () => {
    expect(postedTo({ purpose: named, amount: 2_000_000_000 })).toBe('2026-000123')
    expect(postedTo({ purpose: named, amount: 2_000_000_001 })).toBeNull()
  })

  it('when five digits without zeros may have been six, unless something else agrees', () => {
    const long = givenInvoice({ number: '2026-012345' })
    expect(postedTo({ purpose: 'рахунок 2026-12345' }, [long])).toBeNull()
    expect(postedTo({ purpose: 'рахунок 2026-12345, о/р 0101010101' }, [long])).toBe('2026-012345')
  })
})
