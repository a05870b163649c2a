import { type ReactNode, useState } from 'react'
import { Create, type RaRecord, useNotify } from 'react-admin'
import { FormFrame } from './FormFrame.tsx'
import { Panel } from './Panel.tsx'

interface Props<R extends RaRecord> {
  /** Names the draft: `staff.create`. */
  draft: string
  private?: readonly string[]
  save?: string
  /** Said when it is made; a translation key. */
  saved: string
  defaultValues?: Record<string, unknown>
  transform?: (data: Record<string, unknown>) => Record<string, unknown>
  foot?: ReactNode
  /** What comes then, with the record as the server made it. */
  onCreated: (record: R) => void
  children: ReactNode
}

/** Makes a new record: the form in a panel no wider than is comfortable, refusals under their fields. */
export const CreateForm = <R extends RaRecord>({ transform, saved, onCreated, children, ...frame }: Props<R>) => {
  const notify = useNotify()
  const [error, setError] = useState<unknown>(null)
  const done = (record: R) => {
    setError(null)
    notify(saved, { type: 'success' })
    onCreated(record)
  }
  return (
    <Create<R>
      component="div"
      actions={false}
      redirect={false}
      sx={{ '& .RaCreate-noActions': { mt: 0 } }}
      transform={transform}
      mutationOptions={{ onError: setError, onSuccess: done }}
    >
      <Panel narrow>
        <FormFrame {...frame} error={error}>
          {children}
        </FormFrame>
      </Panel>
    </Create>
  )
}
