import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Panel } from '../layout/Panel.tsx'
import type { Meter, MeteringPoint } from './account.ts'

const say = (key: string): string => `resources.accounts.point.${key}`

const MeterLine = ({ meter: { number, model, digits, zones, counts, installedOn, removedOn } }: { meter: Meter }) => {
  const translate = useTranslate()
  const words = [
    translate(say('digits'), { smart_count: digits }),
    translate(say('zones'), { smart_count: zones }),
    ...(counts === 'taken' ? [] : [translate(say(counts))]),
    translate(say('installed'), { day: formatDate(installedOn) }),
    ...(removedOn ? [translate(say('removed'), { day: formatDate(removedOn) })] : []),
  ]
  return (
    <Box sx={{ mb: 0.5 }}>
      <CopyText text={number} />
      {` · ${model}`}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {words.join(', ')}
      </Typography>
    </Box>
  )
}

const PointFacts = ({ point }: { point: MeteringPoint }) => {
  const translate = useTranslate()
  const standing = point.meters.filter(({ removedOn }) => removedOn === null)
  const gone = point.meters.filter(({ removedOn }) => removedOn !== null)
  return (
    <Facts>
      <Fact label="EIC">
        <CopyText text={point.eic} />
      </Fact>
      <Fact label={say('place')}>{point.place}</Fact>
      <Fact label={say('power')}>
        {translate(say('kilowatts'), { power: String(point.contractedWatts / 1000).replace('.', ',') })}
      </Fact>
      <Fact label={say('meter')}>
        {standing.map((meter) => (
          <MeterLine key={meter.id} meter={meter} />
        ))}
        {standing.length === 0 ? translate(say('no_meter')) : null}
      </Fact>
      {gone.length > 0 ? (
        <Fact label={say('gone')}>
          {gone.map((meter) => (
            <MeterLine key={meter.id} meter={meter} />
          ))}
        </Fact>
      ) : null}
    </Facts>
  )
}

/** Where the account's meters stand, which they are, and which stood there before. */
export const PointsPanel = ({ points }: { points: readonly MeteringPoint[] }) => {
  const translate = useTranslate()
  return (
    <Panel title={translate(say('title'), { smart_count: Math.max(1, points.length) })}>
      {points.length === 0 ? <Typography sx={{ color: 'text.secondary' }}>{translate(say('none'))}</Typography> : null}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {points.map((point) => (
          <PointFacts key={point.id} point={point} />
        ))}
      </Box>
    </Panel>
  )
}
