import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { type RaRecord, useCanAccess, useGetList, useTranslate } from 'react-admin'
import { Panel } from '../../layout/Panel.tsx'
import type { OrderPage } from '../order.ts'
import { HappeningLine } from './HappeningLine.tsx'
import { NoteBox } from './NoteBox.tsx'
import { type OrderNotice, timelineOf } from './timeline.ts'

const views = ['all', 'history', 'notes', 'messages'] as const
type View = (typeof views)[number]

/** Everything that happened to the order in one line of time, newest first, with a box for a note on top. */
export const Timeline = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const [view, setView] = useState<View>('all')
  const { canAccess: reads = false } = useCanAccess({ resource: 'notifications', action: 'list' })
  const { data: notices = [] } = useGetList<OrderNotice & RaRecord<number>>(
    'notifications',
    { filter: { orderId: order.id }, pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' } },
    { enabled: reads },
  )
  const happenings = timelineOf({ history: order.history, notes: order.notes, notices })
  const shown = happenings.filter(({ kind }) => view === 'all' || kind === view)
  const choose = (value: unknown) => {
    const chosen = views.find((each) => each === value)
    if (chosen) setView(chosen)
  }
  return (
    <Panel title={translate('resources.orders.timeline.title')}>
      <NoteBox orderId={order.id} />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        onChange={(_, value: unknown) => choose(value)}
        aria-label={translate('resources.orders.timeline.title')}
        sx={{ my: 1.5, flexWrap: 'wrap', displayPrint: 'none' }}
      >
        {views.map((each) => (
          <ToggleButton key={each} value={each} sx={{ textTransform: 'none', py: 0.25, px: 1.25 }}>
            {translate(`resources.orders.timeline.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {shown.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.orders.timeline.none')}</Typography>
      ) : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((happening) => (
          <HappeningLine key={`${happening.kind} ${happening.id}`} happening={happening} />
        ))}
      </Box>
    </Panel>
  )
}
