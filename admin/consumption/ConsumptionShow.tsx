import { useRecordContext } from 'react-admin'
import { consumptionKinds, volumeOrigins } from '../../server/consumption/consumption-schema.ts'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { useWording } from '../fields/use-wording.ts'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { type ConsumptionPage, periodText, volumeText } from './consumption.ts'
import { Marks } from './Marks.tsx'
import { VolumeChanges } from './VolumeChanges.tsx'

const field = (name: string): string => `resources.consumption.fields.${name}`

const VolumeFacts = () => {
  const words = useWording()
  const row = useRecordContext<ConsumptionPage>()
  if (!row) return null
  return (
    <TwoColumns
      main={
        <Panel>
          <Facts>
            <Fact label={field('kwh')}>
              <b>{volumeText(row.kwh)}</b> <Marks row={row} />
            </Fact>
            {row.zones ? <Fact label={field('zones')}>{row.zones.map(volumeText).join(' / ')}</Fact> : null}
            <Fact label={field('kind')}>{words(consumptionKinds[row.kind])}</Fact>
            <Fact label={field('origin')}>{words(volumeOrigins[row.origin])}</Fact>
            <Fact label={field('period')}>{periodText(row.period)}</Fact>
            <Fact label={field('account')}>
              <RecordLink resource="accounts" id={row.accountId}>
                {row.account}
              </RecordLink>
            </Fact>
            <Fact label={field('meter')}>
              <CopyText text={row.meter} />
            </Fact>
            <Fact label={field('district')}>{row.districtName}</Fact>
          </Facts>
        </Panel>
      }
      side={row.changes ? <VolumeChanges changes={row.changes} period={row.period} /> : null}
    />
  )
}

/** A month's volume at one meter, and what became of it: which reading, which estimate, which later month. */
export const ConsumptionShow = () => (
  <ShowPage<ConsumptionPage>>
    <VolumeFacts />
  </ShowPage>
)
