import { readingChannels } from '../readings/reading-schema.ts'
import { addMonths } from '../time/billing-period.ts'
import { addDays, formatDate } from '../time/iso-date.ts'
import { formatInstant, kyivDateOf } from '../time/kyiv-date.ts'
import type { Workbook, WorkbookCell, WorkbookColumn, WorkbookSheet } from '../xlsx/workbook.ts'
import type { ReadingReport } from './reading-report.ts'

const count = (title: string, width = 13): WorkbookColumn => ({ title, kind: 'count', width })
const district: WorkbookColumn = { title: 'РЕМ', kind: 'text', width: 44 }

const columns: readonly (WorkbookColumn & { cell: (report: ReadingReport) => WorkbookCell })[] = [
  { ...district, cell: ({ districtName }) => districtName },
  { ...count('Чекають на обробку'), cell: ({ waiting }) => waiting },
  {
    title: 'Найстаріший подано',
    kind: 'date',
    width: 13,
    cell: ({ oldestWaitingAt }) => oldestWaitingAt && kyivDateOf(oldestWaitingAt),
  },
  { ...count('Очікують фото'), cell: ({ photoRequested }) => photoRequested },
  { ...count('Рахунків без показу'), cell: ({ accountsMissing }) => accountsMissing },
  { ...count('Рахунків'), cell: ({ accounts }) => accounts },
  { ...count('Лічильників без показу'), cell: ({ missing }) => missing },
  { ...count('Лічильників'), cell: ({ meters }) => meters },
  { ...count('Обсягів за середнім'), cell: ({ estimated }) => estimated },
  { ...count('Обсягів усього'), cell: ({ volumes }) => volumes },
  { ...count('Надійшло'), cell: ({ received }) => received },
  { ...count('Місяцем раніше'), cell: ({ before }) => before },
  { ...count('Місяцем раніше на цей час'), cell: ({ beforeByNow }) => beforeByNow },
  { ...count('З фото'), cell: ({ withPhoto }) => withPhoto },
  { ...count('Прийнято чистих гуртом'), cell: ({ accepted, byDecision }) => accepted - byDecision },
  { ...count('Прийнято за рішенням'), cell: ({ byDecision }) => byDecision },
  { ...count('Відхилено'), cell: ({ rejected }) => rejected },
  ...Object.entries(readingChannels).map(([name, { uk }]) => ({
    ...count(uk),
    cell: ({ channels }: ReadingReport) => channels.find(({ channel }) => channel === name)?.received ?? 0,
  })),
]

const daysSheet = (heading: string[], reports: readonly ReadingReport[]): WorkbookSheet => ({
  name: 'За днями',
  heading,
  columns: [
    district,
    { title: 'День', kind: 'date', width: 12 },
    count('Надійшло'),
    { title: 'Місяцем раніше', kind: 'date', width: 12 },
    count('Надійшло тоді'),
  ],
  rows: reports.flatMap(({ districtName, closes, days }) =>
    days.map(({ offset, received, before }) => [
      districtName,
      addDays(closes, offset),
      received,
      addDays(addMonths(closes, -1), offset),
      before,
    ]),
  ),
  totals: true,
})

/** The manager’s numbers as a workbook: REMs with their totals, and what came on each day. `now` is an instant, UTC. */
export const readingReportWorkbook = (all: readonly ReadingReport[], closes: string, now: string): Workbook => {
  // The company’s row is what the totals are.
  const reports = all.filter((report) => report.district !== null)
  const title = `Показники на ${formatDate(closes)}: підсумки`
  const heading = [title, `Сформовано ${formatInstant(now)}`]
  const rows = reports.map((report) => columns.map(({ cell }) => cell(report)))
  const summary = {
    name: 'Підсумки',
    heading,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows,
    totals: true,
  }
  return { title, sheets: [summary, daysSheet(heading, reports)] }
}
