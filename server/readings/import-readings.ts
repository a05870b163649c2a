import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { longWrite } from '../db/long-write.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { advanceReading } from './advance-reading.ts'
import { type CheckedSlice, checkReadingLines } from './check-reading-lines.ts'
import { damagedReadings, type LineFault, readReadingFile } from './read-reading-file.ts'
import { doubtfulBits } from './reading-flags.ts'
import { addReadingImport, findReadingImport, lockImports } from './reading-import-store.ts'
import type { NewReading } from './reading-record.ts'
import { holdMeters, insertReadings } from './reading-store.ts'

/** A file as it was uploaded. */
interface GivenFile {
  name: string
  bytes: Buffer
}

/** What bringing a file in would do, or has done; wrong lines first to last. */
export interface ImportCounts {
  rows: number
  added: number
  changed: number
  repeated: number
  refused: number
  doubtful: number
  faults: LineFault[]
}

const nothingYet = (faults: readonly LineFault[], rows: number): ImportCounts => ({
  rows,
  added: 0,
  changed: 0,
  repeated: 0,
  refused: 0,
  doubtful: 0,
  faults: [...faults],
})

const count = (counts: ImportCounts, { fresh, changing, repeated, faults }: CheckedSlice): void => {
  counts.added += fresh.length
  counts.changed += changing.length
  counts.repeated += repeated
  counts.doubtful += fresh.filter(({ judged }) => (judged.flags & doubtfulBits) !== 0).length
  counts.faults.push(...faults)
}

const closed = (counts: ImportCounts): ImportCounts => ({
  ...counts,
  refused: counts.faults.length,
  faults: counts.faults.toSorted((one, other) => one.line - other.line),
})

/** The same bytes mean other lines to another REM: its accounts are others. */
const hashFor = (actor: Actor, bytes: Buffer): Promise<string> =>
  sha256Of(Buffer.concat([bytes, Buffer.from(JSON.stringify(scopeOf(actor)))]))

/**
 * What bringing a file in would do: how many readings would come, be changed, stand already or be refused, line by line.
 * Refuses `damaged_readings` (422) only where the file as a whole cannot be read. Changes nothing.
 */
export const previewReadings = async (
  office: Pick<Office, 'db' | 'clock'>,
  actor: Actor,
  { bytes }: GivenFile,
): Promise<ImportCounts & { importId: number | null }> => {
  const { lines, faults } = await readReadingFile(bytes)
  const counts = nothingYet(faults, lines.length + faults.length)
  const checking = { today: kyivDateOf(office.clock.now()), hold: async () => {}, history: office.db.reader }
  for await (const part of checkReadingLines(office.db.reader, actor, lines, checking)) count(counts, part)
  const importId = await findReadingImport(office.db.reader, await hashFor(actor, bytes))
  return { ...closed(counts), importId }
}

const newReading = ({ line, judged }: CheckedSlice['fresh'][number], submittedAt: string): NewReading => ({
  districtId: line.placed.districtId,
  accountId: line.placed.accountId,
  meterId: line.placed.id,
  submittedAt,
  closes: judged.closes,
  takenOn: judged.takenOn,
  countsOn: judged.countsOn,
  zones: line.zones,
  channel: 'file',
  flags: judged.flags,
  volume: judged.volume,
  usualLow: judged.usual?.low ?? null,
  usualHigh: judged.usual?.high ?? null,
  note: null,
})

const keepSlice = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  { fresh, changing }: CheckedSlice,
): Promise<void> => {
  const now = office.clock.now().toISOString()
  await insertReadings(
    trx,
    fresh.map((each) => newReading(each, now)),
  )
  for (const { line, readingId } of changing) {
    const input = { zones: line.zones, takenOn: line.takenOn }
    await advanceReading(trx, office, actor, { readingId, event: 'change', input, version: undefined })
  }
}

/** The import that a file became; `counts` is null where the same file had been brought in before. */
export interface ImportedReadings {
  id: number
  counts: ImportCounts | null
}

/**
 * Brings a file of readings in (issue 4 A), in one transaction and in slices: the whole file or, asked so, what is right in
 * it. The same file again adds nothing and gives its first import; a line that stands already with the same figures and day
 * adds nothing either. Refuses `damaged_readings` (422) with every wrong line; then nothing is kept.
 */
export const importReadings = async (
  office: Pick<Office, 'db' | 'clock'>,
  actor: Actor,
  { name, bytes, mode }: GivenFile & { mode: 'all_or_nothing' | 'what_is_right' },
): Promise<ImportedReadings> => {
  const hash = await hashFor(actor, bytes)
  const earlier = await findReadingImport(office.db.reader, hash)
  if (earlier !== null) return { id: earlier, counts: null }
  const { lines, faults } = await readReadingFile(bytes)
  const refuseFaults = (found: readonly LineFault[]): void => {
    if (mode === 'all_or_nothing' && found.length > 0) throw damagedReadings(found)
  }
  return longWrite(office.db, async (trx) => {
    await lockImports(trx)
    const meanwhile = await findReadingImport(trx, hash)
    if (meanwhile !== null) return { id: meanwhile, counts: null }
    const hold = (meterIds: readonly number[]) => holdMeters(trx, meterIds)
    const checking = { today: kyivDateOf(office.clock.now()), hold, history: office.db.reader }
    const counts = nothingYet(faults, lines.length + faults.length)
    for await (const part of checkReadingLines(trx, actor, lines, checking)) {
      count(counts, part)
      // Once a line is wrong the rest is only looked at, so that all faults are told at once.
      if (mode === 'what_is_right' || counts.faults.length === 0) await keepSlice(trx, office, actor, part)
    }
    const done = closed(counts)
    refuseFaults(done.faults)
    const id = await addReadingImport(trx, {
      ...done,
      hash,
      name,
      importedAt: office.clock.now().toISOString(),
      importedBy: actor.kind === 'staff' ? actor.id : null,
      importedByName: actor.name,
    })
    await recordAudit(trx, office, actor, {
      action: 'import',
      resource: 'reading-imports',
      resourceId: id,
      note: `Додано ${done.added}, змінено ${done.changed}, відхилено рядків ${done.refused}, SHA-256 ${hash}`,
    })
    return { id, counts: done }
  })
}
