import HoldsIcon from '@mui/icons-material/CheckCircleOutlined'
import BrokenIcon from '@mui/icons-material/ErrorOutlined'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { useOffice } from '../../api/use-office.ts'
import { Money } from '../../fields/Money.tsx'
import { frame } from '../../layout/theme.ts'
import type { LineRow } from '../statement-line.ts'

interface Sums {
  bank: number
  allocated: number
  unmatched: number
  notOurs: number
}

/** GET /api/ledger: what came to the bank and how it is accounted for, kopiykas; what left it in `debits`. */
interface Ledger extends Sums {
  holds: boolean
  debits: Sums
}

const say = (key: string): string => `resources.statement-lines.equation.${key}`

const Term = ({ name, sum, sign }: { name: string; sum: number; sign: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'baseline', whiteSpace: 'nowrap' }}>
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {`${sign} ${useTranslate()(say(name))}`.trim()}
    </Box>
    <b>
      <Money value={sum} bare />
    </b>
  </Box>
)

/**
 * At the foot of the desk: all that came to the bank = allocated + unmatched + not ours, and whether it adds up; for a line
 * that left the bank, the same of what left.
 */
export const Equation = ({ direction }: { direction: LineRow['direction'] }) => {
  const translate = useTranslate()
  const office = useOffice()
  const { data } = useQuery({ queryKey: ['ledger'], queryFn: ({ signal }) => office.get<Ledger>('ledger', { signal }) })
  if (!data) return null
  const { holds, debits, ...credits } = data.data
  const outgoing = direction === 'debit'
  const { bank, allocated, unmatched, notOurs } = outgoing ? debits : credits
  const Icon = holds ? HoldsIcon : BrokenIcon
  return (
    <Paper
      component="section"
      elevation={0}
      aria-label={translate(say('name'))}
      sx={{
        position: { sm: 'sticky' },
        bottom: { xs: frame.bottomBarHeight, sm: 0 },
        zIndex: 1,
        mt: 'auto',
        mx: { sm: -2 },
        px: 2,
        py: 1,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        rowGap: 0.5,
        alignItems: 'center',
        borderTop: '1px solid',
        borderColor: 'divider',
        borderRadius: 0,
        displayPrint: 'none',
      }}
    >
      <Term name={outgoing ? 'left' : 'bank'} sum={bank} sign="" />
      <Term name={outgoing ? 'paidOut' : 'allocated'} sum={allocated} sign="=" />
      <Term name="unmatched" sum={unmatched} sign="+" />
      <Term name="notOurs" sum={notOurs} sign="+" />
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          gap: 0.5,
          alignItems: 'center',
          ml: { sm: 'auto' },
          fontWeight: 550,
          color: holds ? 'tones.done.ink' : 'tones.consumer.ink',
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 18 }} />
        {translate(say(holds ? 'holds' : 'broken'))}
      </Box>
    </Paper>
  )
}
