import ExportIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useCanAccess, useListContext, useTranslate } from 'react-admin'
import { ExportDialog } from '../exports/ExportDialog.tsx'
import { askedBy, type ExportDraft } from '../exports/export-request.ts'

interface Props {
  /** What is known of what is asked for. */
  begin: Partial<ExportDraft>
  /** Whether it is what one does on the page, and not one of several things. */
  main?: boolean
}

/** The way to a file of volumes: of any accounts, months and kinds. */
export const ExportVolumes = ({ begin, main = false }: Props) => {
  const translate = useTranslate()
  const { canAccess: exports = false } = useCanAccess({ resource: 'exports', action: 'make' })
  const [open, setOpen] = useState(false)
  if (!exports) return null
  return (
    <>
      <Button
        {...(main ? { variant: 'contained' } : { size: 'small' })}
        startIcon={<ExportIcon />}
        onClick={() => setOpen(true)}
        sx={{ displayPrint: 'none' }}
      >
        {translate('resources.exports.ask')}
      </Button>
      {open ? <ExportDialog begin={begin} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** The same over a list of volumes: begins with what the list is filtered by. */
export const ExportListed = () => {
  const { filterValues } = useListContext()
  return <ExportVolumes main begin={askedBy(filterValues)} />
}
