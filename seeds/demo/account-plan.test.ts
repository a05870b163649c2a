import { expect, it } from 'vitest'
import { accountDigits, accountNumber } from '../../server/accounts/account-number.ts'
import { eic } from '../../server/accounts/eic.ts'
import { identityDocument, identityDocumentProblems } from '../../server/accounts/identity-document.ts'
import { normalisePhone } from '../../server/accounts/phone.ts'
import { createRandom } from '../random.ts'
import { planAccounts } from './account-plan.ts'
import { inventIdentity } from './identities.ts'
import { fullNameOf } from './people.ts'

const consumers = planAccounts()
const accounts = consumers.flatMap((consumer) => consumer.accounts.map((account) => ({ ...account, consumer })))
const points = accounts.flatMap((account) => account.points)

it('about three hundred accounts lie in all nineteen РЕМ', () => {
  expect(accounts.length).toBeGreaterThanOrEqual(295)
  expect(new Set(accounts.map(({ districtCode }) => districtCode)).size).toBe(19)
  expect(accounts.every(({ number, districtCode }) => number.startsWith(districtCode))).toBe(true)
  expect(accounts.map(({ number }) => accountNumber.parse(number)).length).toBe(accounts.length)
  expect(new Set(accounts.map(({ number }) => accountDigits(number))).size).toBe(accounts.length)
})

it('every metering point has an EIC of its own whose check sign holds', () => {
  expect(points.filter((point) => !eic.safeParse(point.eic).success)).toEqual([])
  expect(points.every((point) => point.eic.startsWith('62Z'))).toBe(true)
  expect(new Set(points.map((point) => point.eic)).size).toBe(points.length)
  expect(points.every(({ meters }) => meters.filter(({ removedOn }) => removedOn === null).length === 1)).toBe(true)
})

it('meters of one, two and three zones occur', () => {
  expect(new Set(points.flatMap(({ meters }) => meters.map(({ zones }) => zones)))).toEqual(new Set([1, 2, 3]))
})

it('the manuals’ consumer has the accounts of their pictures', () => {
  const ukrainets = consumers.find(({ name }) => fullNameOf(name) === 'Українець Іван Іванович')
  expect(ukrainets?.accounts.map(({ number }) => number)).toEqual(['01-01/010/101', '08-080808'])
  expect(ukrainets?.accounts[1]?.points[0]?.meters[0]).toMatchObject({ number: '000000', zones: 1 })
})

it('telephones are Ukrainian numbers that no subscriber has', () => {
  const phones = consumers.flatMap(({ phone }) => (phone === null ? [] : [phone]))
  expect(phones.filter((phone) => normalisePhone(phone) !== phone)).toEqual([])
  expect(phones.filter((phone) => !/^\+380(\d\d000\d{4}|4\d\d00\d{4})$/.test(phone))).toEqual([])
  expect(consumers.every(({ email }) => email === null || email.endsWith('@example.com'))).toBe(true)
})

it('invented documents are good on the day and the books were good in 2018', () => {
  const random = createRandom(1)
  for (let made = 0; made < 200; made += 1) {
    const invented = identityDocument.parse(inventIdentity(random))
    const day = invented.kind === 'passport' ? '2018-06-07' : '2026-11-21'
    expect(identityDocumentProblems(invented, day)).toEqual({})
  }
})
