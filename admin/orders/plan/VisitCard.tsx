import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { OrderRow } from '../order.ts'
import { dragOf } from './drag.ts'

interface Props {
  order: OrderRow
  /** Where the word about its term stands. */
  foot?: ReactNode
  /** Narrow: in a column of the week. */
  narrow?: boolean
  onOpen: () => void
}

/** A visit as the dispatcher reads it: where, what, who; dragged onto another day or opened. */
export const VisitCard = ({ order, foot, narrow = false, onOpen }: Props) => (
  <ButtonBase
    data-row
    onClick={onOpen}
    {...dragOf(order.id)}
    sx={{
      display: 'block',
      width: '100%',
      textAlign: 'left',
      borderRadius: 1,
      border: '1px solid',
      borderColor: order.overdue ? 'tones.consumer.ink' : 'divider',
      bgcolor: 'background.paper',
      px: 1.25,
      py: 0.75,
      font: 'inherit',
      '&:hover': { borderColor: 'primary.main' },
    }}
  >
    <Typography
      sx={{ fontWeight: 600, fontSize: narrow ? 13 : 14, lineHeight: 1.35, overflowWrap: 'anywhere' }}
      title={order.address}
    >
      {order.address}
    </Typography>
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {`${order.number} · ${order.service}`}
    </Typography>
    {narrow ? null : (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {`${order.consumer} · ${order.phone}`}
      </Typography>
    )}
    {foot ? <Box sx={{ mt: 0.5 }}>{foot}</Box> : null}
  </ButtonBase>
)
