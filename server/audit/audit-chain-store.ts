import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'

/** One link: the audit row in it and the hash over the hash before and that row. */
export interface Link {
  position: number
  auditId: number
  hash: string
}

/** What stands before the first link. */
export const noLink: Link = { position: 0, auditId: 0, hash: '0'.repeat(64) }

/** On PostgreSQL ids may commit out of order: so far behind the newest sealed one are latecomers looked for. */
const latecomers = 5000

const isPostgres = (knex: Knex): boolean => knex.client.config.client === 'pg'

/** The hash of the link that follows `before`: SHA-256 over its hash and the row, all columns in a fixed order. */
export const linkHash = (before: string, row: Row): string =>
  createHash('sha256')
    .update(before)
    .update('\n')
    .update(
      JSON.stringify([
        row.id,
        row.at,
        row.actor_kind,
        row.actor_id,
        row.by,
        row.action,
        row.resource,
        row.resource_id,
        row.district_id,
        row.fields,
        row.note,
      ]),
    )
    .digest('hex')

const linkOf = (row: Row): Link => ({
  position: Number(row.position),
  auditId: Number(row.audit_id),
  hash: String(row.hash),
})

/** The end of the chain as it stands. */
export const lastLink = async (knex: Knex): Promise<Link> => {
  const row: Row | undefined = await knex('audit_chain').orderBy('position', 'desc').first()
  return row ? linkOf(row) : noLink
}

/** Keeps every other process from sealing until the transaction ends; SQLite has one writer anyway. */
export const lockChain = async (trx: Knex.Transaction): Promise<void> => {
  if (isPostgres(trx)) await trx.raw('lock table audit_chain in exclusive mode')
}

/** The oldest rows that no link holds yet, at most `limit`. */
export const unsealedRows = async (knex: Knex, limit: number): Promise<Row[]> => {
  const newest: Row | undefined = await knex('audit_chain').max({ id: 'audit_id' }).first()
  const from = Number(newest?.id ?? 0) - (isPostgres(knex) ? latecomers : 0)
  return knex('audit')
    .where('audit.id', '>', from)
    .whereNotExists(knex('audit_chain').select('position').whereRaw('audit_chain.audit_id = audit.id'))
    .orderBy('audit.id')
    .limit(limit)
}

/** Adds links at the end of the chain. */
export const addLinks = async (trx: Knex.Transaction, links: readonly Link[]): Promise<void> => {
  await trx('audit_chain').insert(
    links.map((link) => ({ position: link.position, audit_id: link.auditId, hash: link.hash })),
  )
}

/** Links from a position on, each with the audit row it holds, in the chain's order. */
export const linksFrom = async (knex: Knex, position: number, limit: number): Promise<{ link: Link; row: Row }[]> => {
  const rows: Row[] = await knex('audit_chain')
    .join('audit', 'audit.id', 'audit_chain.audit_id')
    .select('audit.*', 'audit_chain.position', 'audit_chain.audit_id', 'audit_chain.hash')
    .where('audit_chain.position', '>', position)
    .orderBy('audit_chain.position')
    .limit(limit)
  return rows.map((row) => ({ link: linkOf(row), row }))
}
