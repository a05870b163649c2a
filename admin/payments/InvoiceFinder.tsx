import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { required, useGetList, useInput, useTranslate, ValidationError } from 'react-admin'
import { formatMoney } from '../../server/money/kopiykas.ts'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { missingOf } from '../invoices/invoice-dues.ts'
import { useSettled } from '../orders/actions/use-settled.ts'

interface Props {
  /** The invoice the form names now; null until it is known. */
  chosen: InvoiceRow | null
}

const enough = 2

/** Finds the invoice by what the bank's line says: its number, the order's, the account, the payer. */
export const InvoiceFinder = ({ chosen }: Props) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.payments.form.${key}`, more)
  const { field, fieldState } = useInput({ source: 'invoiceNumber', defaultValue: '', validate: required() })
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const { data = [], isFetching } = useGetList<InvoiceRow>(
    'invoices',
    { filter: { q }, pagination: { page: 1, perPage: 12 }, sort: { field: 'id', order: 'DESC' } },
    { enabled: q.length >= enough, placeholderData: (before) => before },
  )
  const money = (invoice: InvoiceRow): string => {
    const missing = missingOf(invoice)
    return missing > 0 ? say('lacks', { sum: formatMoney(missing) }) : invoice.stateLabel
  }
  return (
    <Autocomplete<InvoiceRow>
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
      onChange={(_, invoice) => field.onChange(invoice?.number ?? '')}
      onBlur={field.onBlur}
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
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus
          required
          inputRef={field.ref}
          label={translate('resources.payments.fields.invoiceNumber')}
          placeholder={say('find')}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : undefined}
        />
      )}
    />
  )
}
