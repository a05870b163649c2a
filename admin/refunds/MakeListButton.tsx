import ListIcon from '@mui/icons-material/RequestQuoteOutlined'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useListContext, useTranslate } from 'react-admin'
import { formatMoney } from '../../server/money/kopiykas.ts'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import type { RefundRow } from './refund.ts'
import { useMakeList } from './use-make-list.ts'

/** Over the chosen refunds: what they come to, and the payment list of them all. */
export const MakeListButton = () => {
  const translate = useTranslate()
  const { data = [], selectedIds = [] } = useListContext<RefundRow>()
  const { mutate, isPending } = useMakeList()
  const label = translate('resources.refunds.lists.make')
  const make = () => !isPending && selectedIds.length > 0 && mutate(selectedIds.map(Number))
  useShortcut('e', make, label, { enabled: selectedIds.length > 0 })
  const chosen = data.filter(({ id }) => selectedIds.includes(id))
  const sum = formatMoney(chosen.reduce((total, { amount }) => total + amount, 0))
  return (
    <>
      {chosen.length === selectedIds.length ? (
        <Typography component="span" sx={{ mr: 2 }}>
          {translate('resources.refunds.lists.chosen', { sum })}
        </Typography>
      ) : null}
      <Button
        variant="contained"
        startIcon={<ListIcon />}
        endIcon={<KeyCap combo="e" />}
        loading={isPending}
        loadingPosition="start"
        onClick={make}
      >
        {label}
      </Button>
    </>
  )
}
