import { setImmediate } from 'node:timers/promises'
import type { Office } from '../office.ts'
import { addLinks, type Link, lastLink, linkHash, lockChain, unsealedRows } from './audit-chain-store.ts'

const atOnce = 200

/**
 * Seals what the audit log gained into its hash chain, so that no row can be changed, taken out or put in later without
 * breaking it. Runs right after commit instead of within it: the chain's end would make every writer wait for the other.
 * Safe with two processes. Answers how many rows it sealed.
 */
export const sealAudit = async (office: Pick<Office, 'db'>): Promise<number> => {
  if ((await unsealedRows(office.db.reader, 1)).length === 0) return 0
  const sealed = await office.db.transaction(async (trx) => {
    await lockChain(trx)
    const rows = await unsealedRows(trx, atOnce)
    let last = await lastLink(trx)
    const links: Link[] = []
    for (const row of rows) {
      last = { position: last.position + 1, auditId: Number(row.id), hash: linkHash(last.hash, row) }
      links.push(last)
    }
    if (links.length > 0) await addLinks(trx, links)
    return links.length
  })
  if (sealed < atOnce) return sealed
  await setImmediate()
  return sealed + (await sealAudit(office))
}
