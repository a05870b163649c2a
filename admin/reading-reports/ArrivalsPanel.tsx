import Box from '@mui/material/Box'
import { useTheme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { lazy, Suspense } from 'react'
import { useTranslate } from 'react-admin'
import { addMonths } from '../../server/time/billing-period.ts'
import { addDays, formatDate } from '../../server/time/iso-date.ts'
import { fetchPatiently } from '../layout/lazy-page.ts'
import { Panel } from '../layout/Panel.tsx'
import { kwhText } from '../readings/figures.ts'
import { ArrivalTable } from './ArrivalTable.tsx'
import { NumberLink } from './NumberLink.tsx'
import { previousColour } from './previous-colour.ts'
import { type ArrivalBar, barsOf, changeOf, type ReadingReport } from './reading-report.ts'
import { arrivalsBehind, readingsBehind } from './report-links.ts'

const ArrivalChart = lazy(async () => {
  const file = await fetchPatiently(() => import('./ArrivalChart.tsx'))
  return { default: file.ArrivalChart }
})

const Key = ({ colour, name }: { colour: string; name: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
    <Box
      aria-hidden
      component="span"
      sx={{ width: 12, height: 12, borderRadius: '3px', bgcolor: colour, printColorAdjust: 'exact' }}
    />
    {name}
  </Box>
)

/** What came, day by day, beside the same days of the month before, in words, bars and a table. */
export const ArrivalsPanel = ({ report }: { report: ReadingReport }) => {
  const translate = useTranslate()
  const { palette } = useTheme()
  const say = (key: string, more?: object) => translate(`resources.reading-reports.${key}`, more)
  const { closes, received, beforeByNow } = report
  const change = changeOf(received, beforeByNow)
  const compared = change === null ? 'none_before' : change === 0 ? 'same' : change > 0 ? 'more' : 'less'
  const names = {
    received: say('on', { day: formatDate(closes) }),
    before: say('on', { day: formatDate(addMonths(closes, -1)) }),
  }
  const dayOf = ({ kind, offset }: Pick<ArrivalBar, 'kind' | 'offset'>) =>
    kind === 'day' ? formatDate(addDays(closes, offset)).slice(0, 5) : say(kind)
  const bars = barsOf(report.days)
  return (
    <Panel title={say('arrivals')}>
      <Typography sx={{ mb: 1 }}>
        <NumberLink
          value={received}
          to={readingsBehind(report)}
          name={say('fields.received')}
          underlined
          text={say('arrived', { smart_count: received, _: kwhText(received) }).replace(
            String(received),
            kwhText(received),
          )}
        />
        {': '}
        {say(compared, { percent: Math.abs(change ?? 0), before: kwhText(beforeByNow) })}
      </Typography>
      <Typography variant="body2" component="div" sx={{ display: 'flex', gap: 2, color: 'text.secondary' }}>
        <Key colour={previousColour(palette.mode)} name={names.before} />
        <Key colour={palette.primary.main} name={names.received} />
      </Typography>
      <Box
        role="img"
        aria-label={say('chart', { day: formatDate(closes) })}
        sx={{ height: 220, my: 1, '@media print': { breakInside: 'avoid' } }}
      >
        <Suspense>
          <ArrivalChart
            bars={bars}
            dayOf={dayOf}
            names={names}
            addressOf={(bar, which) => arrivalsBehind(report, bar, which)}
          />
        </Suspense>
      </Box>
      <ArrivalTable report={report} bars={bars} dayOf={dayOf} names={names} />
    </Panel>
  )
}
