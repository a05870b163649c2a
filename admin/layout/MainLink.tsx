import Button from '@mui/material/Button'
import type { SxProps } from '@mui/material/styles'
import { Link, useNavigate } from 'react-router'
import { KeyCap } from './shortcuts/KeyCap.tsx'
import { useShortcut } from './shortcuts/use-shortcut.ts'
import { useIsPhone } from './use-is-phone.ts'

interface Props {
  to: string
  label: string
  fullWidth?: boolean
  sx?: SxProps
}

/** The one obvious next thing (`e`) where it is done on a page of its own. */
export const MainLink = ({ to, label, fullWidth = false, sx }: Props) => {
  const navigate = useNavigate()
  const phone = useIsPhone()
  useShortcut('e', () => navigate(to), label)
  return (
    <Button
      component={Link}
      to={to}
      variant="contained"
      endIcon={phone ? undefined : <KeyCap combo="e" />}
      fullWidth={fullWidth}
      sx={{ displayPrint: 'none', ...sx }}
    >
      {label}
    </Button>
  )
}
