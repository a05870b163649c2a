import { useMemo, useState } from 'react'
import { TextInput, useTranslate } from 'react-admin'
import { useWording } from '../../fields/use-wording.ts'
import { EventFrame } from '../../layout/actions/EventFrame.tsx'
import { formShapeOf } from '../../layout/actions/form-fields.ts'
import type { Values } from '../../layout/actions/form-values.ts'
import { useEventWrite } from '../../layout/actions/use-event-write.ts'
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

const startOf = (refund: RefundPage, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(refund.prefill).filter(([name]) => names.includes(name)))

/** The few fields of an event, prefilled where the office knows them. */
export const RefundEventForm = ({ refund, row, onReload, ...on }: Props) => {
  const translate = useTranslate()
  const words = useWording()
  const shape = useMemo(() => formShapeOf(row.input, ''), [row])
  const [start] = useState(() =>
    startOf(
      refund,
      shape.fields.map(({ name }) => name),
    ),
  )
  const { mutateAsync, error, isPending, reset } = useEventWrite<RefundPage>('refunds', refund)
  const reload = () => {
    reset()
    onReload()
  }
  return (
    <EventFrame
      row={row}
      shape={shape}
      start={start}
      draft={`refunds.${refund.id}.${row.event}`}
      personal={personal}
      send={async (input) => (await mutateAsync({ event: row.event, input })).data}
      error={error}
      busy={isPending}
      onReload={reload}
      {...on}
    >
      {shape.fields.map(({ source, kind, label, required }, place) => (
        <TextInput
          key={source}
          source={source}
          label={`${words(label)}${required ? '' : `, ${translate('resources.orders.actions.optional')}`}`}
          helperText={false}
          fullWidth
          autoFocus={place === 0}
          {...(kind === 'lines' ? { multiline: true, minRows: 2, maxRows: 8 } : { autoComplete: 'off' })}
        />
      ))}
    </EventFrame>
  )
}
