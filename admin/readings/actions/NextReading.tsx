import { useGetList, useTranslate } from 'react-admin'
import { NextLink } from '../../layout/actions/NextLink.tsx'
import { zonesText } from '../figures.ts'
import type { ReadingRow } from '../reading.ts'

interface Props {
  /** The reading just dealt with. */
  after: number
  /** What it was: the next one is of the same kind. */
  like: Pick<ReadingRow, 'state' | 'doubtful'>
}

/** After something was decided: the longest waiting of the same kind. */
export const NextReading = ({ after, like: { state, doubtful } }: Props) => {
  const translate = useTranslate()
  const { data = [] } = useGetList<ReadingRow>('readings', {
    filter: { state, doubtful },
    sort: { field: 'id', order: 'ASC' },
    pagination: { page: 1, perPage: 2 },
  })
  const next = data.find(({ id }) => id !== after)
  if (!next) return null
  const { id, account, zones } = next
  const label = translate('resources.readings.actions.next', { account, zones: zonesText(zones) })
  return <NextLink key={id} to={`/readings/${id}/show`} label={label} />
}
