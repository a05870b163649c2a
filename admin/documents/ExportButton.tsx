import TableIcon from '@mui/icons-material/TableViewOutlined'
import Button from '@mui/material/Button'
import { useCanAccess, useListContext, useTranslate } from 'react-admin'
import { useSaveFile } from './use-save-file.ts'

/** Saves every row of a register's filter, and not the page alone, as an Excel workbook. */
export const ExportButton = () => {
  const translate = useTranslate()
  const { resource, filterValues, sort, total } = useListContext()
  const { canAccess = false } = useCanAccess({ resource, action: 'export' })
  const { save, busy } = useSaveFile()
  if (!canAccess) return null
  const query = new URLSearchParams({
    filter: JSON.stringify(filterValues),
    sort: JSON.stringify([sort.field, sort.order]),
  })
  return (
    <Button
      startIcon={<TableIcon />}
      disabled={!total}
      loading={busy}
      loadingPosition="start"
      title={translate('resources.documents.export_hint')}
      onClick={() => void save(`${resource}/export.xlsx?${query}`)}
    >
      Excel
    </Button>
  )
}
