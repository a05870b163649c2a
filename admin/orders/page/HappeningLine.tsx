import NoteIcon from '@mui/icons-material/EditNoteOutlined'
import EventIcon from '@mui/icons-material/FiberManualRecord'
import MessageIcon from '@mui/icons-material/MailOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { orderLifecycle } from '../../../server/orders/order-lifecycle.ts'
import { Instant } from '../../fields/Instant.tsx'
import type { HistoryLine, OrderNote } from '../order.ts'
import { useStateLabel } from '../use-state-label.ts'
import { NoticesLine } from './NoticesLine.tsx'
import type { Happening } from './timeline.ts'

const icons = { history: EventIcon, notes: NoteIcon, messages: MessageIcon }

const EventWords = ({ line }: { line: HistoryLine }) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const label = orderLifecycle.transitions.find(({ event }) => event === line.event)?.label
  const did = label ? (locale === 'en' ? label.en : label.uk) : translate('resources.orders.timeline.placed')
  return (
    <>
      <Typography component="span" sx={{ fontWeight: 600 }}>
        {useStateLabel()(line)}
      </Typography>
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {` · ${did}`}
      </Typography>
      {line.comment ? <Typography sx={{ whiteSpace: 'pre-line' }}>{line.comment}</Typography> : null}
    </>
  )
}

const NoteWords = ({ line }: { line: OrderNote }) => (
  <Typography sx={{ whiteSpace: 'pre-line', bgcolor: 'tones.money.soft', borderRadius: 1, px: 1.25, py: 0.75 }}>
    {line.text}
  </Typography>
)

const wordsOf = (happening: Happening): ReactNode => {
  switch (happening.kind) {
    case 'history':
      return <EventWords line={happening.line} />
    case 'notes':
      return <NoteWords line={happening.line} />
    default:
      return <NoticesLine notices={happening.lines} />
  }
}

/** One line of the order's time: what, when and by whom. */
export const HappeningLine = ({ happening }: { happening: Happening }) => {
  const Icon = icons[happening.kind]
  const by = happening.kind === 'messages' ? '' : happening.line.by
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '22px minmax(0,1fr)', sm: '22px 132px minmax(0,1fr)' },
        columnGap: 1,
        py: 0.75,
        breakInside: 'avoid',
      }}
    >
      <Icon
        aria-hidden
        sx={{ fontSize: happening.kind === 'history' ? 11 : 17, color: 'text.secondary', mt: 0.4, mx: 'auto' }}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary', gridColumn: { xs: 2, sm: 'auto' } }}>
        <Instant value={happening.at} />
      </Typography>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', gridColumn: { xs: 2, sm: 'auto' } }}>
        {wordsOf(happening)}
        {by ? (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {by}
          </Typography>
        ) : null}
      </Box>
    </Box>
  )
}
