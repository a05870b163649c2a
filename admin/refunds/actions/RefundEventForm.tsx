import { TextInput, useTranslate } from 'react-admin'
import { useWording } from '../../fields/use-wording.ts'
import type { FormField, FormShape } from '../../layout/actions/form-fields.ts'
import type { Values } from '../../layout/actions/form-values.ts'
import { RecordEventForm } from '../../layout/actions/RecordEventForm.tsx'
import type { RefundPage } from '../refund.ts'
import type { RefundOffer } from './refund-offers.ts'

interface Props {
  refund: RefundPage
  row: RefundOffer['row']
  onSaved: (refund: RefundPage) => void
  onCancel: () => void
  onReload: () => void
}

/** What must not stay on this computer when a form is left half typed. */
const personal = ['payeeCode', 'payeeIban']

const startOf = ({ prefill }: RefundPage, { fields }: FormShape): Values => {
  const asked = new Set(fields.map(({ name }) => name))
  return Object.fromEntries(Object.entries(prefill).filter(([name]) => asked.has(name)))
}

/** The few fields of an event, prefilled where the office knows them. */
export const RefundEventForm = ({ refund, ...form }: Props) => {
  const translate = useTranslate()
  const words = useWording()
  const optional = `, ${translate('resources.orders.actions.optional')}`
  const drawField = ({ source, kind, label, required }: FormField, first: boolean) => (
    <TextInput
      key={source}
      source={source}
      label={`${words(label)}${required ? '' : optional}`}
      helperText={false}
      fullWidth
      autoFocus={first}
      {...(kind === 'lines' ? { multiline: true, minRows: 2, maxRows: 8 } : { autoComplete: 'off' })}
    />
  )
  return (
    <RecordEventForm
      {...form}
      resource="refunds"
      page={refund}
      startOf={(shape) => startOf(refund, shape)}
      personal={personal}
      drawField={drawField}
    />
  )
}
