import OpenIcon from '@mui/icons-material/LockOpenOutlined'
import LockIcon from '@mui/icons-material/LockOutlined'
import Link from '@mui/material/Link'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { StateChip } from '../fields/StateChip.tsx'
import { kwhText } from '../readings/figures.ts'
import { listBehind, type MonthNumber, nameOfMonth, type ReadingMonth } from './reading-month.ts'

const say = (key: string): string => `resources.reading-months.${key}`

/** A number of a month that leads to the list behind it; nothing is a quiet dash. */
export const NumberLink = ({ month, number }: { month: ReadingMonth; number: MonthNumber }) => {
  const translate = useTranslate()
  if (month[number] === 0) return '—'
  const name = `${translate(say(`fields.${number}`))}: ${nameOfMonth(month)}`
  return (
    <Link
      component={RouterLink}
      to={listBehind(number, month)}
      title={name}
      color={number === 'waiting' && !month.closedAt ? 'error' : 'primary'}
      onClick={(event) => event.stopPropagation()}
    >
      {kwhText(month[number])}
    </Link>
  )
}

/** Whether a month is closed. */
export const MonthState = ({ month: { closedAt } }: { month: Pick<ReadingMonth, 'closedAt'> }) => {
  const translate = useTranslate()
  return closedAt ? (
    <StateChip label={translate(say('state.closed'))} tone="done" icon={LockIcon} />
  ) : (
    <StateChip label={translate(say('state.open'))} tone="office" icon={OpenIcon} />
  )
}
