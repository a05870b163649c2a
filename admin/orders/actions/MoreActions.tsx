import LessIcon from '@mui/icons-material/ExpandLess'
import MoreIcon from '@mui/icons-material/ExpandMore'
import Button from '@mui/material/Button'
import Collapse from '@mui/material/Collapse'
import Stack from '@mui/material/Stack'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Offer } from './arrange-actions.ts'

interface Props {
  offers: readonly Offer[]
  labelOf: (offer: Offer) => string
  busy: boolean
  onOpen: (offer: Offer) => void
}

const Impossible = ({ label, reason }: { label: string; reason: string }) => (
  <Tooltip title={reason} placement="left">
    <span>
      <Button disabled fullWidth sx={{ justifyContent: 'flex-start' }}>
        {label}
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary', px: 1, pb: 0.5 }}>
        {reason}
      </Typography>
    </span>
  </Tooltip>
)

/** «Ще ▾»: what ends or refuses, and what is impossible now with the reason why. */
export const MoreActions = ({ offers, labelOf, busy, onOpen }: Props) => {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const id = useId()
  if (offers.length === 0) return null
  return (
    <div>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        endIcon={open ? <LessIcon /> : <MoreIcon />}
        onClick={() => setOpen(!open)}
      >
        {translate('resources.orders.actions.more')}
      </Button>
      <Collapse in={open} id={id}>
        <Stack sx={{ pt: 0.5 }}>
          {offers.map((offer) =>
            offer.enabled ? (
              <Button
                key={offer.event}
                color={offer.row.weight === 'danger' ? 'error' : 'primary'}
                disabled={busy}
                onClick={() => onOpen(offer)}
                sx={{ justifyContent: 'flex-start' }}
              >
                {labelOf(offer)}
              </Button>
            ) : (
              <Impossible key={offer.event} label={labelOf(offer)} reason={offer.reasonText ?? ''} />
            ),
          )}
        </Stack>
      </Collapse>
    </div>
  )
}
