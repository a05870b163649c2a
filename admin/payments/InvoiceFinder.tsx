import { required, useInput, useTranslate, ValidationError } from 'react-admin'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { InvoiceSearch } from './InvoiceSearch.tsx'

/** The invoice a payment's form names; `chosen` is the one of its number, null until it is known. */
export const InvoiceFinder = ({ chosen }: { chosen: InvoiceRow | null }) => {
  const translate = useTranslate()
  const { field, fieldState } = useInput({ source: 'invoiceNumber', defaultValue: '', validate: required() })
  return (
    <InvoiceSearch
      chosen={chosen}
      onChoose={(invoice) => field.onChange(invoice?.number ?? '')}
      onBlur={field.onBlur}
      input={{
        autoFocus: true,
        required: true,
        inputRef: field.ref,
        label: translate('resources.payments.fields.invoiceNumber'),
        error: fieldState.invalid,
        helperText: fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : undefined,
      }}
    />
  )
}
