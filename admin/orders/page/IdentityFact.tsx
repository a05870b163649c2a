import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import type { AccountCard } from './use-account-card.ts'

interface Identity {
  kind: 'passport' | 'id_card'
  series: string | null
  number: string
  issuedBy: string | null
  issuedOn: string | null
  unzr: string | null
  validUntil: string | null
}

interface Props {
  accountId: number
  masked: AccountCard['identityDocument']
}

/** The consumer's document, masked; those who may open it do so by a press that is logged, and it is not kept here. */
export const IdentityFact = ({ accountId, masked }: Props) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const { canAccess: reads = false } = useCanAccess({ resource: 'personal', action: 'read' })
  const { data, mutate, isPending } = useMutation({
    mutationFn: () => office.get<Identity>(`accounts/${accountId}/identity`),
    onError: (error) => notify(problemText(error), { type: 'error' }),
    gcTime: 0,
  })
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.consumer.${key}`, more)
  if (!masked) return say('no_identity')
  const open = data?.data
  const number = open ? [open.series, open.number].filter(Boolean).join(' ') : masked.masked
  const issued =
    open?.issuedBy && open.issuedOn ? say('issued', { by: open.issuedBy, on: formatDate(open.issuedOn) }) : ''
  const valid = masked.validUntil ? say('valid_until', { day: formatDate(masked.validUntil) }) : ''
  const rest = [open?.unzr ? `УНЗР ${open.unzr}` : '', issued, valid].filter(Boolean).join(', ')
  return (
    <Box component="span">
      {`${say(masked.kind)} ${number}`}
      {rest ? `, ${rest}` : ''}
      {reads && !open ? (
        <Button
          size="small"
          loading={isPending}
          onClick={() => mutate()}
          sx={{ minHeight: 24, py: 0, ml: 0.5, displayPrint: 'none' }}
        >
          {say('show_identity')}
        </Button>
      ) : null}
    </Box>
  )
}
