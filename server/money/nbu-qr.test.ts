import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nbuQrPayload } from './nbu-qr.ts'
import { readNbuQr } from './read-nbu-qr.ts'

const request = {
  receiver: 'АТ «Житомиробленерго»',
  iban: 'UA783226690000026005012107133',
  receiverCode: '22048622',
  amount: 123_450,
  reference: '2026-000123',
  purpose: 'Оплата за послугу згідно з рахунком 2026-000123, заявка 556001',
  validUntil: '2026-12-05',
  issuedOn: '2026-11-21',
}

test('the regulation’s own sample of version 002 is met byte for byte', () => {
  const sample =
    'https://bank.gov.ua/qr/QkNECjAwMgoyClVDVAoK0s7CIJPM4OPg5-jtIPHv5faz4Ouz5-7i4O3o9SDh8-Sz4uXr_O3o9SDs4PLl8LPg67PiICLD4Onk4CDv8OD2_uLg8ughIpQKVUE3ODMyMjY2OTAwMDAwMjYwMDUwMTIxMDcxMzMKVUFIMTI0LjQ1CjQwNzIzODIzCgoKzu_r4PLgIOfgIDog9uXs5e3yIMw1MDAsINGz8urgIPHy_-Pz_vfgIDEw6uIu7C4sIO_r6PLq4CAiw-Dw7O7ts_8iIDMwIOriLuwuLCDw8-rg4uj36ugg8eDk7uKzIDXv4PAsIOru7O_r5ery8_73syDk7iDj4Ofu7e7q7vHg8OrgICLN4PLg6-rgLTIwMDAiCgo'
  const payload = {
    receiver: 'ТОВ “Магазин спеціалізованих будівельних матеріалів "Гайда працювати!"”',
    iban: 'UA783226690000026005012107133',
    receiverCode: '40723823',
    amount: 12_445,
    reference: '',
    purpose:
      'Оплата за : цемент М500, Сітка стягуюча 10кв.м., плитка "Гармонія" 30 кв.м., рукавички садові 5пар, комплектуючі до газонокосарка "Наталка-2000"',
  }
  expect(nbuQrPayload(payload, '002')).toBe(sample)
})

test('version 003 has seventeen lines in the order of the regulation', () => {
  const link = nbuQrPayload({ ...request, display: 'Дякуємо за оплату' })
  expect(link).toMatch(/^https:\/\/qr\.bank\.gov\.ua\/[\w-]+$/)
  expect(readNbuQr(link)).toEqual({
    version: '003',
    encoding: 'windows-1251',
    lines: [
      ...['BCD', '003', '2', 'UCT', '', request.receiver, request.iban, 'UAH1234.50', '22048622', 'SUPP/SUPP'],
      ...['2026-000123', request.purpose, 'Дякуємо за оплату', 'FFFF', '261205235959', '261121000000', ''],
    ],
  })
})

describe('the amount', () => {
  test.each([
    [100, 'UAH1'],
    [105, 'UAH1.05'],
    [5, 'UAH0.05'],
    [10_000_010, 'UAH100000.10'],
  ])('%i kopiykas are written %s', (amount, written) => {
    expect(readNbuQr(nbuQrPayload({ ...request, amount }))?.lines[7]).toBe(written)
  })
})

test('a purpose that does not fit is shortened, and the rest of the request stays whole', () => {
  const purpose = 'Оплата за послугу з технічної перевірки засобу обліку. '.repeat(8)
  const lines = readNbuQr(nbuQrPayload({ ...request, purpose }))?.lines
  expect(lines?.[1]).toBe('003')
  expect(lines?.[10]).toBe(request.reference)
  expect(lines?.[11]).toMatch(/^Оплата за послугу.*…$/)
  expect(purpose.startsWith(lines?.[11]?.slice(0, -1) ?? '-')).toBe(true)
})

test('a request that 003 cannot hold falls back to 002', () => {
  const receiver = 'Дуже довга назва отримувача платежу ₴ '.repeat(3)
  expect(readNbuQr(nbuQrPayload({ ...request, receiver }))?.version).toBe('002')
  expect(readNbuQr(nbuQrPayload({ ...request, reference: 'x'.repeat(36) }))?.version).toBe('002')
})

test('a character outside windows-1251 chooses UTF-8', () => {
  const read = readNbuQr(nbuQrPayload({ ...request, purpose: 'Оплата 50 ₴' }))
  expect(read?.encoding).toBe('utf-8')
  expect(read?.lines[11]).toBe('Оплата 50 ₴')
})

test('the modifier apostrophe and line breaks of a name do not spoil the code', () => {
  const read = readNbuQr(nbuQrPayload({ ...request, purpose: 'Сплачує Лукʼяненко\r\nBCD\n' }))
  expect(read?.encoding).toBe('windows-1251')
  expect(read?.lines).toHaveLength(17)
  expect(read?.lines[11]).toBe('Сплачує Лук’яненко BCD')
})

test('any request gives a link of at most 498 characters that reads back to its own sum and account', () => {
  const text = fc.oneof(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.string({ maxLength: 500 }))
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 1, max: 1e12 }), (receiver, purpose, display, amount) => {
      const link = nbuQrPayload({ ...request, receiver, purpose, display, amount })
      const lines = readNbuQr(link)?.lines
      expect(link.length).toBeLessThanOrEqual(498)
      expect(lines).toHaveLength(lines?.[1] === '003' ? 17 : 14)
      expect(lines?.[6]).toBe(request.iban)
      expect(Math.round(Number(lines?.[7]?.slice(3)) * 100)).toBe(amount)
    }),
    { numRuns: 300 },
  )
})

test('what no bank would take is refused', () => {
  expect(() => nbuQrPayload({ ...request, iban: 'UA78' })).toThrow('not a Ukrainian IBAN')
  expect(() => nbuQrPayload({ ...request, receiverCode: '1' })).toThrow('not a receiver code')
  expect(() => nbuQrPayload({ ...request, amount: 0 })).toThrow('nothing to pay')
  expect(() => nbuQrPayload({ ...request, amount: 0.5 })).toThrow('kopiykas')
})

test('an ordinary link is not taken for a payment', () => {
  expect(readNbuQr('https://example.com/qr/QkNE')).toBeNull()
  expect(readNbuQr('https://qr.bank.gov.ua/AAAA')).toBeNull()
})
