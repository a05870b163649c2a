import { buffer } from 'node:stream/consumers'
import { consumptionKinds } from '../consumption/consumption-schema.ts'
import { formatPeriod } from '../time/billing-period.ts'
import { formatDate } from '../time/iso-date.ts'
import { streamCsv } from '../xlsx/stream-csv.ts'
import { streamWorkbook, type TablePen } from '../xlsx/stream-workbook.ts'
import type { WorkbookCell, WorkbookColumn } from '../xlsx/workbook.ts'
import type { BilledReading } from './billed-reading-views.ts'

/** The files of a closed month, whole. */
export interface BillingFiles {
  csv: Buffer
  xlsx: Buffer
}

/** Takes readings in as they are read and gives both files at the end. */
export interface BillingPen {
  add: (readings: readonly BilledReading[]) => Promise<void>
  close: () => Promise<BillingFiles>
}

const columns: readonly WorkbookColumn[] = [
  { title: 'Особовий рахунок', kind: 'text', width: 18 },
  { title: 'Номер лічильника', kind: 'text', width: 18 },
  { title: 'Електрична енергія', kind: 'text', width: 14 },
  { title: 'Розрахунковий період', kind: 'date', width: 14 },
  { title: 'Показ, зона 1', kind: 'number', width: 12 },
  { title: 'Показ, зона 2', kind: 'number', width: 12 },
  { title: 'Показ, зона 3', kind: 'number', width: 12 },
  { title: 'Враховано на', kind: 'date', width: 12 },
  { title: 'Знято', kind: 'date', width: 12 },
  { title: 'Обсяг, кВт·год', kind: 'kwh', width: 14 },
  { title: 'Як визначено', kind: 'text', width: 24 },
  { title: 'Примітка', kind: 'text', width: 28 },
]

const noteOf = ({ late, moved }: BilledReading): string | null => {
  if (late) return 'після закриття місяця'
  if (moved === null) return null
  return 'removedOn' in moved
    ? `лічильник знято ${formatDate(moved.removedOn)}`
    : `лічильник встановлено ${formatDate(moved.installedOn)}`
}

const noFigures = [null, null, null]

const cellsOf = (reading: BilledReading): WorkbookCell[] => [
  reading.account,
  reading.meter,
  consumptionKinds[reading.counts].uk,
  reading.period,
  ...(reading.read?.zones ?? noFigures),
  reading.read?.countsOn ?? null,
  reading.read?.takenOn ?? null,
  reading.kwh,
  reading.originLabel,
  noteOf(reading),
]

/**
 * Writes the accepted readings of a month, and the volumes of replaced meters that none of them tells, as CSV and as a workbook, with no day or hour of their own in them: the same
 * readings give the same bytes.
 */
export const writeBillingFiles = (district: string, period: string): BillingPen => {
  const title = `Прийняті покази, ${district}, ${formatPeriod(period)}`
  const sheet = { name: 'Покази', heading: [title], columns, totals: true }
  const pens: TablePen[] = [streamCsv(sheet), streamWorkbook({ title, sheet })]
  const bytes = pens.map(({ output }) => buffer(output))
  return {
    add: async (readings) => {
      const rows = readings.map(cellsOf)
      await Promise.all(pens.map((pen) => pen.addRows(rows)))
    },
    close: async () => {
      await Promise.all(pens.map((pen) => pen.close()))
      const [csv, xlsx] = await Promise.all(bytes)
      if (!csv || !xlsx) throw new Error('a billing file was not written')
      return { csv, xlsx }
    },
  }
}
