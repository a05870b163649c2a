import type { Knex } from 'knex'
import { collationKey } from '../../server/accounts/collation-key.ts'
import { eicOf } from '../../server/accounts/eic.ts'
import { districtWord } from '../../server/accounts/index-account.ts'
import { searchTextOf } from '../../server/accounts/search-text.ts'
import type { Database } from '../../server/db/database.ts'
import type { Seal } from '../../server/seal/seal.ts'
import { fullNameOf, inventPerson } from '../demo/people.ts'
import { inventAddress } from '../demo/places.ts'
import { createRandom, type Random } from '../random.ts'
import { type BulkRow, bulkInsert, firstFreeId, passSequence } from './bulk-insert.ts'

/** A generated account, as the generator of orders needs it. */
export interface ScaleAccount {
  id: number
  consumerId: number
  districtId: number
  phone: string
  key: Buffer
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

/** A quarter of everybody lives in Житомирський РЕМ, the rest evenly in the other eighteen. */
const districtOf = (random: Random): number => (random.oneIn(4) ? 1 : random.between(2, 19))

const eicFor = (districtCode: string, place: number): string => {
  for (let number = place * 2; ; number += 1) {
    const eic = eicOf('62', 'Z', `${districtCode}9${pad(number, 9)}`)
    if (eic) return eic
  }
}

interface Tables {
  consumers: BulkRow[]
  accounts: BulkRow[]
  metering_points: BulkRow[]
  meters: BulkRow[]
  account_search: BulkRow[]
}

const addOne = (tables: Tables, random: Random, seal: Seal, ids: { id: number; consumerId: number }, place: number) => {
  const person = inventPerson(random)
  const name = fullNameOf(person)
  const districtId = districtOf(random)
  const code = pad(districtId, 2)
  const digits = `${code}9${pad(place, 7)}`
  const phone = `+38067${pad(1_000_000 + place, 7)}`
  const address = inventAddress(random, code)
  const eic = eicFor(code, place)
  const number = pad(20_000_000 + place, 8)
  const key = seal.newKey()
  const { id, consumerId } = ids
  const { surname, givenName, patronymic } = person
  tables.consumers.push({
    id: consumerId,
    surname,
    given_name: givenName,
    patronymic,
    name_key: collationKey(name),
    phone,
    wrapped_key: seal.wrapKey(key),
  })
  tables.accounts.push({
    id,
    number: `${digits.slice(0, 2)}-${digits.slice(2, 4)}/${digits.slice(4, 7)}/${digits.slice(7)}`,
    number_digits: digits,
    district_id: districtId,
    consumer_id: consumerId,
    address,
    address_key: collationKey(address),
  })
  // One point and one meter for each account: their ids run along with the account’s place.
  tables.metering_points.push({ account_id: id, eic, place: 'житловий будинок', contracted_watts: 5_000 })
  tables.account_search.push({
    rowid: id,
    text: `${searchTextOf(name, digits, phone, address, eic, number)} ${districtWord(districtId)}`,
  })
  return { id, consumerId, districtId, phone, key, number }
}

/** Generates `count` accounts with consumers, points, meters and search texts; the same count gives the same people. */
export const putScaleAccounts = async (
  trx: Knex.Transaction,
  engine: Database['engine'],
  seal: Seal,
  count: number,
): Promise<ScaleAccount[]> => {
  const random = createRandom(620_000)
  const firstConsumer = await firstFreeId(trx, 'consumers')
  const firstAccount = await firstFreeId(trx, 'accounts')
  const firstPoint = await firstFreeId(trx, 'metering_points')
  const tables: Tables = { consumers: [], accounts: [], metering_points: [], meters: [], account_search: [] }
  const made = Array.from({ length: count }, (_, place) =>
    addOne(tables, random, seal, { id: firstAccount + place, consumerId: firstConsumer + place }, place),
  )
  tables.metering_points = tables.metering_points.map((point, place) => ({ id: firstPoint + place, ...point }))
  tables.meters = made.map(({ number }, place) => ({
    metering_point_id: firstPoint + place,
    number,
    model: 'НІК 2102-02 М1В',
    digits: 6,
    zones: 1,
    installed_on: '2019-05-20',
  }))
  for (const [table, rows] of Object.entries(tables)) await bulkInsert(trx, engine, table, rows)
  for (const table of ['consumers', 'accounts', 'metering_points']) await passSequence(trx, engine, table)
  return made
}
