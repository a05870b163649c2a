import ZipIcon from '@mui/icons-material/FolderZipOutlined'
import Button from '@mui/material/Button'
import { useListContext, useTranslate } from 'react-admin'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useSaveFile } from './use-save-file.ts'

/** Over the chosen documents: all of them in one zip. */
export const ZipButton = () => {
  const label = useTranslate()('resources.documents.zip')
  const { selectedIds = [] } = useListContext()
  const { save, busy } = useSaveFile()
  const zip = () => {
    if (!busy) void save('documents/zip', { ids: selectedIds.map(Number) })
  }
  useShortcut('e', zip, label, { enabled: selectedIds.length > 0 })
  return (
    <Button
      variant="contained"
      startIcon={<ZipIcon />}
      endIcon={<KeyCap combo="e" />}
      loading={busy}
      loadingPosition="start"
      onClick={zip}
    >
      {label}
    </Button>
  )
}
