import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useLocaleState, useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { EmptyState } from '../../fields/EmptyState.tsx'
import { useSession } from '../../layout/console-context.ts'
import { Panel } from '../../layout/Panel.tsx'
import type { OrderRow } from '../order.ts'
import { DayTable } from './DayTable.tsx'
import { VisitCard } from './VisitCard.tsx'
import { crewsOf } from './visits.ts'
import { weekdayName } from './week.ts'

interface Props {
  day: string
  visits: readonly OrderRow[]
  onOpen: (id: number) => void
}

/** One day by crew: cards on the screen, a table with room for signatures on paper, a crew a page. */
export const DayPlan = ({ day, visits, onOpen }: Props) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { district } = useSession()
  const crews = crewsOf(visits, day)
  const title = `${weekdayName(day, locale, 'long')}, ${formatDate(day)}`
  if (crews.length === 0) {
    return (
      <Panel title={title}>
        <EmptyState text={translate('resources.visits.free_day')} />
      </Panel>
    )
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, '@media print': { display: 'block' } }}>
      {crews.map(({ crew, visits: group }) => (
        <Box key={crew} sx={{ '@media print': { breakAfter: 'page' } }}>
          <Box sx={{ displayPrint: 'none' }}>
            <Panel title={`${title} · ${crew}`}>
              <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' } }}>
                {group.map((visit) => (
                  <VisitCard key={visit.id} order={visit} onOpen={() => onOpen(visit.id)} />
                ))}
              </Box>
            </Panel>
          </Box>
          <Box sx={{ display: 'none', displayPrint: 'block' }}>
            <Typography variant="h2" component="h2" sx={{ mb: 1 }}>
              {[district?.name, title, crew].filter(Boolean).join(' · ')}
            </Typography>
            <DayTable visits={group} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}
