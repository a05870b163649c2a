import PreviewIcon from '@mui/icons-material/RateReviewOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Tooltip from '@mui/material/Tooltip'
import { useTranslate } from 'react-admin'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { useOfferLabel } from './ActionButtons.tsx'
import { needsNoForm, type Offer } from './arrange-actions.ts'
import type { OrderActions } from './use-order-actions.ts'

interface Props {
  offer: Offer
  actions: OrderActions
}

/** The one obvious next thing (`e`); beside it the way to a remark and a preview (`p`) where the press alone is enough. */
export const MainAction = ({ offer, actions: { start, open, busy } }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const label = useOfferLabel()(offer)
  const atOnce = needsNoForm(offer)
  const withNote = translate('resources.orders.actions.with_note')
  useShortcut('e', () => !busy && start(offer), label)
  useShortcut('p', () => open(offer), withNote, { enabled: atOnce && !busy })
  return (
    <Stack direction="row" sx={{ gap: 0.5, flex: 1 }}>
      <Button
        variant="contained"
        size="large"
        fullWidth
        loading={busy}
        loadingPosition="end"
        endIcon={phone ? undefined : <KeyCap combo="e" />}
        onClick={() => start(offer)}
        sx={{ minHeight: 46, lineHeight: 1.25 }}
      >
        {label}
      </Button>
      {atOnce ? (
        <Tooltip title={`${withNote} (p)`}>
          <IconButton aria-label={`${label}: ${withNote}`} disabled={busy} onClick={() => open(offer)}>
            <PreviewIcon />
          </IconButton>
        </Tooltip>
      ) : null}
    </Stack>
  )
}
