import { describe, expect, it } from 'vitest'
import { isEdrpou } from './edrpou-schema.ts'
import { newRefundList, proposalInput } from './refund-schema.ts'

const good = { payee: 'Українець Іван', payeeIban: 'UA213223130000026007233566001' }
const messages = (change: object): string[] =>
  proposalInput.safeParse({ ...good, ...change }).error?.issues.map(({ message }) => message) ?? []

describe('a proposal', () => {
  it('takes an IBAN as people copy it and keeps it as banks write it', () => {
    const parsed = proposalInput.parse({ ...good, payeeIban: 'ua21 3223 1300 0002 6007 2335 66001' })
    expect(parsed.payeeIban).toBe(good.payeeIban)
  })

  it.each([
    ['a digit mistyped', 'UA213223130000026007233566002'],
    ['two digits exchanged', 'UA213223130000026007233560601'],
    ['a digit missing', 'UA21322313000002600723356600'],
    ['another country', 'DE89370400440532013000'],
    ['nothing', ''],
  ])('refuses an IBAN with %s', (_what, payeeIban) => {
    expect(messages({ payeeIban })).toEqual([expect.stringContaining('IBAN')])
  })

  it('takes a tax number whose check digit agrees, or none', () => {
    for (const payeeCode of ['3184710691', '22048622', '31847 10691', undefined]) {
      expect(messages({ payeeCode })).toEqual([])
    }
  })

  it('names what is wrong with another one', () => {
    expect(messages({ payeeCode: '3184710692' })).toEqual([expect.stringContaining('РНОКПП')])
    expect(messages({ payeeCode: '22048623' })).toEqual([expect.stringContaining('ЄДРПОУ')])
    expect(messages({ payeeCode: '12345' })).toEqual([expect.stringContaining('10 цифр')])
  })

  it('is one line of at most what a payment file holds', () => {
    expect(proposalInput.parse({ ...good, payee: ' Українець\n Іван\tІванович ' }).payee).toBe(
      'Українець Іван Іванович',
    )
    expect(messages({ payee: 'а'.repeat(141) })).toHaveLength(1)
    expect(messages({ purpose: 'а'.repeat(121) })).toHaveLength(1)
  })
})

describe('a code of a legal person', () => {
  it.each(['22048622', '14360570', '00032129', '21560766', '30019775', '40075815'])('%s is one', (code) => {
    expect(isEdrpou(code)).toBe(true)
    expect(isEdrpou(code.slice(0, 7) + ((Number(code.charAt(7)) + 1) % 10))).toBe(false)
  })
})

describe('a new payment list', () => {
  it('holds each refund once, and at least one', () => {
    expect(newRefundList.safeParse({ refundIds: [1, 2] }).success).toBe(true)
    expect(newRefundList.safeParse({ refundIds: [1, 1] }).success).toBe(false)
    expect(newRefundList.safeParse({ refundIds: [] }).success).toBe(false)
  })
})
