import { TextInput } from 'react-admin'
import { formatAmount } from '../../server/money/kopiykas.ts'
import { readAmount } from '../orders/money/read-amount.ts'

/** A bound of an amount: hryvnias on the screen, kopiykas in the filter. What is no amount yet does not filter. */
export const HryvniaInput = (props: { source: string; label: string }) => (
  <TextInput
    {...props}
    format={(kopiykas: unknown) => (typeof kopiykas === 'number' ? formatAmount(kopiykas) : String(kopiykas ?? ''))}
    parse={(typed: string) => readAmount(typed) ?? undefined}
    slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    resettable
  />
)
