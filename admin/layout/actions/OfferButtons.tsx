import Button from '@mui/material/Button'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useWording } from '../../fields/use-wording.ts'
import { KeyCap } from '../shortcuts/KeyCap.tsx'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useIsPhone } from '../use-is-phone.ts'
import type { Offer } from './offers.ts'

interface Props {
  offer: Offer
  busy: boolean
  onStart: () => void
}

/** The one obvious next thing, also under `e`. */
export const MainOffer = ({ offer, busy, onStart }: Props) => {
  const label = useWording()(offer.row.label)
  const phone = useIsPhone()
  useShortcut('e', () => !busy && onStart(), label)
  return (
    <Button
      variant="contained"
      size="large"
      fullWidth
      loading={busy}
      loadingPosition="end"
      endIcon={phone ? undefined : <KeyCap combo="e" />}
      onClick={onStart}
      sx={{ minHeight: 46, lineHeight: 1.25 }}
    >
      {label}
    </Button>
  )
}

/** What is possible may be pressed; what is not says why, in words and not on hover alone. */
export const OtherOffer = ({ offer, busy, onStart }: Props) => {
  const label = useWording()(offer.row.label)
  return (
    <div>
      <Tooltip title={offer.reasonText ?? ''} placement="left">
        <span>
          <Button
            variant={offer.row.weight === 'danger' || !offer.enabled ? 'text' : 'outlined'}
            color={offer.row.weight === 'danger' ? 'error' : 'primary'}
            fullWidth
            disabled={busy || !offer.enabled}
            onClick={onStart}
          >
            {label}
          </Button>
        </span>
      </Tooltip>
      {offer.reasonText ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', px: 1 }}>
          {offer.reasonText}
        </Typography>
      ) : null}
    </div>
  )
}
