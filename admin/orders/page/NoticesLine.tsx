import Box from '@mui/material/Box'
import Collapse from '@mui/material/Collapse'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import { SentNotice } from './SentNotice.tsx'
import type { OrderNotice } from './timeline.ts'

const Status = ({ notice: { channel, state, lastError } }: { notice: OrderNotice }) => {
  const translate = useTranslate()
  const failed = lastError !== null
  return (
    <Typography
      component="span"
      variant="body2"
      sx={{ color: failed ? 'tones.consumer.ink' : 'text.secondary', fontWeight: failed ? 600 : 400 }}
    >
      {` · ${translate(`resources.orders.timeline.${channel}`)} ${translate(`resources.orders.timeline.${state}`)}`}
    </Typography>
  )
}

/** The messages of one occasion: what about and whether they left; whom to and in which words unfolds. */
export const NoticesLine = ({ notices }: { notices: readonly OrderNotice[] }) => {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [first] = notices
  if (!first) return null
  return (
    <Box>
      <Link
        component="button"
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        sx={{ textAlign: 'left', font: 'inherit', color: 'inherit' }}
      >
        {first.eventLabel}
      </Link>
      {notices.map((notice) => (
        <Status key={notice.id} notice={notice} />
      ))}
      {notices.map(({ id: key, lastError }) =>
        lastError ? (
          <Typography key={key} variant="body2" sx={{ color: 'tones.consumer.ink' }}>
            {lastError}
          </Typography>
        ) : null,
      )}
      <Collapse in={open} id={id} unmountOnExit>
        {notices.map((notice) => (
          <SentNotice key={notice.id} notice={notice} />
        ))}
      </Collapse>
    </Box>
  )
}
