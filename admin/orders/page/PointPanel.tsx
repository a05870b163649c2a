import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { CopyText } from '../../fields/CopyText.tsx'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { type AccountCard, useAccountCard } from './use-account-card.ts'

type Point = AccountCard['meteringPoints'][number]

const PointFacts = ({ point }: { point: Point }) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.point.${key}`, more)
  const meter = point.meters.find(({ removedOn }) => removedOn === null)
  return (
    <Facts>
      <Fact label="EIC">
        <CopyText text={point.eic} />
        <br />
        {point.place}
      </Fact>
      <Fact label="resources.orders.point.meter">
        {meter ? (
          <>
            <CopyText text={meter.number} />
            {` · ${meter.model}`}
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {`${say('meter_facts', { digits: meter.digits, zones: meter.zones })}, ${say('installed', { day: formatDate(meter.installedOn) })}`}
            </Typography>
          </>
        ) : (
          say('no_meter')
        )}
      </Fact>
      <Fact label="resources.orders.point.power">
        {say('kilowatts', { power: String(point.contractedWatts / 1000).replace('.', ',') })}
      </Fact>
    </Facts>
  )
}

/** Where the meter stands and which meter it is. */
export const PointPanel = ({ accountId }: { accountId: number }) => {
  const translate = useTranslate()
  const account = useAccountCard(accountId)
  if (!account) return null
  return (
    <Panel title={translate('resources.orders.point.title')}>
      {account.meteringPoints.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.orders.point.none')}</Typography>
      ) : null}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {account.meteringPoints.map((point) => (
          <PointFacts key={point.id} point={point} />
        ))}
      </Box>
    </Panel>
  )
}
