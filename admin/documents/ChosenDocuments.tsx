import CloseIcon from '@mui/icons-material/Close'
import ZipIcon from '@mui/icons-material/FolderZipOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useListContext, useTranslate, useUnselectAll } from 'react-admin'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useSaveFile } from './use-save-file.ts'

/** Over the table, once documents are chosen: how many, and all of them in one zip. */
export const ChosenDocuments = () => {
  const translate = useTranslate()
  const { selectedIds = [] } = useListContext()
  const unselect = useUnselectAll('documents')
  const { save, busy } = useSaveFile()
  const label = translate('resources.documents.zip')
  const some = selectedIds.length > 0
  const zip = () => {
    if (!busy) void save('documents/zip', { ids: selectedIds.map(Number) })
  }
  useShortcut('e', zip, label, { enabled: some })
  if (!some) return null
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 1, bgcolor: 'tones.office.soft' }}>
      <IconButton size="small" aria-label={translate('ra.action.unselect')} onClick={() => unselect()}>
        <CloseIcon fontSize="small" />
      </IconButton>
      <Typography role="status" sx={{ fontWeight: 600, flex: 1 }}>
        {translate('ra.action.bulk_actions', { smart_count: selectedIds.length })}
      </Typography>
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
    </Box>
  )
}
