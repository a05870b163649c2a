import { eicOf } from '../../server/accounts/eic.ts'
import { accountText } from '../../server/accounts/index-account.ts'
import { addressKeyByWords, collationKeyByWords } from '../../server/db/key-by-words.ts'
import type { Seal } from '../../server/seal/seal.ts'
import { fullNameOf, inventPerson } from '../demo/people.ts'
import { inventAddress } from '../demo/places.ts'
import { createRandom, type Random } from '../random.ts'
import type { BulkRow } from './bulk-insert.ts'
import type { PutRows } from './put-rows.ts'

/** A generated account whose consumer orders, as the generator of orders needs it. */
export interface ScaleAccount {
  id: number
  consumerId: number
  districtId: number
  phone: string
  name: string
  /** The consumer's own key. */
  key: Buffer
}

/** The ids that the first generated rows get. */
export interface FirstIds {
  consumer: number
  account: number
  point: number
}

/** Few enough that the rows of a batch are garbage before they have to be moved. */
const batch = 500

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

/** The number of the first generated meter; the others follow it. */
export const firstMeterNumber = 20_000_000

const nameKeyOf = collationKeyByWords()
const addressKeyOf = addressKeyByWords()

/** A quarter of everybody lives in Житомирський РЕМ, the rest evenly in the other eighteen. */
const districtOf = (random: Random): number => (random.oneIn(4) ? 1 : random.between(2, 19))

const eicFor = (districtCode: string, place: number): string => {
  for (let number = place * 2; ; number += 1) {
    const eic = eicOf('62', 'Z', `${districtCode}9${pad(number, 9)}`)
    if (eic) return eic
  }
}

const tables = ['consumers', 'accounts', 'metering_points', 'meters', 'account_search'] as const
type Tables = Record<(typeof tables)[number], BulkRow[]>

const emptyTables = (): Tables => ({
  consumers: [],
  accounts: [],
  metering_points: [],
  meters: [],
  account_search: [],
})

const addOne = (put: Tables, random: Random, first: FirstIds, place: number, wrappedKey: string | null) => {
  const person = inventPerson(random)
  const name = fullNameOf(person)
  const districtId = districtOf(random)
  const code = pad(districtId, 2)
  const digits = `${code}9${pad(place, 7)}`
  const phone = `+38067${pad(1_000_000 + place, 7)}`
  const address = inventAddress(random, code)
  const eic = eicFor(code, place)
  const number = String(firstMeterNumber + place)
  const [id, consumerId, pointId] = [first.account + place, first.consumer + place, first.point + place]
  const { surname, givenName, patronymic } = person
  const nameKey = nameKeyOf(name)
  put.consumers.push({
    id: consumerId,
    surname,
    given_name: givenName,
    patronymic,
    name_key: nameKey,
    phone,
    wrapped_key: wrappedKey,
  })
  put.accounts.push({
    id,
    number: `${digits.slice(0, 2)}-${digits.slice(2, 4)}/${digits.slice(4, 7)}/${digits.slice(7)}`,
    number_digits: digits,
    district_id: districtId,
    consumer_id: consumerId,
    address,
    address_key: addressKeyOf(address),
    name_key: nameKey,
  })
  put.metering_points.push({ id: pointId, account_id: id, eic, place: 'житловий будинок', contracted_watts: 5_000 })
  put.meters.push({
    metering_point_id: pointId,
    number,
    model: 'НІК 2102-02 М1В',
    digits: 6,
    zones: 1,
    installed_on: '2019-05-20',
  })
  put.account_search.push({
    rowid: id,
    text: accountText({ districtId, name, numberDigits: digits, phone, address, codes: [eic, number] }),
  })
  return { id, consumerId, districtId, phone, name }
}

/**
 * Generates `count` accounts with consumers, points, meters and search texts; the same count gives the same people.
 * `orders` says at which places somebody orders: their consumers get keys, the only thing that differs from run to run.
 * Gives back the accounts of these places.
 */
export const putScaleAccounts = async (
  put: PutRows,
  seal: Seal,
  first: FirstIds,
  { count, orders, told }: { count: number; orders: ReadonlySet<number>; told?: (done: number) => void },
): Promise<Map<number, ScaleAccount>> => {
  const random = createRandom(620_000)
  const ordering = new Map<number, ScaleAccount>()
  for (let from = 0; from < count; from += batch) {
    const rows = emptyTables()
    for (let place = from; place < Math.min(from + batch, count); place += 1) {
      const key = orders.has(place) ? seal.newKey() : null
      const account = addOne(rows, random, first, place, key && seal.wrapKey(key))
      if (key) ordering.set(place, { ...account, key })
    }
    for (const table of tables) await put(table, rows[table])
    told?.(Math.min(from + batch, count))
  }
  return ordering
}
