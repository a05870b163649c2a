import RightIcon from '@mui/icons-material/CheckOutlined'
import WrongIcon from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Panel } from '../../layout/Panel.tsx'
import type { OrderPage } from '../order.ts'
import { useAccountCard } from './use-account-card.ts'
import { type CheckItem, type Mark, useCheckItems, useChecks } from './use-checks.ts'

const markOf = (value: unknown): Mark | null => (value === 'right' || value === 'wrong' ? value : null)

interface LineProps {
  item: CheckItem
  mark: Mark | undefined
  onMark: (mark: Mark | null) => void
}

const toggleSx = { width: 34, height: 30, border: 0, borderRadius: 1 } as const

const CheckLine = ({ item: { label, value, missing }, mark, onMark }: LineProps) => {
  const translate = useTranslate()
  const say = (key: string) => `${label}: ${translate(`resources.orders.check.${key}`)}`
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 34, minWidth: 0 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={mark ?? null}
        onChange={(_, next: unknown) => onMark(markOf(next))}
        aria-label={label}
        sx={{ flexShrink: 0, ml: -1, displayPrint: 'none' }}
      >
        <ToggleButton value="right" color="success" aria-label={say('right')} sx={toggleSx}>
          <RightIcon fontSize="small" />
        </ToggleButton>
        <ToggleButton value="wrong" color="error" aria-label={say('wrong')} sx={toggleSx}>
          <WrongIcon fontSize="small" />
        </ToggleButton>
      </ToggleButtonGroup>
      <Typography component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.3 }}>
        <Box component="span" sx={{ fontWeight: mark === 'wrong' ? 650 : 450 }}>
          {label}
        </Box>{' '}
        <Box component="span" sx={{ fontSize: 13.5, color: missing ? 'tones.consumer.ink' : 'text.secondary' }}>
          {value}
        </Box>
      </Typography>
    </Box>
  )
}

/** What to look at before the order goes on; what is marked as wrong becomes the consumer's to-do when asked. */
export const CheckList = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const masked = useAccountCard(order.accountId)?.identityDocument
  const items = useCheckItems(order).map((item) =>
    item.key === 'identity' && masked
      ? { ...item, value: `${translate(`resources.orders.consumer.${masked.kind}`)} ${masked.masked}` }
      : item,
  )
  const { marks, mark } = useChecks(order.id)
  if (items.length === 0) return null
  const wrong = items.some(({ key }) => marks[key] === 'wrong')
  const right = items.every(({ key }) => marks[key] === 'right')
  const word = wrong ? 'ask_hint' : right ? 'all_right' : 'help'
  return (
    <Panel title={translate('resources.orders.check.title')}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: 'repeat(2, minmax(0, 1fr))' },
          columnGap: 3,
        }}
      >
        {items.map((item) => (
          <CheckLine key={item.key} item={item} mark={marks[item.key]} onMark={(to) => mark(item.key, to)} />
        ))}
      </Box>
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary', mt: 1, displayPrint: 'none' }}>
        {translate(`resources.orders.check.${word}`)}
      </Typography>
    </Panel>
  )
}
