import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { longWrite } from '../db/long-write.ts'
import { addFileRow, type FileDraft, keepFile } from '../files/keep-file.ts'
import { discardFiles } from '../files/sweep-files.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { type SealedCode, sealCode } from '../seal/sealed-text.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { type PairedLine, pairLines } from './pair-lines.ts'
import type { ParsedLine, ParsedStatement, StatementForm } from './parsed-statement.ts'
import { readOwnStatement, type StatementFile } from './read-own-statement.ts'
import { slices } from './slices.ts'
import { addLines, addStatement, lendBankIds, lockImports, statementOfFile } from './statement-store.ts'

/** What importing works with. */
export type Importing = Pick<Office, 'config' | 'db' | 'seal' | 'clock' | 'statements'>

/** What an import came to: the statement that the file is, and whether this call made it. */
export interface Imported {
  id: number
  fresh: boolean
  /** Lines that this call added. */
  added: number
}

interface Incoming {
  file: StatementFile & { source: 'console' | 'folder' }
  fileHash: string
  statement: ParsedStatement
  kept: FileDraft
}

const mediaTypes: Record<StatementForm, string> = {
  camt053: 'application/xml',
  privatbank: 'application/json',
  client_bank: 'text/plain',
  csv: 'text/csv',
}

/** The sum of one direction's lines; kopiykas. */
export const sumOf = (lines: readonly ParsedLine[], direction: ParsedLine['direction']): number =>
  lines.reduce((sum, line) => (line.direction === direction ? sum + line.amount : sum), 0)

/** Seals codes for one import: the same company or person pays many times. */
const codeSealer = ({ seal }: Importing): ((code: string | null) => SealedCode) => {
  const known = new Map<string | null, SealedCode>()
  return (code) => {
    const sealed = known.get(code) ?? sealCode(seal, code)
    known.set(code, sealed)
    return sealed
  }
}

const storeLines = async (
  trx: Knex.Transaction,
  office: Importing,
  statement: { id: number; form: StatementForm },
  paired: readonly PairedLine[],
): Promise<void> => {
  const sealed = codeSealer(office)
  for await (const fresh of slices(paired.filter(({ repeats }) => repeats === null))) {
    await addLines(
      trx,
      statement,
      fresh.map((each) => ({ ...each, partyCode: sealed(each.line.partyCode) })),
    )
  }
  const lent = paired.flatMap(({ line, repeats, lends }) =>
    lends && line.bankId !== null && typeof repeats === 'number' ? [{ bankId: line.bankId, lineId: repeats }] : [],
  )
  for await (const slice of slices(lent)) await lendBankIds(trx, statement.form, slice)
}

const storeStatement = async (
  trx: Knex.Transaction,
  office: Importing,
  actor: Actor,
  { file, fileHash, statement, kept }: Incoming,
): Promise<Imported> => {
  await lockImports(trx)
  const earlier = await statementOfFile(trx, fileHash)
  if (earlier !== null) return { id: earlier, fresh: false, added: 0 }
  const { lines, ...told } = statement
  const paired = await pairLines(trx, told.form, lines)
  const added = paired.filter(({ repeats }) => repeats === null).length
  const id = await addStatement(trx, {
    ...told,
    fileId: await addFileRow(trx, office, kept, null),
    fileHash,
    name: file.name,
    credits: sumOf(lines, 'credit'),
    debits: sumOf(lines, 'debit'),
    lines: lines.length,
    added,
    source: file.source,
    importedAt: office.clock.now().toISOString(),
    importedBy: actor.kind === 'staff' ? actor.id : null,
    importedByName: actor.name,
  })
  await storeLines(trx, office, { id, form: told.form }, paired)
  await recordAudit(trx, office, actor, {
    action: 'import',
    resource: 'statements',
    resourceId: id,
    note: `rows ${added}`,
  })
  return { id, fresh: true, added }
}

/**
 * Imports a bank statement (domain §4): all of it or nothing, in a transaction of its own. The original file is kept sealed
 * with its hash; lines that the office has from any earlier file are counted as repeated and added no second time; new ones
 * go into the queue for matching. The same file again is the statement it became, however many bring it at once. Refuses
 * what `readOwnStatement` refuses.
 */
export const importStatement = async (office: Importing, actor: Actor, file: Incoming['file']): Promise<Imported> => {
  const fileHash = await sha256Of(file.bytes)
  const earlier = await statementOfFile(office.db.reader, fileHash)
  if (earlier !== null) return { id: earlier, fresh: false, added: 0 }
  const statement = await readOwnStatement(office, file)
  const kept = await keepFile(office, { bytes: file.bytes, name: file.name, mediaType: mediaTypes[statement.form] })
  try {
    return await longWrite(office.db, (trx) => storeStatement(trx, office, actor, { file, fileHash, statement, kept }))
  } finally {
    await discardFiles(office, [kept])
  }
}
