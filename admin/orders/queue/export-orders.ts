import { type DataProvider, downloadCSV, type SortPayload } from 'react-admin'
import { formatAmount } from '../../../server/money/kopiykas.ts'
import { formatDate } from '../../../server/time/iso-date.ts'
import { kyivDateOf } from '../../../server/time/kyiv-date.ts'
import { csvFile } from '../../../server/xlsx/csv.ts'
import type { OrderRow } from '../order.ts'

const day = (date: string | null): string => (date ? formatDate(date) : '')

const columns: readonly [string, (order: OrderRow) => string | number | null][] = [
  ['number', ({ number }) => number],
  ['registrationNumber', ({ registrationNumber }) => registrationNumber],
  ['service', ({ serviceName }) => serviceName],
  ['consumer', ({ consumer }) => consumer],
  ['account', ({ account }) => account],
  ['address', ({ address }) => address],
  ['phone', ({ phone }) => phone.replace(/^\+380(\d\d)(\d{3})(\d\d)(\d\d)$/, '0$1 $2 $3 $4')],
  ['district', ({ district }) => district],
  ['orderedOn', ({ orderedOn }) => day(orderedOn)],
  ['state', ({ stateLabel }) => stateLabel],
  ['dueOn', ({ dueOn }) => day(dueOn)],
  ['assignee', ({ assignee }) => assignee],
  ['total', ({ total }) => (total === null ? null : formatAmount(total).replaceAll('\u00a0', ''))],
  ['invoiceUploadedOn', ({ invoiceUploadedOn }) => day(invoiceUploadedOn)],
  ['fundsReceivedOn', ({ fundsReceivedOn }) => day(fundsReceivedOn)],
  ['plannedOn', ({ plannedOn }) => day(plannedOn)],
  ['crew', ({ crew }) => crew],
  ['reply', ({ reply }) => reply],
  ['doneOn', ({ doneOn }) => day(doneOn)],
]

const perAnswer = 1000

const allRows = async (
  provider: DataProvider,
  asked: { filter: Record<string, unknown>; sort: SortPayload },
): Promise<OrderRow[]> => {
  const rows: OrderRow[] = []
  for (let page = 1; ; page += 1) {
    const { data, total = 0 } = await provider.getList<OrderRow>('orders', {
      ...asked,
      pagination: { page, perPage: perAnswer },
    })
    rows.push(...data)
    if (data.length < perAnswer || rows.length >= total) return rows
  }
}

/** Saves every order of a filter as CSV, in the queue's own order; only what the API lets this person read is in it. */
export const exportOrders = async (
  provider: DataProvider,
  asked: { filter: Record<string, unknown>; sort: SortPayload },
  translate: (key: string) => string,
): Promise<void> => {
  const rows = await allRows(provider, asked)
  const heading = columns.map(([field]) => translate(`resources.orders.fields.${field}`))
  const csv = csvFile([heading, ...rows.map((order) => columns.map(([, cell]) => cell(order)))])
  downloadCSV(csv, `oblik-${kyivDateOf(new Date())}`)
}
