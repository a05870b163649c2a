import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { instantText } from '../fields/Instant.tsx'
import { kwhText } from '../readings/figures.ts'
import { AccountsMissing } from './AccountsMissing.tsx'
import { NumberLink } from './NumberLink.tsx'
import { type ReadingReport, shareText } from './reading-report.ts'
import { estimatedBehind, missingBehind, oldestWaiting, readingsBehind } from './report-links.ts'

const Fact = ({ name, children, below }: { name: string; children: ReactNode; below?: string | null }) => (
  <Box>
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
      {name}
    </Typography>
    <Typography component="dd" sx={{ m: 0, fontSize: 20, fontWeight: 620, lineHeight: 1.3 }}>
      {children}
    </Typography>
    {below ? (
      <Typography component="dd" variant="body2" sx={{ m: 0, color: 'text.secondary' }}>
        {below}
      </Typography>
    ) : null}
  </Box>
)

/** What somebody has to do something about: waiting, photos asked for, missing (accounts and their meters), estimated. */
export const Standing = ({ report }: { report: ReadingReport }) => {
  const translate = useTranslate()
  const say = (key: string, more?: object) => translate(`resources.reading-reports.${key}`, more)
  const name = (field: string) => say(`fields.${field}`)
  const { waiting, oldestWaitingAt, photoRequested, estimated, volumes } = report
  const { missing, meters, accountsMissing, accounts } = report
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(5, 1fr)' } }}
    >
      <Fact
        name={name('waiting')}
        below={oldestWaitingAt ? say('since', { at: instantText(oldestWaitingAt) }) : say('nothing_waits')}
      >
        <NumberLink value={waiting} to={oldestWaiting(report)} name={name('waiting')} />
      </Fact>
      <Fact name={name('photoRequested')}>
        <NumberLink
          value={photoRequested}
          to={readingsBehind(report, { state: 'photo_requested' })}
          name={name('photoRequested')}
          tone="error"
        />
      </Fact>
      <Fact
        name={name('accountsMissing')}
        below={say('of_all', { all: kwhText(accounts), share: shareText(accountsMissing, accounts) })}
      >
        <AccountsMissing report={report} name={name('accountsMissing')} jumps />
      </Fact>
      <Fact name={name('missing')} below={say('of_all', { all: kwhText(meters), share: shareText(missing, meters) })}>
        <NumberLink value={missing} to={missingBehind(report)} name={name('missing')} />
      </Fact>
      <Fact
        name={name('estimated')}
        below={say('of_volumes', { all: kwhText(volumes), share: shareText(estimated, volumes) })}
      >
        <NumberLink value={estimated} to={estimatedBehind(report)} name={name('estimated')} />
      </Fact>
    </Box>
  )
}
