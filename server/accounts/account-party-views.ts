import type { Knex } from 'knex'
import { notFound } from '../errors.ts'

/** The two sides of a document: the account with its consumer, and the REM that serves it. */
export interface AccountParty {
  accountId: number
  accountNumber: string
  address: string
  district: { id: number; code: string; name: string; address: string; phone: string }
  consumer: {
    id: number
    surname: string
    givenName: string
    patronymic: string
    /** «Українець Іван Іванович» */
    fullName: string
    phone: string | null
    email: string | null
  }
}

/** The party of an account. Refuses `not_found`; scope is the caller's question. */
export const loadParty = async (knex: Knex, accountId: number): Promise<AccountParty> => {
  const row = await knex('accounts')
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .join('districts', 'districts.id', 'accounts.district_id')
    .where('accounts.id', accountId)
    .first({
      accountId: 'accounts.id',
      accountNumber: 'accounts.number',
      address: 'accounts.address',
      districtId: 'districts.id',
      districtCode: 'districts.code',
      districtName: 'districts.name',
      districtAddress: 'districts.address',
      districtPhone: 'districts.phone',
      consumerId: 'consumers.id',
      surname: 'consumers.surname',
      givenName: 'consumers.given_name',
      patronymic: 'consumers.patronymic',
      phone: 'consumers.phone',
      email: 'consumers.email',
    })
  if (!row) throw notFound('Особовий рахунок')
  const { surname, givenName, patronymic } = row
  return {
    accountId: row.accountId,
    accountNumber: row.accountNumber,
    address: row.address,
    district: {
      id: row.districtId,
      code: row.districtCode,
      name: row.districtName,
      address: row.districtAddress,
      phone: row.districtPhone,
    },
    consumer: {
      id: row.consumerId,
      surname,
      givenName,
      patronymic,
      fullName: [surname, givenName, patronymic].filter(Boolean).join(' '),
      phone: row.phone,
      email: row.email,
    },
  }
}
