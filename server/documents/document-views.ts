import type { Knex } from 'knex'
import { searchPapers } from '../accounts/search-papers.ts'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { documentKinds } from './document-policy.ts'

const columns = {
  id: 'documents.id',
  kind: 'documents.kind',
  number: 'documents.number',
  title: 'documents.title',
  orderId: 'documents.order_id',
  orderNumber: 'orders.number',
  accountId: 'documents.account_id',
  account: 'accounts.number_digits',
  districtId: 'documents.district_id',
  issuedOn: 'documents.issued_on',
  withdrawnOn: 'documents.withdrawn_on',
  sha256: 'files.sha256',
}

const shown = (knex: Knex) =>
  knex('documents')
    .join('accounts', 'accounts.id', 'documents.account_id')
    .join('files', 'files.id', 'documents.file_id')
    .leftJoin('orders', 'orders.id', 'documents.order_id')
    .select({ ...columns, account: 'accounts.number' })

const labelOf = (kind: unknown): string =>
  Object.entries(documentKinds).find(([known]) => known === kind)?.[1].uk ?? String(kind)

/** A line of the register; `url` is where the bytes are had: root-relative, as the wire contract wants it. */
const present = (row: Row) => ({
  ...row,
  id: Number(row.id),
  kindLabel: labelOf(row.kind),
  url: `/api/documents/${row.id}/content`,
})

/** The register of issued documents within the actor's scope; withdrawn ones stay in it. */
export const listDocuments = async (knex: Knex, actor: Actor, asked: RowsAsked & { q: string | null }) => {
  const query = shown(knex)
  visibleTo(query, scopeOf(actor), { district: 'documents.district_id' })
  searchPapers(knex, actor, { query, q: asked.q, paper: 'documents' })
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: rows.map(present), total }
}

/** A document's file and description. Refuses `not_found` outside the actor's scope. */
export const findDocument = async (
  knex: Knex,
  actor: Actor,
  id: number,
): Promise<{ id: number; fileId: number; title: string; districtId: number; accountId: number }> => {
  const row = await knex('documents').where({ id }).first({
    id: 'id',
    fileId: 'file_id',
    title: 'title',
    districtId: 'district_id',
    accountId: 'account_id',
  })
  if (!row || !inScope(scopeOf(actor), row)) throw notFound('Документ')
  return row
}

/** A document as a zip takes it; `size` is its bytes. */
export interface DocumentToZip {
  id: number
  fileId: number
  title: string
  issuedOn: string
  withdrawnOn: string | null
  size: number
}

/** Those of the documents that the actor may see, by id. */
export const documentsToZip = (knex: Knex, actor: Actor, ids: readonly number[]): Promise<DocumentToZip[]> =>
  visibleTo(
    knex('documents')
      .join('files', 'files.id', 'documents.file_id')
      .whereIn('documents.id', [...ids]),
    scopeOf(actor),
    { district: 'documents.district_id' },
  )
    .orderBy('documents.id')
    .select({
      id: 'documents.id',
      fileId: 'documents.file_id',
      title: 'documents.title',
      issuedOn: 'documents.issued_on',
      withdrawnOn: 'documents.withdrawn_on',
      size: 'files.size',
    })

/** One line of the register. Refuses `not_found` outside the actor's scope. */
export const showDocument = async (knex: Knex, actor: Actor, id: number) => {
  await findDocument(knex, actor, id)
  return present(await shown(knex).where('documents.id', id).first())
}
