import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Collapse from '@mui/material/Collapse'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import type { OrderNotice } from './timeline.ts'

const Resend = ({ id }: { id: number }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const queries = useQueryClient()
  const { canAccess: resends = false } = useCanAccess({ resource: 'notifications', action: 'resend' })
  const { mutate, isPending } = useMutation({
    mutationFn: () => office.post(`notifications/${id}/resend`),
    onSuccess: () => {
      notify('resources.orders.timeline.resent', { type: 'success' })
      void queries.invalidateQueries({ queryKey: ['notifications', 'getList'] })
    },
    onError: (error) => notify(problemText(error), { type: 'error' }),
  })
  if (!resends) return null
  return (
    <Button size="small" loading={isPending} onClick={() => mutate()} sx={{ mt: 0.5, displayPrint: 'none' }}>
      {translate('resources.orders.timeline.resend')}
    </Button>
  )
}

/** A message to the consumer: what about, to whom, whether it left; its words unfold. */
export const NoticeLine = ({ notice }: { notice: OrderNotice }) => {
  const translate = useTranslate()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { channel, recipient, eventLabel, subject, body, state, lastError } = notice
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.timeline.${key}`, more)
  const failed = lastError !== null
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
        {`${say('to', { channel: say(channel), recipient })} · ${eventLabel}`}
      </Link>
      <Typography
        component="span"
        variant="body2"
        sx={{ color: failed ? 'tones.consumer.ink' : 'text.secondary', fontWeight: failed ? 600 : 400 }}
      >
        {` · ${say(state)}`}
      </Typography>
      {failed ? (
        <Typography variant="body2" sx={{ color: 'tones.consumer.ink' }}>
          {lastError}
        </Typography>
      ) : null}
      <Collapse in={open} id={id}>
        <Box sx={{ bgcolor: 'action.hover', borderRadius: 1, px: 1.25, py: 0.75, mt: 0.5 }}>
          {subject ? <Typography sx={{ fontWeight: 600 }}>{subject}</Typography> : null}
          <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
            {body}
          </Typography>
        </Box>
        <Resend id={notice.id} />
      </Collapse>
    </Box>
  )
}
