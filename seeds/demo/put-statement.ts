import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readCompany } from '../../server/company/company-views.ts'
import { invoicesByNumber } from '../../server/matching/known-invoice-views.ts'
import type { Office } from '../../server/office.ts'
import { addWorkingDays, type WorkCalendar } from '../../server/time/working-days.ts'
import { bookMovements, planMovements } from './put-statement-lines.ts'
import { writeCamt } from './write-camt.ts'

const opening = 1_284_530_17

/** Where the demo’s bank statement lies, to be dropped onto the console. */
export const demoStatementPlace = (dataDir: string): string => join(dataDir, 'demo', 'vypyska.xml')

/**
 * Writes the statement of the demo’s company for the three working days before `today`: payments that post themselves, and odd
 * ones for the matching desk. It is only written; nothing is imported. The same demo gives the same file.
 */
export const putDemoStatement = async (office: Office, today: string, calendar: WorkCalendar): Promise<void> => {
  const { reader } = office.db
  const { iban } = await readCompany(reader)
  const numbered: { number: string }[] = await reader('invoices').orderBy('id').select('number')
  const numbers = numbered.map(({ number }) => number)
  const invoices = await invoicesByNumber(reader, { kind: 'company' }, numbers)
  const days = [-3, -2, -1].map((back) => addWorkingDays(today, back, calendar))
  const lines = bookMovements(
    planMovements(
      invoices.toSorted((one, other) => one.id - other.id),
      today,
    ),
    days,
  )
  const change = lines.reduce((sum, { direction, amount }) => sum + (direction === 'credit' ? amount : -amount), 0)
  const [startsOn = today] = days
  const endsOn = days.at(-1) ?? today
  const place = demoStatementPlace(office.config.dataDir)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, writeCamt({ iban, startsOn, endsOn, opening, closing: opening + change, lines }))
}
