import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Instant } from '../../fields/Instant.tsx'
import { RecordLink } from '../../fields/RecordLink.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { ReadingState, useChannel } from '../ReadingCells.tsx'
import type { ReadingPage } from '../reading.ts'

const label = (field: string): string => `resources.readings.fields.${field}`

/** Whose reading it is, when it was taken and for which 1st, and who decided what. */
export const ReadingFacts = ({ reading }: { reading: ReadingPage }) => {
  const translate = useTranslate()
  const channel = useChannel()
  const { meter, digits, zoneCount, note, reason, decidedBy, decidedAt, claimedBy } = reading
  return (
    <Panel>
      <Facts>
        <Fact label={label('state')}>
          <ReadingState reading={reading} />
        </Fact>
        {reason ? <Fact label={label('reason')}>{reason}</Fact> : null}
        <Fact label={label('consumer')}>{reading.consumer}</Fact>
        <Fact label={label('account')}>
          <RecordLink resource="accounts" id={reading.accountId}>
            {reading.account}
          </RecordLink>
        </Fact>
        <Fact label={label('address')}>{reading.address}</Fact>
        <Fact label={label('meter')}>
          {translate('resources.readings.page.meter', { meter, digits, zones: zoneCount })}
        </Fact>
        <Fact label={label('takenOn')}>{formatDate(reading.takenOn)}</Fact>
        <Fact label={label('closes')}>{formatDate(reading.closes)}</Fact>
        <Fact label={label('channel')}>{channel(reading)}</Fact>
        <Fact label={label('submittedAt')}>
          <Instant value={reading.submittedAt} />
        </Fact>
        {note ? <Fact label={label('note')}>{note}</Fact> : null}
        {decidedBy ? (
          <Fact label={label('decidedBy')}>
            {decidedBy}
            {decidedAt ? (
              <>
                {', '}
                <Instant value={decidedAt} />
              </>
            ) : null}
          </Fact>
        ) : null}
        {claimedBy ? <Fact label={label('claimedBy')}>{claimedBy}</Fact> : null}
      </Facts>
    </Panel>
  )
}
