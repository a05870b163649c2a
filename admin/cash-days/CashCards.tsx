import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useLocaleState, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { type CashDay, type CashSum, cashSums, totalOf } from './cash-day.ts'
import { daysOf, monthName } from './month.ts'
import { SumLink } from './SumLink.tsx'

const say = (key: string): string => `resources.cash-days.${key}`

interface CardProps {
  title: string
  sums: Record<CashSum, number>
  from: string
  to: string
  said: string
}

const Card = ({ title, sums, from, to, said }: CardProps) => {
  const translate = useTranslate()
  return (
    <Box component="li" sx={{ py: 1.25, borderBottom: '1px solid', borderColor: 'divider' }}>
      <Typography sx={{ fontWeight: 620, mb: 0.5 }}>{title}</Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.5 }}>
        {cashSums
          .filter((name) => sums[name] !== 0)
          .flatMap((name) => [
            <Typography key={name} component="dt" sx={{ color: 'text.secondary' }}>
              {translate(say(`fields.${name}`))}
            </Typography>,
            <Typography key={`${name} sum`} component="dd" sx={{ m: 0, textAlign: 'right' }}>
              <SumLink name={name} sum={sums[name]} from={from} to={to} said={said} />
            </Typography>,
          ])}
      </Box>
    </Box>
  )
}

/** The days as cards: the month first, of each day only what is not nothing. */
export const CashCards = ({ days, month }: { days: readonly CashDay[]; month: string }) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      <Card title={translate(say('total'))} sums={totalOf(days)} {...daysOf(month)} said={monthName(month, locale)} />
      {days.map((day) => (
        <Card key={day.id} title={formatDate(day.id)} sums={day} from={day.id} to={day.id} said={formatDate(day.id)} />
      ))}
    </Box>
  )
}
