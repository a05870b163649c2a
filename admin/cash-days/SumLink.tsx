import Link from '@mui/material/Link'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { mayInConsole } from '../api/access.ts'
import { Money } from '../fields/Money.tsx'
import { useConsoleResources, useSession } from '../layout/console-context.ts'
import { type CashSum, listBehind } from './cash-day.ts'

interface Props {
  name: CashSum
  sum: number
  from: string
  to: string
  /** The day or month in words, for those who hear the link. */
  said: string
}

/** A sum that leads to the entries it is made of; nothing is a quiet dash. */
export const SumLink = ({ name, sum, from, to, said }: Props) => {
  const translate = useTranslate()
  const session = useSession()
  const resources = useConsoleResources()
  if (sum === 0) return '—'
  const address = listBehind(name, from, to)
  const resource = address.slice(1, address.indexOf('?'))
  if (!mayInConsole(session, resources, { resource, action: 'list' })) return <Money value={sum} bare />
  const word = translate(`resources.cash-days.fields.${name}`)
  return (
    <Link
      component={RouterLink}
      to={address}
      color={name === 'unmatched' ? 'error' : 'primary'}
      title={translate('resources.cash-days.open_list', { name: word, day: said })}
    >
      <Money value={sum} bare />
    </Link>
  )
}
