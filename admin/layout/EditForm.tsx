import { type ReactNode, useState } from 'react'
import { type RaRecord, useEditContext, useNotify } from 'react-admin'
import { EditPage } from './EditPage.tsx'
import { FormFrame } from './FormFrame.tsx'

interface FrameProps {
  draft: string
  foot?: ReactNode
  error: unknown
  onReloaded: () => void
  children: ReactNode
}

const Frame = ({ onReloaded, ...frame }: FrameProps) => {
  const { refetch } = useEditContext()
  return <FormFrame {...frame} onReload={() => void refetch().then(onReloaded)} />
}

interface Props {
  resource?: string
  id?: string | number
  /** Names the draft: `services.7`. */
  draft: string
  /** Said when it is saved; a translation key. */
  saved?: string
  transform?: (data: Record<string, unknown>) => Record<string, unknown>
  foot?: ReactNode
  /** Stands under the form, with the record in its context. */
  aside?: ReactNode
  /** The inputs. */
  children: ReactNode
}

/**
 * Changes one record and stays on it: the write carries the version that was read; when somebody was first, the notice
 * says who and the typed text stays.
 */
export const EditForm = <R extends RaRecord>({ draft, saved = 'console.form.saved', ...props }: Props) => {
  const { foot, aside, children, ...edit } = props
  const notify = useNotify()
  const [error, setError] = useState<unknown>(null)
  const done = () => {
    setError(null)
    notify(saved, { type: 'success' })
  }
  return (
    <EditPage<R> {...edit} component="div" redirect={false} mutationOptions={{ onError: setError, onSuccess: done }}>
      <Frame draft={draft} foot={foot} error={error} onReloaded={() => setError(null)}>
        {children}
      </Frame>
      {aside}
    </EditPage>
  )
}
