import Box from '@mui/material/Box'
import { useRecordContext } from 'react-admin'
import { formatAmount, formatMoney } from '../../server/money/kopiykas.ts'
import { valueAt } from './value-at.ts'

interface Props {
  /** Kopiykas; or name the record's field in `source`. */
  value?: number | null
  source?: string
  /** Without «грн», for columns whose heading names the currency. */
  bare?: boolean
}

/** An amount of kopiykas as `1 234,50 грн`, unbroken, digits in columns; a dash where there is none. */
export const Money = ({ value, source, bare = false }: Props) => {
  const record = useRecordContext()
  const kopiykas = value ?? valueAt(record, source)
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {typeof kopiykas === 'number' ? (bare ? formatAmount : formatMoney)(kopiykas) : '—'}
    </Box>
  )
}
