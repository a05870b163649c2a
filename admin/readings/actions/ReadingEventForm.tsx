import { useMemo, useState } from 'react'
import { DateInput, TextInput, useTranslate } from 'react-admin'
import { useWording } from '../../fields/use-wording.ts'
import { EventFrame } from '../../layout/actions/EventFrame.tsx'
import { type FormField, formShapeOf } from '../../layout/actions/form-fields.ts'
import { useEventWrite } from '../../layout/actions/use-event-write.ts'
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
export const ReadingEventForm = ({ reading, row, onReload, ...on }: Props) => {
  const shape = useMemo(() => formShapeOf(row.input, ''), [row])
  const [start] = useState(() => startOf(reading, shape))
  const { mutateAsync, error, isPending, reset } = useEventWrite<ReadingPage>('readings', reading)
  const reload = () => {
    reset()
    onReload()
  }
  return (
    <EventFrame
      row={row}
      shape={shape}
      start={start}
      draft={`readings.${reading.id}.${row.event}`}
      send={async (input) => (await mutateAsync({ event: row.event, input })).data}
      error={error}
      busy={isPending}
      onReload={reload}
      {...on}
    >
      {shape.fields.map((field, place) => (
        <EventInput key={field.source} field={field} zones={reading.zoneCount} first={place === 0} />
      ))}
    </EventFrame>
  )
}
