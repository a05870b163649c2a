import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import { visibleAccountIds } from '../accounts/account-number-views.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { damagedFile, type LineFault, readSupplierFile, type SupplierLine } from './read-supplier-file.ts'
import {
  type AccountCharge,
  addImport,
  chargeKey,
  findImport,
  putCharges,
  standingCharges,
} from './supplier-charge-store.ts'

/** The import that a file became; `fresh` is false where the same file had been brought in before. */
export interface SupplierImport {
  id: number
  fresh: boolean
}

/** SQLite takes no longer compound statement; so many lines are a few milliseconds' work. */
const slice = 400

async function* slicesOf<T>(all: readonly T[]): AsyncGenerator<T[]> {
  for (let start = 0; start < all.length; start += slice) {
    yield all.slice(start, start + slice)
    await breathe()
  }
}

/** A supplier's file read and matched to accounts, before any transaction. */
export interface ReadCharges {
  name: string
  hash: string
  charges: AccountCharge[]
}

/**
 * Reads a supplier's file and finds its accounts. Refuses `damaged_supplier_file` (422) with every wrong line, accounts
 * outside the actor's scope among them; nothing is written.
 */
export const readCharges = async (
  office: Pick<Office, 'db'>,
  actor: Actor,
  file: { name: string; bytes: Buffer },
): Promise<ReadCharges> => {
  const lines = await readSupplierFile(file.bytes)
  const charges: AccountCharge[] = []
  const faults: LineFault[] = []
  for await (const part of slicesOf(lines)) {
    const ids = await visibleAccountIds(
      office.db.reader,
      actor,
      part.map(({ account }) => account),
    )
    for (const line of part) {
      const accountId = ids.get(line.account)
      if (accountId === undefined) faults.push({ line: line.line, fault: `рахунка ${line.account} не знайдено.` })
      else charges.push(chargeOf(line, accountId))
    }
  }
  if (faults.length > 0) throw damagedFile(faults)
  return { name: file.name, hash: await sha256Of(file.bytes), charges }
}

const chargeOf = ({ period, supplier, charged, paid, balance }: SupplierLine, accountId: number): AccountCharge => ({
  accountId,
  period,
  supplier,
  charged,
  paid,
  balance,
})

const differs = (one: AccountCharge, other: AccountCharge): boolean =>
  one.charged !== other.charged || one.paid !== other.paid || one.balance !== other.balance

/**
 * Keeps what a supplier's file tells of the energy (domain §4: the office keeps no energy money of its own): one figure for
 * an account, a period and a supplier, the newest file's. The same file again changes nothing and gives its first import.
 */
export const importSupplierCharges = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  { name, hash, charges }: ReadCharges,
): Promise<SupplierImport> => {
  const earlier = await findImport(trx, hash)
  if (earlier !== null) return { id: earlier, fresh: false }
  const moved: AccountCharge[] = []
  let added = 0
  for await (const part of slicesOf(charges)) {
    const standing = await standingCharges(trx, part)
    for (const charge of part) {
      const before = standing.get(chargeKey(charge))
      if (!before) added += 1
      if (!before || differs(before, charge)) moved.push(charge)
    }
  }
  const changed = moved.length - added
  const id = await addImport(trx, {
    hash,
    name,
    rows: charges.length,
    added,
    changed,
    importedAt: office.clock.now().toISOString(),
    importedBy: actor.kind === 'staff' ? actor.id : null,
    importedByName: actor.name,
  })
  if (id === null) return importSupplierCharges(trx, office, actor, { name, hash, charges })
  for await (const part of slicesOf(moved)) await putCharges(trx, id, part)
  await recordAudit(trx, office, actor, {
    action: 'import',
    resource: 'supplier-charge-imports',
    resourceId: id,
    fields: ['charged', 'paid', 'balance'],
    note: `Додано ${added}, змінено ${changed}, SHA-256 ${hash}`,
  })
  return { id, fresh: true }
}
