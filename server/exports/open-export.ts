import { stat } from 'node:fs/promises'
import { recordAudit } from '../audit/record-audit.ts'
import { consumptionGranted, mayStillHave } from '../consumption-export/grant-consumption-export.ts'
import { notFound } from '../errors.ts'
import type { FlowReply } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { openSealedFile } from '../seal/sealed-stream.ts'
import { loadKeptExport } from './export-job-views.ts'
import { placeOfExport } from './export-place.ts'
import type { ExportFormat } from './export-schema.ts'

const mediaTypes: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/**
 * The file of one's own export, unsealed as it is sent. Scope and columns are asked once more: who has another REM or
 * role by now gets `not_found`, as does whoever comes after the file was swept. The audit says who took it.
 */
export const openExport = async (office: Office, actor: Actor, id: number): Promise<FlowReply> => {
  const kept = await loadKeptExport(office.db.reader, actor, id, office)
  if (!mayStillHave(actor, consumptionGranted.parse(JSON.parse(kept.asked)))) throw notFound('Файл вивантаження')
  const place = placeOfExport(office.config.dataDir, kept.storedAs)
  const lies = await stat(place).catch(() => null)
  if (!lies) throw notFound('Файл вивантаження')
  const key = office.seal.unwrapKey(kept.wrappedKey)
  await office.db.transaction((trx) =>
    recordAudit(trx, office, actor, {
      action: 'download_export',
      resource: 'exports',
      resourceId: id,
      districtId: kept.districtId,
    }),
  )
  const { name, size, format } = kept.line
  return {
    chunks: openSealedFile(place, key),
    size: size ?? 0,
    mediaType: mediaTypes[format],
    name: name ?? `export.${format}`,
  }
}
