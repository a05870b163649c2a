import { DataTable, type DataTableProps } from 'react-admin'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { Money } from '../fields/Money.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { LineState } from './LineState.tsx'
import type { LineRow } from './statement-line.ts'

/** What came is positive, what left negative; kopiykas. */
export const signedAmount = ({ direction, amount }: LineRow): number => (direction === 'debit' ? -amount : amount)

/** So many lines of the bank's words, the rest cut off. */
export const clamped = (lines = 1) =>
  ({ display: '-webkit-box', WebkitLineClamp: lines, WebkitBoxOrient: 'vertical', overflow: 'hidden' }) as const

/** Bank lines as a table; stands inside a list of them. */
export const LineTable = ({ rowClick }: Pick<DataTableProps<LineRow>, 'rowClick'>) => (
  <DataTable<LineRow> bulkActionButtons={false} rowClick={rowClick}>
    <DataTable.Col<LineRow>
      source="bookedOn"
      label="resources.statement-lines.fields.bookedOn"
      sx={unbroken}
      render={({ bookedOn }) => <BusinessDate value={bookedOn} />}
    />
    <DataTable.Col<LineRow>
      source="amount"
      label="resources.statement-lines.fields.amount"
      sx={{ ...numeric, fontWeight: 600 }}
      render={(line) => <Money value={signedAmount(line)} bare />}
    />
    <DataTable.Col<LineRow>
      source="party"
      label="resources.statement-lines.fields.other_side"
      disableSort
      sx={{ minWidth: 190 }}
      render={({ party }) => (
        <span style={clamped()} title={party}>
          {party || '—'}
        </span>
      )}
    />
    <DataTable.Col<LineRow>
      source="purpose"
      label="resources.statement-lines.fields.purpose"
      disableSort
      sx={{ color: 'text.secondary', minWidth: 260 }}
      render={({ purpose }) => (
        <span style={clamped()} title={purpose}>
          {purpose}
        </span>
      )}
    />
    <DataTable.Col<LineRow>
      source="documentNumber"
      label="resources.statement-lines.fields.documentNumber"
      disableSort
      sx={unbroken}
    />
    <DataTable.Col<LineRow>
      source="state"
      label="resources.statement-lines.fields.state"
      disableSort
      render={(line) => <LineState line={line} />}
    />
    <DataTable.Col<LineRow>
      source="unmatched"
      label="resources.statement-lines.fields.unmatched"
      disableSort
      sx={numeric}
      render={({ unmatched }) => (unmatched > 0 ? <Money value={unmatched} bare /> : '')}
    />
  </DataTable>
)
