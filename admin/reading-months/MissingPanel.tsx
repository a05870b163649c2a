import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { ListBase, Pagination, useListContext, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { LoadError } from '../layout/LoadError.tsx'
import { Panel } from '../layout/Panel.tsx'
import { MissingAccounts } from './MissingAccounts.tsx'
import { MissingMeters } from './MissingMeters.tsx'
import type { ReadingMonth } from './reading-month.ts'

const label = (name: string): string => `resources.reading-months.missing.${name}`

/** What is listed, as the address of the page names it: every meter, or the accounts without any reading. */
const lists = {
  meters: { path: 'missing', title: 'title', choice: 'meters', Rows: MissingMeters },
  accounts: { path: 'missing-accounts', title: 'accounts_title', choice: 'accounts', Rows: MissingAccounts },
} as const

type ListName = keyof typeof lists

const Listed = ({ name }: { name: ListName }) => {
  const translate = useTranslate()
  const { error, refetch, total, isPending } = useListContext()
  const { Rows } = lists[name]
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!isPending && total === 0) {
    return <Typography sx={{ color: 'text.secondary', px: 2 }}>{translate(label('none'))}</Typography>
  }
  return <Rows />
}

/** What a month has no reading of, each with the reason and the way to its account: by meters, or by accounts. */
export const MissingPanel = ({ month: { id } }: { month: Pick<ReadingMonth, 'id'> }) => {
  const translate = useTranslate()
  const [search, setSearch] = useSearchParams()
  const name: ListName = search.get('missing') === 'accounts' ? 'accounts' : 'meters'
  const { path, title } = lists[name]
  const choose = (chosen: ListName | null) => {
    if (chosen) setSearch(chosen === 'accounts' ? { missing: chosen } : {}, { replace: true })
  }
  return (
    <Panel
      title={translate(label(title))}
      action={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={name}
          aria-label={translate(label('listed'))}
          onChange={(_, chosen: ListName | null) => choose(chosen)}
          sx={{ displayPrint: 'none', '& .MuiToggleButton-root': { py: 0.25, px: 1.25, textTransform: 'none' } }}
        >
          {Object.entries(lists).map(([key, { choice }]) => (
            <ToggleButton key={key} value={key}>
              {translate(label(choice))}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <ListBase
        key={name}
        resource={`reading-months/${encodeURIComponent(id)}/${path}`}
        sort={{ field: name === 'meters' ? 'id' : 'account', order: 'ASC' }}
        perPage={25}
        disableSyncWithLocation
        storeKey={false}
        disableAuthentication
      >
        <Box sx={{ mx: -2, overflowX: 'auto', '@media print': { mx: 0 } }}>
          <Listed name={name} />
        </Box>
        <Box sx={{ displayPrint: 'none' }}>
          <Pagination rowsPerPageOptions={[25, 50, 100]} />
        </Box>
      </ListBase>
    </Panel>
  )
}
