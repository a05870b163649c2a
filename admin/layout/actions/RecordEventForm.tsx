import { type ReactNode, useMemo, useState } from 'react'
import { EventFrame } from './EventFrame.tsx'
import { type FormField, type FormShape, formShapeOf } from './form-fields.ts'
import type { Values } from './form-values.ts'
import type { EventRow } from './offers.ts'
import { useEventWrite, type VersionedPage } from './use-event-write.ts'

interface Props<Page extends VersionedPage> {
  resource: string
  page: Page
  row: EventRow
  /** What the fields begin with. */
  startOf: (shape: FormShape) => Values
  /** Fields that must not stay on this computer when the form is left half typed. */
  personal?: readonly string[]
  /** One field of the event; the first has the focus. */
  drawField: (field: FormField, first: boolean) => ReactNode
  onSaved: (page: Page) => void
  onCancel: () => void
  onReload: () => void
}

/** The few fields of an event of a record, and its sending; the record's own page says how a field is drawn. */
export const RecordEventForm = <Page extends VersionedPage>({
  resource,
  page,
  row,
  startOf,
  drawField,
  onReload,
  ...frame
}: Props<Page>) => {
  const shape = useMemo(() => formShapeOf(row.input, ''), [row])
  const [start] = useState(() => startOf(shape))
  const { mutateAsync, error, isPending, reset } = useEventWrite<Page>(resource, page)
  const reload = () => {
    reset()
    onReload()
  }
  return (
    <EventFrame<Page>
      {...frame}
      row={row}
      shape={shape}
      start={start}
      draft={`${resource}.${page.id}.${row.event}`}
      send={async (input) => (await mutateAsync({ event: row.event, input })).data}
      error={error}
      busy={isPending}
      onReload={reload}
    >
      {shape.fields.map((field, place) => drawField(field, place === 0))}
    </EventFrame>
  )
}
