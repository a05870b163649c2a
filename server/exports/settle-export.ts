import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { recordAudit } from '../audit/record-audit.ts'
import type { StaffActor } from '../may.ts'
import { queueStaffLetter } from '../notifications/queue-staff-letter.ts'
import type { Office } from '../office.ts'
import { findStaffContact } from '../staff/staff-contact-views.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { type ClaimedExport, changeExport, type ExportChange } from './export-job-store.ts'
import { placeOfExport } from './export-place.ts'
import type { WrittenExport } from './write-export.ts'

const msPerDay = 86_400_000

/** «Споживання, рахунок 01-01-010-101, 01.2024–12.2024.xlsx»: no sign that a file's name may not hold. */
const nameOf = ({ title, format }: ClaimedExport): string => `${title.replaceAll(/[\\/:*?"<>|]/g, '-')}.${format}`

const actorOf = ({ requestedBy, requestedByName, districtId }: ClaimedExport): StaffActor => ({
  kind: 'staff',
  id: requestedBy,
  username: '',
  name: requestedByName,
  role: 'clerk',
  districtId,
})

/**
 * Keeps the file of an export that was written at `unfinished`: the row, the audit's and the letter to its asker stand
 * together. Where somebody cancelled it meanwhile, the file is thrown away. `key` is the one it was sealed with.
 */
export const keepExport = async (
  office: Pick<Office, 'config' | 'db' | 'clock' | 'seal'>,
  job: ClaimedExport,
  { unfinished, key, written }: { unfinished: string; key: Buffer; written: WrittenExport },
  progress: Pick<ExportChange, 'done' | 'total'>,
): Promise<boolean> => {
  const storedAs = `${job.id}-${randomUUID()}`
  const place = placeOfExport(office.config.dataDir, storedAs)
  await rename(unfinished, place)
  const now = office.clock.now()
  const expires = new Date(now.getTime() + office.config.exportDays * msPerDay).toISOString()
  const kept = await office.db.transaction(async (trx) => {
    const changed = await changeExport(trx, job, {
      ...progress,
      state: 'done',
      leaseUntil: null,
      finishedAt: now.toISOString(),
      expiresAt: expires,
      file: { name: nameOf(job), size: written.size, storedAs, wrappedKey: office.seal.wrapKey(key) },
    })
    if (!changed) return false
    await recordAudit(trx, office, actorOf(job), {
      action: 'export',
      resource: 'exports',
      resourceId: job.id,
      districtId: job.districtId,
      note: `rows ${written.rows}`,
    })
    const { name, email } = await findStaffContact(trx, job.requestedBy)
    if (email !== null) {
      const { publicOrigin } = office.config
      await queueStaffLetter(trx, office, {
        code: 'staff/export-ready',
        email,
        districtId: job.districtId,
        data: {
          staff: { name },
          export: {
            title: job.title,
            rows: written.rows,
            until: kyivDateOf(expires),
            address: publicOrigin === null ? null : `${publicOrigin}/#/exports`,
          },
        },
      })
    }
    return true
  })
  if (!kept) await rm(place, { force: true })
  return kept
}

const full = 'На сервері бракує місця для такого файла. Повідомте адміністратора або звузьте відбір.'
const broken = 'Файл не вдалося сформувати через внутрішню помилку. Спробуйте ще раз або повідомте адміністратора.'

/** Says kindly why there is no file. */
export const failExport = (
  office: Pick<Office, 'db' | 'clock'>,
  job: ClaimedExport,
  why: { code: string } | { words: string },
): Promise<boolean> =>
  office.db.transaction((trx) =>
    changeExport(trx, job, {
      state: 'failed',
      leaseUntil: null,
      finishedAt: office.clock.now().toISOString(),
      failure: 'words' in why ? why.words : why.code === 'ENOSPC' ? full : broken,
    }),
  )
