import { DateInput, TextInput, useTranslate } from 'react-admin'
import { useWording } from '../../fields/use-wording.ts'
import type { FormField } from '../../layout/actions/form-fields.ts'
import { RecordEventForm } from '../../layout/actions/RecordEventForm.tsx'
import type { ReadingPage } from '../reading.ts'
import { ZonesInput } from '../ZonesInput.tsx'
import type { ReadingOffer } from './reading-offers.ts'
import { startOf } from './start-of.ts'

interface Props {
  reading: ReadingPage
  row: ReadingOffer['row']
  onSaved: (reading: ReadingPage) => void
  onCancel: () => void
  onReload: () => void
}

interface InputProps {
  field: FormField
  zones: number
  first: boolean
}

const EventInput = ({ field: { source, kind, label, required }, zones, first }: InputProps) => {
  const translate = useTranslate()
  const words = `${useWording()(label)}${required ? '' : `, ${translate('resources.orders.actions.optional')}`}`
  const common = { source, label: words, helperText: false, fullWidth: true, autoFocus: first } as const
  if (kind === 'numbers') return <ZonesInput label={words} zones={zones} autoFocus={first} />
  if (kind === 'date') return <DateInput {...common} />
  return <TextInput {...common} {...(kind === 'lines' ? { multiline: true, minRows: 2, maxRows: 8 } : {})} />
}

/** The few fields of an event, begun with the reading's own figures. */
export const ReadingEventForm = ({ reading, ...form }: Props) => (
  <RecordEventForm
    {...form}
    resource="readings"
    page={reading}
    startOf={(shape) => startOf(reading, shape)}
    drawField={(field, first) => (
      <EventInput key={field.source} field={field} zones={reading.zoneCount} first={first} />
    )}
  />
)
