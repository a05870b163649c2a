import { amountInWords } from '../money/amount-in-words.ts'
import { formatMoney } from '../money/kopiykas.ts'
import type { AccountStatementSheet } from '../pdf/sheets.ts'
import { formatPeriod } from '../time/billing-period.ts'
import { formatDate } from '../time/iso-date.ts'
import type { Workbook, WorkbookColumn, WorkbookSheet } from '../xlsx/workbook.ts'
import { type AccountStatementKind, accountStatementKinds } from './account-statement-schema.ts'

const money = (title: string): WorkbookColumn => ({ title, kind: 'money', width: 16 })

/** Who owes whom on the last evening of the period, the sum in words too. */
const conclusionOf = ({ to, consumerOwes, companyOwes }: AccountStatementSheet): string => {
  const on = `Станом на ${formatDate(to)}`
  const sum = (kopiykas: number) => `${formatMoney(kopiykas)} (${amountInWords(kopiykas)})`
  if (consumerOwes > 0) return `${on} заборгованість споживача становить ${sum(consumerOwes)}.`
  if (companyOwes > 0) return `${on} заборгованість оператора перед споживачем становить ${sum(companyOwes)}.`
  return `${on} взаємної заборгованості немає.`
}

const headingOf = (title: string, sheet: AccountStatementSheet): string[] => [
  sheet.number ? `${title} № ${sheet.number}` : title,
  `За період з ${formatDate(sheet.from)} до ${formatDate(sheet.to)}`,
  `${sheet.company.fullName}, ЄДРПОУ ${sheet.company.edrpou}, ${sheet.company.address}`,
  `${sheet.consumer.name}, особовий рахунок ${sheet.account}, ${sheet.consumer.address}`,
  sheet.number ? `Видано ${formatDate(sheet.issuedOn)}` : `Сформовано ${sheet.madeAt}, не є виданим документом`,
  conclusionOf(sheet),
]

const entriesSheet = (kind: AccountStatementKind, sheet: AccountStatementSheet): WorkbookSheet => {
  const act = kind === 'reconciliation_act'
  const title = act ? 'Акт звіряння взаєморозрахунків' : accountStatementKinds[kind].uk
  return {
    name: 'Розрахунки',
    heading: headingOf(title, sheet),
    columns: [
      { title: 'Дата', kind: 'date', width: 12 },
      { title: 'Зміст', kind: 'text', width: 48 },
      { title: 'Підстава', kind: 'text', width: 48 },
      money(act ? 'Дебет, грн' : 'Нараховано, грн'),
      money(act ? 'Кредит, грн' : 'Сплачено, грн'),
      money('Залишок, грн'),
    ],
    rows: [
      [sheet.from, 'Залишок на початок періоду', '', null, null, sheet.opening],
      ...sheet.entries.map(({ on, title: what, detail, charged, paid, balance }) => [
        on,
        what,
        detail,
        charged,
        paid,
        balance,
      ]),
      [sheet.to, 'Разом і залишок на кінець періоду', '', sheet.charged, sheet.paid, sheet.closing],
    ],
  }
}

const volumesSheet = ({ volumes }: AccountStatementSheet): WorkbookSheet => ({
  name: 'Обсяги',
  columns: [
    { title: 'Розрахунковий період', kind: 'text', width: 22 },
    { title: 'Лічильник', kind: 'text', width: 18 },
    { title: 'Електрична енергія', kind: 'text', width: 20 },
    { title: 'Обсяг, кВт·год', kind: 'kwh', width: 18 },
  ],
  rows: volumes.map(({ period, meter, kind, kwh }) => [formatPeriod(period), meter, kind, kwh / 100]),
})

const energySheet = ({ energy }: AccountStatementSheet): WorkbookSheet => ({
  name: 'Розрахунки за енергію',
  heading:
    energy.length > 0
      ? ['За даними постачальника']
      : ['Розрахунки за спожиту електричну енергію веде постачальник; його дані за цей період не завантажено'],
  columns: [
    { title: 'Період', kind: 'text', width: 14 },
    { title: 'Постачальник', kind: 'text', width: 50 },
    money('Нараховано, грн'),
    money('Сплачено, грн'),
    money('Борг на кінець, грн'),
  ],
  rows: energy.map(({ period, supplier, charged, paid, balance }) => [
    formatPeriod(period),
    supplier,
    charged,
    paid,
    balance,
  ]),
})

/** The same paper as an Excel workbook: settlements, volumes, the supplier's data, a sheet each. */
export const accountStatementWorkbook = (kind: AccountStatementKind, sheet: AccountStatementSheet): Workbook => ({
  title: `${accountStatementKinds[kind].uk}, ${sheet.account}`,
  sheets: [entriesSheet(kind, sheet), volumesSheet(sheet), energySheet(sheet)],
})
