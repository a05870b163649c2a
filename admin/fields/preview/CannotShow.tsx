import FileIcon from '@mui/icons-material/InsertDriveFileOutlined'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../EmptyState.tsx'
import type { PreviewFile } from './file-preview-props.ts'

/** A file the page cannot show, with the way to have it. */
export const CannotShow = ({ file, failed = false }: { file: PreviewFile; failed?: boolean }) => {
  const translate = useTranslate()
  return (
    <EmptyState
      icon={FileIcon}
      text={file.name}
      help={translate(failed ? 'console.file.failed' : 'console.file.cannot_show')}
    >
      <Button href={file.downloadUrl ?? file.url} download={file.name} variant="outlined">
        {translate('console.file.download')}
      </Button>
    </EmptyState>
  )
}
