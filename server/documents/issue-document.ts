import type { Knex } from 'knex'
import { peekNumber, type Series, takePeekedNumber } from '../db/number-series.ts'
import { addFileRow, type FileDraft, keepFile } from '../files/keep-file.ts'
import type { Office } from '../office.ts'
import type { PdfJob } from '../pdf/pdf-pool.ts'
import { kyivDateOf, kyivYearOf } from '../time/kyiv-date.ts'
import type { DocumentKind } from './document-policy.ts'
import { insertDocument, markWithdrawn, standingDocuments } from './document-store.ts'

/** A document drawn and stored, not yet issued: nothing refers to it until `issueDocument` takes its number. */
export interface DocumentDraft {
  kind: DocumentKind
  number: string
  title: string
  issuedOn: string
  templateCode: string
  templateVersion: number
  series: Series
  year: number
  place: number
  bytes: Buffer
  file: FileDraft
}

/** What a drawing needs beside its number. */
export interface DocumentToDraw {
  kind: DocumentKind
  numberOf: (year: number, place: number) => string
  titleOf: (number: string) => string
  templateCode: string
  templateVersion: number
  jobOf: (number: string, issuedOn: string) => PdfJob
}

/**
 * Draws a document with the number its series will give next and stores it sealed, before any transaction: drawing
 * takes tens of milliseconds and must hold nothing up. A draft never issued is swept away as a file without a row.
 */
export const draftDocument = async (knex: Knex, office: Office, asked: DocumentToDraw): Promise<DocumentDraft> => {
  const now = office.clock.now()
  const year = kyivYearOf(now)
  const issuedOn = kyivDateOf(now)
  const place = await peekNumber(knex, asked.kind, year)
  const number = asked.numberOf(year, place)
  const bytes = Buffer.from(await office.pdf.draw(asked.jobOf(number, issuedOn)))
  const file = await keepFile(office, {
    bytes,
    name: `${asked.titleOf(number)}.pdf`,
    mediaType: 'application/pdf',
  })
  return {
    kind: asked.kind,
    number,
    title: asked.titleOf(number),
    issuedOn,
    templateCode: asked.templateCode,
    templateVersion: asked.templateVersion,
    series: asked.kind,
    year,
    place,
    bytes,
    file,
  }
}

/**
 * Thrown inside the transaction when the draft no longer holds (another document took its number, or midnight passed in
 * Kyiv and with it perhaps the year): roll back, draw anew, try again.
 */
export class NumberTaken extends Error {}

/** Whose document it is. */
export interface DocumentOwner {
  orderId: number
  accountId: number
  districtId: number
  consumerId: number
}

/**
 * Issues a drawn document: takes its number and freezes it by reference and hash. A document bears the Kyiv day on which it
 * is issued and a number of that day's year. Throws `NumberTaken`.
 */
export const issueDocument = async (
  trx: Knex.Transaction,
  office: Office,
  draft: DocumentDraft,
  owner: DocumentOwner,
): Promise<number> => {
  if (draft.issuedOn !== kyivDateOf(office.clock.now())) throw new NumberTaken(draft.number)
  if (!(await takePeekedNumber(trx, draft.series, draft.year, draft.place))) throw new NumberTaken(draft.number)
  const fileId = await addFileRow(trx, office, draft.file, owner.consumerId)
  return insertDocument(trx, {
    kind: draft.kind,
    number: draft.number,
    title: draft.title,
    ...owner,
    fileId,
    issuedOn: draft.issuedOn,
    templateCode: draft.templateCode,
    templateVersion: draft.templateVersion,
  })
}

/** Marks documents as withdrawn on a day; they stay readable for ever. */
export const withdrawDocuments = (trx: Knex.Transaction, ids: readonly number[], on: string): Promise<void> =>
  markWithdrawn(trx, ids, on)

/** Marks the standing documents of a kind of an order as withdrawn on a day. */
export const withdrawDocumentsOf = async (
  trx: Knex.Transaction,
  orderId: number,
  kind: DocumentKind,
  on: string,
): Promise<void> => markWithdrawn(trx, await standingDocuments(trx, orderId, kind), on)
