import { type ReactNode, useState } from 'react'
import { type RaRecord, useEditContext, useNotify } from 'react-admin'
import { EditPage } from './EditPage.tsx'
import { type FormContents, FormFrame } from './FormFrame.tsx'
import { Panel } from './Panel.tsx'

interface FrameProps {
  draft: string
  foot?: ReactNode
  error: unknown
  onReloaded: () => void
  children: FormContents
}

const Frame = ({ onReloaded, ...frame }: FrameProps) => {
  const { refetch } = useEditContext()
  return <FormFrame {...frame} onReload={() => void refetch().then(onReloaded)} />
}

const inPanel = (form: ReactNode) => <Panel narrow>{form}</Panel>

interface Props {
  resource?: string
  id?: string | number
  /** Names the draft: `services.7`. */
  draft: string
  /** Said when it is saved; a translation key. */
  saved?: string
  transform?: (data: Record<string, unknown>) => Record<string, unknown>
  foot?: ReactNode
  /** Puts the form in its place on the page, with the record in its context; a panel unless told. */
  frame?: (form: ReactNode) => ReactNode
  /** The inputs; or a function that puts the form's foot in its place among them. */
  children: FormContents
}

/**
 * Changes one record and stays on it: the write carries the version that was read; when somebody was first, the notice
 * says who and the typed text stays.
 */
export const EditForm = <R extends RaRecord>({ draft, saved = 'console.form.saved', ...props }: Props) => {
  const { foot, frame = inPanel, children, ...edit } = props
  const notify = useNotify()
  const [error, setError] = useState<unknown>(null)
  const done = () => {
    setError(null)
    notify(saved, { type: 'success' })
  }
  return (
    <EditPage<R> {...edit} component="div" redirect={false} mutationOptions={{ onError: setError, onSuccess: done }}>
      {frame(
        <Frame draft={draft} foot={foot} error={error} onReloaded={() => setError(null)}>
          {children}
        </Frame>,
      )}
    </EditPage>
  )
}
