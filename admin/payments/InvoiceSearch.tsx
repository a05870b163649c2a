import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField, { type TextFieldProps } from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { formatMoney } from '../../server/money/kopiykas.ts'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { missingOf } from '../invoices/invoice-dues.ts'
import { useSettled } from '../layout/use-settled.ts'

/** What the finder shows of an invoice. */
export type FoundInvoice = Pick<
  InvoiceRow,
  'id' | 'number' | 'payer' | 'state' | 'stateLabel' | 'total' | 'paid' | 'dueOn' | 'orderNumber' | 'account'
>

interface Props {
  /** Null until it is known. */
  chosen: FoundInvoice | null
  onChoose: (invoice: FoundInvoice | null) => void
  onBlur?: () => void
  /** How the field looks and what it is called. */
  input: Omit<TextFieldProps, 'variant'>
}

const enough = 2

/** Finds an invoice by what the bank's line says: its number, the order's, the account, the payer. */
export const InvoiceSearch = ({ chosen, onChoose, onBlur, input }: Props) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.payments.form.${key}`, more)
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const { data = [], isFetching } = useGetList<InvoiceRow>(
    'invoices',
    { filter: { q }, pagination: { page: 1, perPage: 12 }, sort: { field: 'id', order: 'DESC' } },
    { enabled: q.length >= enough, placeholderData: (before) => before },
  )
  const money = (invoice: FoundInvoice): string => {
    const missing = missingOf(invoice)
    return missing > 0 ? say('lacks', { sum: formatMoney(missing) }) : invoice.stateLabel
  }
  return (
    <Autocomplete<FoundInvoice>
      fullWidth
      options={q.length >= enough ? data : []}
      loading={isFetching}
      loadingText={translate('console.search.busy')}
      noOptionsText={say(q.length >= enough ? 'no_invoice' : 'find_hint')}
      filterOptions={(all) => all}
      value={chosen}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionLabel={({ number, payer }) => `${number} · ${payer}`}
      onInputChange={(_, text, why) => why === 'input' && setTyped(text)}
      onChange={(_, invoice) => onChoose(invoice)}
      {...(onBlur ? { onBlur } : {})}
      autoHighlight
      openOnFocus={false}
      renderOption={({ key, ...props }, invoice) => (
        <Box component="li" key={invoice.id} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600 }}>{`${invoice.number} · ${invoice.payer}`}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[money(invoice), say('order', { number: invoice.orderNumber }), invoice.account].join(' · ')}
            </Typography>
          </Box>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} placeholder={say('find')} {...input} />}
    />
  )
}
