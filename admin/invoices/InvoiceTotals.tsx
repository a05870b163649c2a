import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useListContext, useTranslate } from 'react-admin'
import { useOffice } from '../api/use-office.ts'
import { Money } from '../fields/Money.tsx'

/** The answer of GET /api/invoices/totals; kopiykas. */
interface Totals {
  count: number
  net: number
  vat: number
  total: number
  paid: number
  left: number
  voidCount: number
  voidTotal: number
}

const sums = ['net', 'vat', 'total', 'paid', 'left'] as const

/** One line on a desk, a sum under a sum on a phone. */
const lineSx = {
  display: 'flex',
  flexDirection: { xs: 'column', sm: 'row' },
  flexWrap: { sm: 'wrap' },
  columnGap: 3,
  rowGap: 0.5,
  alignItems: { sm: 'baseline' },
} as const

const useTotals = () => {
  const office = useOffice()
  const { filterValues, total } = useListContext()
  const filter = JSON.stringify(filterValues)
  const { data } = useQuery({
    // the number of rows is in the key: a changed list is summed up anew
    queryKey: ['invoices', 'totals', filter, total],
    queryFn: ({ signal }) => office.get<Totals>(`invoices/totals?filter=${encodeURIComponent(filter)}`, { signal }),
    placeholderData: (before) => before,
    enabled: (total ?? 0) > 0,
  })
  return data?.data
}

/** What all invoices of the filter come to, below the rows: not of the page, of the whole filter. */
export const InvoiceTotals = () => {
  const translate = useTranslate()
  const say = (key: string, options?: object) => translate(`resources.invoices.totals.${key}`, options)
  const { total = 0 } = useListContext()
  const totals = useTotals()
  if (!totals || total === 0) return null
  return (
    <Box
      component="section"
      aria-label={say('title')}
      sx={{ px: 1.5, py: 1.25, borderTop: '1px solid', borderColor: 'divider', bgcolor: 'action.hover' }}
    >
      <Box sx={lineSx}>
        <Typography sx={{ fontWeight: 600, mr: 'auto' }}>{say('count', { smart_count: totals.count })}</Typography>
        {sums.map((sum) => (
          <Box key={sum} sx={{ display: 'flex', gap: 0.75, alignItems: 'baseline', justifyContent: 'space-between' }}>
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
              {say(sum)}
            </Typography>
            <Typography component="span" sx={{ fontWeight: sum === 'total' || sum === 'left' ? 650 : 400 }}>
              <Money value={totals[sum]} />
            </Typography>
          </Box>
        ))}
      </Box>
      {totals.voidCount > 0 && totals.voidCount < totals.count ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {say('void', { smart_count: totals.voidCount })} <Money value={totals.voidTotal} />
        </Typography>
      ) : null}
    </Box>
  )
}
