import PreviewIcon from '@mui/icons-material/RateReviewOutlined'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Tooltip from '@mui/material/Tooltip'
import { useTranslate } from 'react-admin'
import { useWording } from '../../fields/use-wording.ts'
import { MainOffer } from '../../layout/actions/OfferButtons.tsx'
import { needsNoForm } from '../../layout/actions/offers.ts'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import type { Offer } from './arrange-actions.ts'
import type { OrderActions } from './use-order-actions.ts'

interface Props {
  offer: Offer
  actions: OrderActions
}

/** The one obvious next thing (`e`); beside it the way to a remark and a preview (`p`) where the press alone is enough. */
export const MainAction = ({ offer, actions: { start, open, busy } }: Props) => {
  const translate = useTranslate()
  const label = useWording()(offer.row.label)
  const atOnce = needsNoForm(offer)
  const withNote = translate('resources.orders.actions.with_note')
  useShortcut('p', () => open(offer), withNote, { enabled: atOnce && !busy })
  return (
    <Stack direction="row" sx={{ gap: 0.5, flex: 1 }}>
      <MainOffer offer={offer} busy={busy} onStart={() => start(offer)} />
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
