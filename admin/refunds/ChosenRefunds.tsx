import CloseIcon from '@mui/icons-material/Close'
import ListIcon from '@mui/icons-material/RequestQuoteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useListContext, useTranslate, useUnselectAll } from 'react-admin'
import { formatMoney } from '../../server/money/kopiykas.ts'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import type { RefundRow } from './refund.ts'
import { useMakeList } from './use-make-list.ts'

/** Over the table, once refunds are chosen: how many, what they come to, and the payment list of them all. */
export const ChosenRefunds = () => {
  const translate = useTranslate()
  const { data = [], selectedIds = [] } = useListContext<RefundRow>()
  const { mutate, isPending } = useMakeList()
  const unselect = useUnselectAll('refunds')
  const label = translate('resources.refunds.lists.make')
  const some = selectedIds.length > 0
  const make = () => !isPending && mutate(selectedIds.map(Number))
  useShortcut('e', make, label, { enabled: some })
  if (!some) return null
  const chosen = data.filter(({ id }) => selectedIds.includes(id))
  const sum = formatMoney(chosen.reduce((total, { amount }) => total + amount, 0))
  // Chosen on another page as well: their sums are not here to be added up.
  const all = chosen.length === selectedIds.length
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 1.5,
        py: 1,
        bgcolor: 'tones.office.soft',
      }}
    >
      <IconButton size="small" aria-label={translate('ra.action.unselect')} onClick={() => unselect()}>
        <CloseIcon fontSize="small" />
      </IconButton>
      <Typography role="status" sx={{ fontWeight: 600, flex: 1 }}>
        {translate('ra.action.bulk_actions', { smart_count: selectedIds.length })}
        {all ? ` ${translate('resources.refunds.lists.chosen', { sum })}` : null}
      </Typography>
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
    </Box>
  )
}
