import { type ReactNode, useRef } from 'react'
import { useRecordContext } from 'react-admin'
import { useParams } from 'react-router'
import { EditForm } from '../layout/EditForm.tsx'
import { Editor } from './Editor.tsx'
import type { Place } from './PartInput.tsx'
import { Preview } from './Preview.tsx'
import type { TemplateRow } from './template.ts'

const Desk = ({ foot }: { foot: ReactNode }) => {
  const template = useRecordContext<TemplateRow>()
  const place = useRef<Place | null>(null)
  if (!template) return null
  return <Editor template={template} place={place} foot={foot} preview={<Preview template={template} />} />
}

/** The administrator's desk for a wording: the text at the left, what comes of it at the right. */
export const TemplateEdit = () => {
  const { id = '' } = useParams()
  return (
    <EditForm<TemplateRow> draft={`templates.${id}`} saved="resources.templates.saved" frame={(form) => form}>
      {(foot) => <Desk foot={foot} />}
    </EditForm>
  )
}
