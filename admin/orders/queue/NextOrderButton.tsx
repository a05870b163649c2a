import NextIcon from '@mui/icons-material/ArrowForward'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { frame } from '../../layout/theme.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { useNextOrder } from '../../layout/use-next-order.ts'

interface Props {
  /** On a phone: over the bottom bar, as wide as the screen. */
  atThumb?: boolean
  quiet?: boolean
}

const thumb = {
  position: 'fixed',
  left: 12,
  right: 12,
  bottom: `calc(${frame.bottomBarHeight + 10}px + env(safe-area-inset-bottom))`,
  zIndex: 'appBar',
  displayPrint: 'none',
} as const

/** Opens the most urgent order that waits for me, claimed to me. */
export const NextOrderButton = ({ atThumb = false, quiet = false }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { open, allowed, busy } = useNextOrder()
  if (!allowed) return null
  return (
    <Box sx={atThumb ? thumb : { displayPrint: 'none' }}>
      <Button
        variant={quiet ? 'outlined' : 'contained'}
        size={atThumb ? 'large' : 'medium'}
        fullWidth={atThumb}
        loading={busy}
        loadingPosition="end"
        onClick={open}
        endIcon={phone ? <NextIcon /> : <KeyCap combo="n" />}
        sx={{ whiteSpace: 'nowrap', ...(atThumb ? { minHeight: 48, boxShadow: 4 } : {}) }}
      >
        {translate('resources.orders.queue.next')}
      </Button>
    </Box>
  )
}
