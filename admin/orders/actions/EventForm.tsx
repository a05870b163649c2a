import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Form, useLocaleState, useStore, useTranslate } from 'react-admin'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { ConflictNotice } from '../../fields/ConflictNotice.tsx'
import { FormDraft } from '../../fields/FormDraft.tsx'
import { FormFoot } from '../../layout/actions/FormFoot.tsx'
import { type FieldKind, formShapeOf } from '../../layout/actions/form-fields.ts'
import { errorsOf, inputOf, type Values } from '../../layout/actions/form-values.ts'
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

const noRecord = {}

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
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const office = useOffice()
  const [crew, rememberCrew] = useStore<string | undefined>('orders.crew')
  const shape = useMemo(() => formShapeOf(row.input, order.resultKind), [row, order.resultKind])
  const crews = useCrews(shape.fields.some(({ name }) => name === 'crew'))
  const [start] = useState(() => startingValues(shape, order, { crew, ...startWith }))
  const { mutateAsync, error, isPending, isSuccess, reset } = useOrderWrite((input: Values) =>
    office.advance<OrderPage>('orders', order.id, { event: row.event, input, version: order.version }),
  )
  const fields = useRef<HTMLDivElement>(null)
  // the form may know that it is saved before the mutation's own state says so
  const saved = useRef<OrderPage | null>(null)
  // not by autoFocus: some inputs of react-admin are not ready to be focused while they are drawn
  useEffect(() => firstToFill(fields.current)?.focus(), [])
  const words = (wording: { uk: string; en: string }): string => (locale === 'en' ? wording.en : wording.uk)

  const reload = () => {
    reset()
    onReload()
  }
  const submit = async (values: Values) => {
    try {
      saved.current = (await mutateAsync(inputOf(values, shape))).data
      if (typeof values.crew === 'string') rememberCrew(values.crew)
    } catch (failure) {
      if (isProblem(failure) && failure.status === 422) return failure.body.errors
      const text = problemText(failure)
      return { root: { serverError: translate(text, { _: text }) } }
    }
  }
  return (
    <Form
      record={noRecord}
      defaultValues={start}
      validate={(values: Values) => errorsOf(inputOf(values, shape), row.input)}
      onSubmit={submit}
      disableInvalidFormNotification
      noValidate
    >
      <Stack sx={{ gap: 1 }}>
        <Typography variant="h3" component="h3">
          {words(row.label)}
        </Typography>
        <FormDraft id={`orders.${order.id}.${row.event}`} />
        {row.confirm ? <Alert severity="warning">{words(row.confirm)}</Alert> : null}
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
        <ConflictNotice error={error} onReload={reload} />
        {impossible ? <Alert severity="warning">{impossible}</Alert> : null}
        <FormFoot
          label={words(row.label)}
          danger={row.weight === 'danger'}
          busy={isPending}
          blocked={impossible !== null}
          error={error}
          onSaved={() => saved.current && onSaved(saved.current)}
          onCancel={onCancel}
        />
        {impossible ? null : <EventPreview order={order} row={row} shape={shape} frozen={isPending || isSuccess} />}
      </Stack>
    </Form>
  )
}
