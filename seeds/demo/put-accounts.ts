import type { Knex } from 'knex'
import { accountDigits } from '../../server/accounts/account-number.ts'
import { indexAccount } from '../../server/accounts/index-account.ts'
import { addressKey } from '../../server/db/address-key.ts'
import { collationKey } from '../../server/db/collation-key.ts'
import type { SeedAccount, SeedConsumer } from './account-plan.ts'
import { fullNameOf } from './people.ts'

const idOf = async (insert: Knex.QueryBuilder): Promise<number> => {
  const [row] = await insert.returning('id')
  return row.id
}

const putAccount = async (trx: Knex.Transaction, account: SeedAccount, consumerId: number): Promise<void> => {
  const accountId = await idOf(
    trx('accounts').insert({
      number: account.number,
      number_digits: accountDigits(account.number),
      district_id: Number(account.districtCode),
      consumer_id: consumerId,
      address: account.address,
      address_key: addressKey(account.address),
    }),
  )
  for (const point of account.points) {
    const pointId = await idOf(
      trx('metering_points').insert({
        account_id: accountId,
        eic: point.eic,
        place: point.place,
        contracted_watts: point.contractedWatts,
      }),
    )
    await trx('meters').insert(
      point.meters.map((meter) => ({
        metering_point_id: pointId,
        number: meter.number,
        model: meter.model,
        digits: meter.digits,
        zones: meter.zones,
        installed_on: meter.installedOn,
        removed_on: meter.removedOn,
      })),
    )
  }
  await indexAccount(trx, accountId)
}

/** Puts consumers with their accounts, metering points and meters into the database, findable by the account search. */
export const putAccounts = async (trx: Knex.Transaction, consumers: readonly SeedConsumer[]): Promise<void> => {
  for (const consumer of consumers) {
    const consumerId = await idOf(
      trx('consumers').insert({
        surname: consumer.name.surname,
        given_name: consumer.name.givenName,
        patronymic: consumer.name.patronymic,
        name_key: collationKey(fullNameOf(consumer.name)),
        phone: consumer.phone,
        email: consumer.email,
      }),
    )
    for (const account of consumer.accounts) await putAccount(trx, account, consumerId)
  }
}
