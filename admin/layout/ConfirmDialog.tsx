import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { useTranslate } from 'react-admin'

interface Props {
  open: boolean
  title: string
  /** What will happen, in a whole sentence. */
  text: string
  /** The word on the button that does it. */
  yes: string
  danger?: boolean
  onYes: () => void
  onClose: () => void
}

/** A question before what is hard to take back. The button names the deed; Esc leaves all as it is. */
export const ConfirmDialog = ({ open, title, text, yes, danger = false, onYes, onClose }: Props) => {
  const id = useId()
  const translate = useTranslate()
  const agree = () => {
    onClose()
    onYes()
  }
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText>{text}</DialogContentText>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color={danger ? 'error' : 'primary'} onClick={agree} autoFocus>
          {yes}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
