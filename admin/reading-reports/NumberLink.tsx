import Link from '@mui/material/Link'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { mayInConsole } from '../api/access.ts'
import { useConsoleResources, useSession } from '../layout/console-context.ts'
import { kwhText } from '../readings/figures.ts'

interface Props {
  value: number
  /** The list behind the number; null where none is kept. */
  to: string | null
  /** What is counted, for those who hear the link. */
  name: string
  /** Something else to read than the number itself. */
  text?: string
  tone?: 'primary' | 'error'
  /** It stands in a sentence, where colour alone would not tell it from the words. */
  underlined?: boolean
}

/** A number that leads to the list it is the length of; nothing is a quiet dash. */
export const NumberLink = ({ value, to, name, text, tone = 'primary', underlined = false }: Props) => {
  const translate = useTranslate()
  const session = useSession()
  const resources = useConsoleResources()
  const said = text ?? kwhText(value)
  if (value === 0) return '—'
  if (to === null) return said
  const resource = to.slice(1).split(/[?/]/)[0] ?? ''
  const known = resources.some((each) => each.name === resource)
  if (!known || !mayInConsole(session, resources, { resource, action: 'list' })) return said
  return (
    <Link
      component={RouterLink}
      to={to}
      color={tone}
      underline={underlined ? 'always' : 'hover'}
      title={translate('resources.reading-reports.open_list', { name })}
    >
      {said}
    </Link>
  )
}
