import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { longWrite } from '../db/long-write.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { changeReadings } from './change-readings.ts'
import type { CheckedSlice } from './check-reading-lines.ts'
import { damagedReadings, type LineFault } from './damaged-readings.ts'
import { type OpenReadingFile, openReadingFile } from './open-reading-file.ts'
import { addPackedReadings } from './packed-reading-store.ts'
import { countPacked, partsOf } from './packed-readings.ts'
import { mostLinesShown, type PreviewedLine } from './reading-file-schema.ts'
import { addReadingImport, findReadingImport, lockImports } from './reading-import-store.ts'
import { markTwins } from './reading-store.ts'

/** A file as it was uploaded. */
interface GivenFile {
  name: string
  bytes: Buffer
}

/** What bringing a file in would do, or has done; the first of its wrong lines. */
export interface ImportCounts {
  rows: number
  added: number
  changed: number
  repeated: number
  refused: number
  /** What the checks doubt, of new and changed readings together, and of the changed ones alone. */
  doubtful: number
  changedDoubtful: number
  faults: LineFault[]
}

/** So many wrong lines are kept to be told; the rest is counted. */
const mostFaults = 500

const firstFaults = (faults: readonly LineFault[]): LineFault[] =>
  faults.toSorted((one, other) => one.line - other.line).slice(0, mostFaults)

const nothingYet = (rows: number): ImportCounts => ({
  rows,
  added: 0,
  changed: 0,
  repeated: 0,
  refused: 0,
  doubtful: 0,
  changedDoubtful: 0,
  faults: [],
})

const count = (counts: ImportCounts, { fresh, changing, repeated, doubtful, faults }: CheckedSlice): void => {
  counts.added += countPacked(fresh)
  counts.changed += changing.length
  counts.repeated += repeated
  counts.doubtful += doubtful.added + doubtful.changed
  counts.changedDoubtful += doubtful.changed
  counts.refused += faults.length
  if (faults.length > 0) counts.faults = firstFaults([...counts.faults, ...faults])
}

/** The same bytes mean other lines to another REM: its accounts are others. */
const hashFor = (actor: Actor, bytes: Buffer): Promise<string> =>
  sha256Of(Buffer.concat([bytes, Buffer.from(JSON.stringify(scopeOf(actor)))]))

/**
 * What bringing a file in would do: how many readings would come, be changed, stand already or be refused, line by line;
 * of the right lines the first ones in sight of the actor, doubtful ones before others.
 * Refuses `damaged_readings` (422) only where the file as a whole cannot be read. Changes nothing.
 */
export const previewReadings = async (
  office: Pick<Office, 'db' | 'clock'>,
  actor: Actor,
  { bytes }: GivenFile,
): Promise<ImportCounts & { lines: PreviewedLine[]; importId: number | null }> => {
  const file = await openReadingFile(office.db, bytes)
  try {
    const counts = nothingYet(file.rows)
    const asked = { actor, today: kyivDateOf(office.clock.now()), trx: null, show: mostLinesShown }
    const lines: PreviewedLine[] = []
    for await (const part of file.check(asked)) {
      count(counts, part)
      lines.push(...part.shown)
    }
    const importId = await findReadingImport(office.db.reader, await hashFor(actor, bytes))
    return { ...counts, lines, importId }
  } finally {
    file.close()
  }
}

/** So many rows are a few milliseconds' work. */
const mostAtOnce = 500

const keepSlice = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  { fresh, twins, changing }: CheckedSlice,
): Promise<void> => {
  const submittedAt = office.clock.now().toISOString()
  for (const part of partsOf(fresh, mostAtOnce)) {
    await addPackedReadings(trx, part, { submittedAt, channel: 'file' })
    await breathe()
  }
  if (twins.length > 0) await markTwins(trx, twins)
  await changeReadings(trx, office, actor, changing)
}

/** Whether a file with wrong lines is refused whole, or what is right in it is taken. */
type ImportMode = 'all_or_nothing' | 'what_is_right'

/** The import that a file became; `counts` is null where the same file had been brought in before. */
export interface ImportedReadings {
  id: number
  counts: ImportCounts | null
}

const storeFile = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'db' | 'clock'>,
  actor: Actor,
  { file, name, hash, mode }: { file: OpenReadingFile; name: string; hash: string; mode: ImportMode },
): Promise<ImportedReadings> => {
  await lockImports(trx)
  const meanwhile = await findReadingImport(trx, hash)
  if (meanwhile !== null) return { id: meanwhile, counts: null }
  const counts = nothingYet(file.rows)
  for await (const part of file.check({ actor, today: kyivDateOf(office.clock.now()), trx, show: 0 })) {
    count(counts, part)
    // Once a line is wrong the rest is only looked at, so that all faults are told at once.
    if (mode === 'what_is_right' || counts.refused === 0) await keepSlice(trx, office, actor, part)
  }
  if (mode === 'all_or_nothing' && counts.refused > 0) throw damagedReadings(counts.faults, counts.refused)
  const { rows, added, changed, repeated, refused } = counts
  const id = await addReadingImport(trx, {
    ...{ rows, added, repeated, refused, hash, name },
    importedAt: office.clock.now().toISOString(),
    importedBy: actor.kind === 'staff' ? actor.id : null,
    importedByName: actor.name,
  })
  await recordAudit(trx, office, actor, {
    action: 'import',
    resource: 'reading-imports',
    resourceId: id,
    note: `Додано ${added}, змінено ${changed}, відхилено рядків ${refused}, SHA-256 ${hash}`,
  })
  return { id, counts }
}

/**
 * Brings a file of readings in (issue 4 A), in one transaction and in slices: the whole file or, asked so, what is right in
 * it. The same file again adds nothing and gives its first import; a line that stands already with the same figures and day
 * adds nothing either. Refuses `damaged_readings` (422) with every wrong line; then nothing is kept.
 */
export const importReadings = async (
  office: Pick<Office, 'db' | 'clock'>,
  actor: Actor,
  { name, bytes, mode }: GivenFile & { mode: ImportMode },
): Promise<ImportedReadings> => {
  const hash = await hashFor(actor, bytes)
  const earlier = await findReadingImport(office.db.reader, hash)
  if (earlier !== null) return { id: earlier, counts: null }
  const file = await openReadingFile(office.db, bytes)
  try {
    return await longWrite(office.db, (trx) => storeFile(trx, office, actor, { file, name, hash, mode }))
  } finally {
    file.close()
  }
}
