import NextIcon from '@mui/icons-material/ArrowForward'
import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { zonesText } from '../figures.ts'
import type { ReadingRow } from '../reading.ts'

interface Props {
  /** The reading just dealt with. */
  after: number
  /** What it was: the next one is of the same kind. */
  like: Pick<ReadingRow, 'state' | 'doubtful'>
}

/** After something was decided: the longest waiting of the same kind, under the finger and under Enter. */
export const NextReading = ({ after, like: { state, doubtful } }: Props) => {
  const translate = useTranslate()
  const { data = [] } = useGetList<ReadingRow>('readings', {
    filter: { state, doubtful },
    sort: { field: 'id', order: 'ASC' },
    pagination: { page: 1, perPage: 2 },
  })
  const next = data.find(({ id }) => id !== after)
  const link = useRef<HTMLAnchorElement>(null)
  const found = next !== undefined
  useEffect(() => {
    if (found) link.current?.focus()
  }, [found])
  if (!next) return null
  const { id, account, zones } = next
  return (
    <Button ref={link} component={Link} to={`/readings/${id}/show`} variant="outlined" endIcon={<NextIcon />}>
      {translate('resources.readings.actions.next', { account, zones: zonesText(zones) })}
    </Button>
  )
}
