import ExportIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useCanAccess, useListContext, useTranslate } from 'react-admin'
import { ExportDialog } from '../exports/ExportDialog.tsx'
import { askedBy } from '../exports/export-request.ts'

/** The way from a list of volumes to a file of them; begins with what the list is filtered by. */
export const ExportVolumes = () => {
  const translate = useTranslate()
  const { filterValues } = useListContext()
  const { canAccess: exports = false } = useCanAccess({ resource: 'exports', action: 'make' })
  const [open, setOpen] = useState(false)
  if (!exports) return null
  return (
    <>
      <Button variant="contained" startIcon={<ExportIcon />} onClick={() => setOpen(true)}>
        {translate('resources.exports.ask')}
      </Button>
      {open ? <ExportDialog begin={askedBy(filterValues)} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
