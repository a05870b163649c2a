import { setImmediate } from 'node:timers/promises'
import type { Knex } from 'knex'
import { lastLink, linkHash, linksFrom, noLink, unsealedRows } from './audit-chain-store.ts'

/** What a check of the chain found; `brokenAt` is the first link that does not follow from the one before. */
export interface AuditVerdict {
  id: 1
  intact: boolean
  sealed: number
  /** Whether rows still wait for their seal (for a second at most while the office works). */
  waiting: boolean
  brokenAt: { position: number; auditId: number | null } | null
  /** The end of the chain: noted elsewhere (on paper, by mail) it proves later that nothing was cut off. */
  head: string
}

const slice = 500

/** Recounts the whole chain from the audit rows as they are now, in slices, so that other requests go on meanwhile. */
export const verifyAudit = async (knex: Knex): Promise<AuditVerdict> => {
  const end = await lastLink(knex)
  const waiting = (await unsealedRows(knex, 1)).length > 0
  let before = noLink
  while (before.position < end.position) {
    const links = await linksFrom(knex, before.position, slice)
    for (const { link, row } of links) {
      if (link.position !== before.position + 1 || link.hash !== linkHash(before.hash, row)) {
        const brokenAt = { position: before.position + 1, auditId: link.auditId }
        return { id: 1, intact: false, sealed: end.position, waiting, brokenAt, head: end.hash }
      }
      before = link
    }
    if (links.length === 0) {
      const brokenAt = { position: before.position + 1, auditId: null }
      return { id: 1, intact: false, sealed: end.position, waiting, brokenAt, head: end.hash }
    }
    await setImmediate()
  }
  return { id: 1, intact: true, sealed: end.position, waiting, brokenAt: null, head: end.hash }
}
