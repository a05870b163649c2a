import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { readingChannels } from '../../server/readings/reading-schema.ts'
import { EmptyState } from '../fields/EmptyState.tsx'
import { useWording } from '../fields/use-wording.ts'
import { Panel } from '../layout/Panel.tsx'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { districtsPanel } from './AccountsMissing.tsx'
import { ArrivalsPanel } from './ArrivalsPanel.tsx'
import { DistrictCards } from './DistrictCards.tsx'
import { DistrictTable } from './DistrictTable.tsx'
import type { ReadingReport } from './reading-report.ts'
import { readingsBehind } from './report-links.ts'
import { type Share, ShareBars } from './ShareBars.tsx'
import { Standing } from './Standing.tsx'

interface Props {
  reports: readonly ReadingReport[]
  addressOf: (report: ReadingReport) => string
}

const useShares = (report: ReadingReport | undefined): { channels: Share[]; decisions: Share[] } => {
  const translate = useTranslate()
  const words = useWording()
  if (!report) return { channels: [], decisions: [] }
  const named: Readonly<Record<string, { uk: string; en: string }>> = readingChannels
  const { waiting, photoRequested, accepted, byDecision, rejected, withPhoto } = report
  const share = (key: string, value: number, filter: object): Share => ({
    key,
    name: translate(`resources.reading-reports.fields.${key}`),
    value,
    to: readingsBehind(report, filter),
  })
  return {
    channels: [
      ...report.channels.map(({ channel, received }) => ({
        key: channel,
        name: words(named[channel] ?? { uk: channel, en: channel }),
        value: received,
        to: readingsBehind(report, { channel }),
      })),
      { ...share('withPhoto', withPhoto, { photos_gte: 1 }), apart: true },
    ],
    decisions: [
      share('clean', accepted - byDecision, { state: 'accepted', byDecision: false }),
      share('byDecision', byDecision, { state: 'accepted', byDecision: true }),
      share('rejected', rejected, { state: 'rejected' }),
      share('photoRequested', photoRequested, { state: 'photo_requested' }),
      share('waiting', waiting, { state: 'new' }),
    ],
  }
}

/** The page's panels, of the company or of the one REM that is asked for. */
export const ReportPanels = ({ reports, addressOf }: Props) => {
  const translate = useTranslate()
  const say = (key: string) => translate(`resources.reading-reports.${key}`)
  const phone = useIsPhone()
  const [first, ...districts] = reports
  const { channels, decisions } = useShares(first)
  if (!first) return <EmptyState text={say('empty')} />
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'minmax(0, 1fr)',
        '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
        '@media (min-width: 1300px)': { gridTemplateColumns: 'minmax(0, 8fr) minmax(0, 5fr) minmax(0, 5fr)' },
      }}
    >
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Panel title={say('act')}>
          <Standing report={first} />
        </Panel>
      </Box>
      <Box sx={{ display: 'grid', '@media (min-width: 1000px) and (max-width: 1299.95px)': { gridColumn: '1 / -1' } }}>
        <ArrivalsPanel report={first} />
      </Box>
      <Panel title={say('channels')}>
        <ShareBars shares={channels} all={first.received} />
      </Panel>
      <Panel title={say('decisions')}>
        <ShareBars shares={decisions} all={first.received} />
      </Panel>
      {first.district === null ? (
        <Box id={districtsPanel} tabIndex={-1} sx={{ gridColumn: '1 / -1', scrollMarginTop: 64, outline: 'none' }}>
          <Panel title={say('districts')}>
            {phone ? (
              <DistrictCards reports={districts} addressOf={addressOf} />
            ) : (
              <DistrictTable reports={districts} company={first} addressOf={addressOf} />
            )}
          </Panel>
        </Box>
      ) : null}
    </Box>
  )
}
