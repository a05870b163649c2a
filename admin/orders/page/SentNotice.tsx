import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import type { OrderNotice } from './timeline.ts'

/** A message in the words the consumer read, and the way to send it once more. */
export const SentNotice = ({ notice: { id, channel, recipient, subject, body } }: { notice: OrderNotice }) => {
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
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.timeline.${key}`, more)
  return (
    <Box sx={{ bgcolor: 'action.hover', borderRadius: 1, px: 1.25, py: 0.75, mt: 0.5 }}>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {say('to', { channel: say(channel), recipient })}
      </Typography>
      {subject ? <Typography sx={{ fontWeight: 600 }}>{subject}</Typography> : null}
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
        {body}
      </Typography>
      {resends ? (
        <Button
          size="small"
          loading={isPending}
          onClick={() => mutate()}
          sx={{ mt: 0.5, minHeight: 28, displayPrint: 'none' }}
        >
          {say('resend')}
        </Button>
      ) : null}
    </Box>
  )
}
