import SendIcon from '@mui/icons-material/SendOutlined'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import type { NotificationRow } from './notification.ts'

/** Sends a message once more, word for word, and opens the new one to see it leave. */
export const ResendButton = ({ notification: { id, state } }: { notification: NotificationRow }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const office = useOffice()
  const queries = useQueryClient()
  const { canAccess: resends = false } = useCanAccess({ resource: 'notifications', action: 'resend' })
  const { mutate, isPending } = useMutation({
    mutationFn: () => office.post<NotificationRow>(`notifications/${id}/resend`),
    onSuccess: ({ data }) => {
      notify('resources.notifications.resent', { type: 'success' })
      void queries.invalidateQueries({ queryKey: ['notifications'] })
      navigate(`/notifications/${data.id}/show`)
    },
    onError: (error) => notify(problemText(error), { type: 'error' }),
  })
  if (!resends || (state !== 'sent' && state !== 'failed')) return null
  return (
    <Button
      variant={state === 'failed' ? 'contained' : 'outlined'}
      startIcon={<SendIcon />}
      loading={isPending}
      loadingPosition="start"
      onClick={() => mutate()}
      sx={{ mt: 2, displayPrint: 'none' }}
    >
      {translate('resources.notifications.resend')}
    </Button>
  )
}
