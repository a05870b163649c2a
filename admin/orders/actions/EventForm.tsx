import Box from '@mui/material/Box'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'react-admin'
import { useOffice } from '../../api/use-office.ts'
import { EventFrame } from '../../layout/actions/EventFrame.tsx'
import { type FieldKind, formShapeOf } from '../../layout/actions/form-fields.ts'
import type { Values } from '../../layout/actions/form-values.ts'
import type { OrderPage } from '../order.ts'
import { useOrderWrite } from '../use-order-write.ts'
import type { OrderTransition } from './arrange-actions.ts'
import { EventInput } from './EventInput.tsx'
import { EventPreview } from './EventPreview.tsx'
import { type StartWith, startingValues } from './starting-values.ts'
import { useCrews } from './use-crews.ts'

export interface EventFormProps {
  order: OrderPage
  row: OrderTransition
  startWith: StartWith
  /** What the check list can name, to choose from where a form asks for names. */
  suggestions: readonly string[]
  /** Why the event is no longer possible (somebody was faster); the typed text stays to be copied. */
  impossible: string | null
  onSaved: (order: OrderPage) => void
  onCancel: () => void
  onReload: () => void
}

/** Two figures fit beside each other; everything else takes the whole line. */
const short: readonly FieldKind[] = ['number', 'money']
const fieldsSx = { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 1, rowGap: 0.5 } as const

/** Where the typing begins: the first field with nothing in it yet. */
const firstToFill = (fields: HTMLElement | null): HTMLElement | undefined => {
  const all = [...(fields?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [])]
  return all.find(({ value, type }) => value === '' || type === 'radio') ?? all[0]
}

/** The few fields of an event, in place, with a preview of what the consumer will get. Saves only when the server did. */
export const EventForm = (props: EventFormProps) => {
  const { order, row, startWith, suggestions, impossible, onSaved, onCancel, onReload } = props
  const office = useOffice()
  const [crew, rememberCrew] = useStore<string | undefined>('orders.crew')
  const shape = useMemo(() => formShapeOf(row.input, order.resultKind), [row, order.resultKind])
  const crews = useCrews(shape.fields.some(({ name }) => name === 'crew'))
  const [start] = useState(() => startingValues(shape, order, { crew, ...startWith }))
  const { mutateAsync, error, isPending, isSuccess, reset } = useOrderWrite((input: Values) =>
    office.advance<OrderPage>('orders', order.id, { event: row.event, input, version: order.version }),
  )
  const fields = useRef<HTMLDivElement>(null)
  // not by autoFocus: some inputs of react-admin are not ready to be focused while they are drawn
  useEffect(() => firstToFill(fields.current)?.focus(), [])

  const reload = () => {
    reset()
    onReload()
  }
  const send = async (input: Values, typed: Values) => {
    const { data } = await mutateAsync(input)
    if (typeof typed.crew === 'string') rememberCrew(typed.crew)
    return data
  }
  return (
    <EventFrame
      row={row}
      shape={shape}
      start={start}
      draft={`orders.${order.id}.${row.event}`}
      send={send}
      error={error}
      busy={isPending}
      impossible={impossible}
      below={<EventPreview order={order} row={row} shape={shape} frozen={isPending || isSuccess} />}
      onSaved={onSaved}
      onCancel={onCancel}
      onReload={reload}
    >
      <Box ref={fields} sx={fieldsSx}>
        {shape.fields.map((field) => (
          <Box key={field.source} sx={{ gridColumn: short.includes(field.kind) ? 'auto' : '1 / -1', minWidth: 0 }}>
            <EventInput
              event={row.event}
              field={field}
              order={order}
              suggestions={field.name === 'crew' ? crews : suggestions}
            />
          </Box>
        ))}
      </Box>
    </EventFrame>
  )
}
