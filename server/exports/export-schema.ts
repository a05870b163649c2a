import { z } from 'zod'
import { consumptionAsked } from '../consumption-export/consumption-export-schema.ts'

/** What becomes of an export. */
export const exportStates = {
  queued: { uk: 'У черзі', en: 'Waiting' },
  running: { uk: 'Формується', en: 'Being made' },
  done: { uk: 'Готово', en: 'Ready' },
  failed: { uk: 'Не вдалося', en: 'Failed' },
  cancelled: { uk: 'Скасовано', en: 'Cancelled' },
} as const

export type ExportState = keyof typeof exportStates

/** What a done export is called once its file has been swept. */
export const sweptLabel = { uk: 'Файл видалено', en: 'File removed' }

const format = z.enum(['xlsx', 'csv'], 'Оберіть Excel або CSV.')

export type ExportFormat = z.output<typeof format>

/** The form of a new export: the report with what it asks, and the form of the file. */
export const newExport = consumptionAsked.extend({ format: format.default('xlsx') })

/** An export as its asker sees it. `done` and `total` count accounts; `size` is in bytes. */
export interface ExportLine {
  id: number
  report: string
  title: string
  format: ExportFormat
  state: ExportState
  stateLabel: string
  done: number
  total: number | null
  size: number | null
  name: string | null
  requestedAt: string
  requestedBy: string
  finishedAt: string | null
  /** Until when the file can be downloaded. */
  expiresAt: string | null
  url: string | null
  failure: string | null
}
