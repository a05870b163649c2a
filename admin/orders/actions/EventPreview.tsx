import PreviewIcon from '@mui/icons-material/VisibilityOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import type { FormShape } from '../../layout/actions/form-fields.ts'
import { inputOf, type Values } from '../../layout/actions/form-values.ts'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useSettled } from '../../layout/use-settled.ts'
import type { OrderPage } from '../order.ts'
import type { OrderTransition } from './arrange-actions.ts'
import { type EventPreviewAnswer, PreviewedNotices } from './PreviewedNotices.tsx'

interface Props {
  order: OrderPage
  row: OrderTransition
  shape: FormShape
  /** While the form is being saved nothing is asked any more. */
  frozen: boolean
}

/** What the consumer will get if the form is sent as it stands: the server tries it and takes it back. */
export const EventPreview = ({ order, row, shape, frozen }: Props) => {
  const translate = useTranslate()
  const office = useOffice()
  const [wanted, setWanted] = useState(false)
  const values: Values = useWatch()
  const input = useSettled(inputOf(values, shape), 600)
  const ready = row.input.safeParse(input).success
  const { data, error, isFetching } = useQuery({
    queryKey: ['order-preview', order.id, order.version, row.event, input],
    queryFn: () =>
      office.post<EventPreviewAnswer>(`orders/${order.id}/preview`, {
        event: row.event,
        input,
        version: order.version,
      }),
    enabled: wanted && ready && !frozen,
    placeholderData: (before) => before,
    gcTime: 60_000,
  })
  useShortcut('p', () => setWanted(true), translate('resources.orders.preview.show'), { enabled: !wanted })
  if (!row.effects.includes('tell_consumer')) return null
  if (!wanted) {
    return (
      <Button
        size="small"
        startIcon={<PreviewIcon />}
        onClick={() => setWanted(true)}
        sx={{ alignSelf: 'flex-start', displayPrint: 'none' }}
      >
        {translate('resources.orders.preview.show')}
      </Button>
    )
  }
  if (!ready && !data) return <Alert severity="info">{translate('resources.orders.preview.fill')}</Alert>
  if (error) return <Alert severity="warning">{translate(problemText(error), { _: problemText(error) })}</Alert>
  if (!data) return <CircularProgress size={22} aria-label={translate('console.loading')} />
  return <PreviewedNotices preview={data.data} fading={isFetching || !ready} />
}
