import LockIcon from '@mui/icons-material/LockOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type RaRecord, useCanAccess, useGetList, useLocaleState, useNotify, useTranslate } from 'react-admin'
import { formatMoney } from '../../server/money/kopiykas.ts'
import { problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import { instantText } from '../fields/Instant.tsx'
import { StateChip } from '../fields/StateChip.tsx'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { type CashDay, totalOf } from './cash-day.ts'
import { monthName } from './month.ts'

/** A row of GET /api/closed-months. */
interface ClosedMonth extends RaRecord<string> {
  month: string
  closedAt: string
  closedBy: string
}

interface Props {
  month: string
  /** The running month, which cannot be closed yet. */
  latest: string
  days: readonly CashDay[]
}

const say = (key: string): string => `resources.cash-days.${key}`

const CloseButton = ({ month, days }: Props) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const queries = useQueryClient()
  const [locale] = useLocaleState()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => office.post('closed-months', { month }),
    onSuccess: () => notify(say('close_done'), { type: 'success' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['closed-months'] }),
  })
  const { unmatched } = totalOf(days)
  const warning = unmatched > 0 ? `${translate(say('close_unmatched'), { sum: formatMoney(unmatched) })} ` : ''
  return (
    <>
      <Button variant="outlined" startIcon={<LockIcon />} loading={isPending} onClick={() => setAsking(true)}>
        {translate(say('close'))}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate(say('close_title'), { month: monthName(month, locale) })}
        text={`${warning}${translate(say('close_text'))}`}
        yes={translate(say('close'))}
        onYes={() => mutate()}
        onClose={() => setAsking(false)}
      />
      {error ? (
        <Alert severity="error" sx={{ flex: '1 0 100%' }}>
          {translate(problemText(error), { _: problemText(error) })}
        </Alert>
      ) : null}
    </>
  )
}

/** Whether the month is closed, by whom and when; a manager closes one that is over. */
export const MonthState = (props: Props) => {
  const { month, latest } = props
  const translate = useTranslate()
  const { canAccess: closes = false } = useCanAccess({ resource: 'cash-days', action: 'close' })
  const { data } = useGetList<ClosedMonth>('closed-months', {
    filter: { month },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'DESC' },
  })
  const closed = data?.[0]
  if (!data) return null
  if (closed) {
    const said = translate(say('closed'), { by: closed.closedBy, at: instantText(closed.closedAt) })
    return <StateChip label={said} tone="done" icon={LockIcon} />
  }
  if (month >= latest) {
    return <Box sx={{ color: 'text.secondary' }}>{translate(say(closes ? 'running' : 'open'))}</Box>
  }
  return (
    <>
      <Box sx={{ color: 'text.secondary' }}>{translate(say('open'))}</Box>
      {closes ? <CloseButton key={month} {...props} /> : null}
    </>
  )
}
