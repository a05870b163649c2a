import { cellValue, isSummed, rounded } from './cell-value.ts'
import type { WorkbookCell, WorkbookSheet } from './workbook.ts'

/** The sums below a table. */
export interface TableTotals {
  /** How many rows they take. */
  count: number
  add: (cells: readonly WorkbookCell[]) => void
  /** Their cells: «Разом» or «Разом, спожита» in the first column, sums where a column has them. */
  lines: () => (string | number | Date | null)[][]
}

/** Sums up the rows of a table as they are written: all of them, or each word of one column by itself. */
export const tableTotals = ({ columns, totals }: Pick<WorkbookSheet, 'columns' | 'totals'>): TableTotals => {
  const summed = columns.flatMap(({ kind }, at) => (isSummed(kind) ? [at] : []))
  const none = (): number[] => columns.map(() => 0)
  const by = typeof totals === 'object' ? totals : null
  const all = none()
  const words = new Map((by?.words ?? []).map((word): [WorkbookCell | undefined, number[]] => [word, none()]))
  const line = (title: string, sums: readonly number[]) =>
    columns.map(({ kind }, at) => {
      if (isSummed(kind)) return cellValue(kind, rounded(sums[at] ?? 0))
      return at === 0 ? title : null
    })
  return {
    count: by ? words.size : Number(Boolean(totals)),
    add: (cells) => {
      const sums = by ? words.get(cells[by.column]) : all
      if (!sums) return
      for (const at of summed) {
        const cell = cells[at]
        if (typeof cell === 'number') sums[at] = (sums[at] ?? 0) + cell
      }
    },
    lines: () => {
      if (by) return [...words].map(([word, sums]) => line(`Разом, ${word}`, sums))
      return totals ? [line('Разом', all)] : []
    },
  }
}
