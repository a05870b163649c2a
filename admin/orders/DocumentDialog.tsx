import CloseIcon from '@mui/icons-material/Close'
import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import IconButton from '@mui/material/IconButton'
import { useTranslate } from 'react-admin'
import { FilePreview } from '../fields/FilePreview.tsx'
import { ShortcutScope } from '../layout/shortcuts/ShortcutScope.tsx'
import { useIsPhone } from '../layout/use-is-phone.ts'

interface Props {
  title: string
  /** Where the PDF's bytes are had. */
  url: string
  onClose: () => void
}

/** A document over the page, as big as the screen allows; Esc closes it. */
export const DocumentDialog = ({ title, url, onClose }: Props) => {
  const translate = useTranslate()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" fullScreen={useIsPhone()} aria-labelledby="document-title">
      <DialogTitle id="document-title" sx={{ pr: 7, py: 1.5 }}>
        {title}
      </DialogTitle>
      <IconButton
        aria-label={translate('resources.orders.documents.close')}
        onClick={onClose}
        sx={{ position: 'absolute', right: 12, top: 8 }}
      >
        <CloseIcon />
      </IconButton>
      <DialogContent sx={{ pb: 2 }}>
        <ShortcutScope name="document">
          <FilePreview files={[{ url, name: `${title}.pdf`, mime: 'application/pdf' }]} height="calc(100dvh - 196px)" />
        </ShortcutScope>
      </DialogContent>
    </Dialog>
  )
}
