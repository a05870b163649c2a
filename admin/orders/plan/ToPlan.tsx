import LessIcon from '@mui/icons-material/ExpandLess'
import MoreIcon from '@mui/icons-material/ExpandMore'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { frame } from '../../layout/theme.ts'
import { OrderTerm } from '../OrderTerm.tsx'
import type { OrderRow } from '../order.ts'
import { VisitCard } from './VisitCard.tsx'

interface Props {
  orders: readonly OrderRow[]
  total: number
  /** Visits whose day passed without an outcome. */
  passed: readonly OrderRow[]
  onOpen: (id: number) => void
  /** On a phone only the first few stand open. */
  folded: boolean
}

const few = 2

const listSx = {
  display: 'grid',
  gap: 1,
  position: { md: 'sticky' },
  top: { md: frame.barHeight + 12 },
  maxHeight: { md: `calc(100dvh - ${frame.barHeight + 28}px)` },
  overflowY: { md: 'auto' },
  scrollbarWidth: 'thin',
  displayPrint: 'none',
} as const

/** What waits for a day and a crew, most urgent first; before it what was planned and never reported. */
export const ToPlan = ({ orders, total, passed, onOpen, folded }: Props) => {
  const translate = useTranslate()
  const [all, setAll] = useState(false)
  const shown = folded && !all ? orders.slice(0, few) : orders
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.visits.${key}`, more)
  return (
    <Box component="section" aria-label={say('to_plan', { smart_count: total })} sx={listSx}>
      {passed.length > 0 ? (
        <>
          <Alert severity="warning" sx={{ py: 0 }}>
            {say('passed', { smart_count: passed.length })}
          </Alert>
          {passed.map((order) => (
            <VisitCard
              key={order.id}
              order={order}
              foot={
                <Typography variant="body2" sx={{ color: 'tones.consumer.ink', fontWeight: 600 }}>
                  {`${order.plannedOn ? formatDate(order.plannedOn) : ''} · ${order.crew ?? ''}`}
                </Typography>
              }
              onOpen={() => onOpen(order.id)}
            />
          ))}
        </>
      ) : null}
      <Typography variant="h3" component="h2" sx={{ mt: passed.length > 0 ? 1 : 0 }}>
        {say('to_plan', { smart_count: total })}
      </Typography>
      {orders.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.orders.none.unplanned')}</Typography>
      ) : null}
      {shown.map((order) => (
        <VisitCard key={order.id} order={order} foot={<OrderTerm order={order} />} onOpen={() => onOpen(order.id)} />
      ))}
      {folded && orders.length > few ? (
        <Button size="small" endIcon={all ? <LessIcon /> : <MoreIcon />} onClick={() => setAll(!all)}>
          {all ? say('fewer') : say('all', { smart_count: orders.length })}
        </Button>
      ) : null}
    </Box>
  )
}
