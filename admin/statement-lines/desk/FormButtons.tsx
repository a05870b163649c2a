import { useRef } from 'react'
import { useTranslate } from 'react-admin'
import { SaveButtons } from '../../layout/actions/SaveButtons.tsx'

interface Props {
  save: string
  danger?: boolean
  busy: boolean
  onCancel: () => void
}

/** Under a form of the desk: Esc leads back to the line. */
export const FormButtons = ({ save, ...buttons }: Props) => {
  const submit = useRef<HTMLButtonElement>(null)
  const translate = useTranslate()
  const out = {
    label: translate('resources.statement-lines.note.cancel'),
    key: translate('resources.statement-lines.desk.back'),
  }
  return <SaveButtons label={save} out={out} submit={submit} {...buttons} />
}
