import TableIcon from '@mui/icons-material/TableViewOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useCanAccess, useGetList, useTranslate } from 'react-admin'
import { type ConsumptionKind, consumptionKinds } from '../../server/consumption/consumption-schema.ts'
import type { ConsumptionRow } from '../consumption/consumption.ts'
import { ExportVolumes } from '../consumption/ExportVolumes.tsx'
import { kindsIn, rowsWithin, type Span, spans } from '../consumption/history.ts'
import { OverbilledNotice } from '../consumption/OverbilledNotice.tsx'
import { VolumeHistory } from '../consumption/VolumeHistory.tsx'
import { useSaveFile } from '../documents/use-save-file.ts'
import { sentenceCase } from '../fields/sentence-case.ts'
import { useWording } from '../fields/use-wording.ts'
import { LoadError } from '../layout/LoadError.tsx'
import { Panel } from '../layout/Panel.tsx'
import type { AccountPage } from './account.ts'

/** Far more than any account has: sixty months of four kinds. */
const most = 1000

const say = (key: string): string => `resources.consumption.history.${key}`

interface ChoiceProps<T extends string> {
  label: string
  value: T
  choices: readonly { id: T; name: string }[]
  onChoose: (chosen: T) => void
}

const Choice = <T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) => (
  <ToggleButtonGroup
    exclusive
    size="small"
    value={value}
    aria-label={label}
    onChange={(_, chosen: T | null) => chosen && onChoose(chosen)}
    sx={{ displayPrint: 'none', '& .MuiToggleButton-root': { py: 0.25, px: 1.25, textTransform: 'none' } }}
  >
    {choices.map(({ id, name }) => (
      <ToggleButton key={id} value={id}>
        {name}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)

interface ExcelProps {
  account: AccountPage
  kind: ConsumptionKind
  rows: readonly ConsumptionRow[]
}

const ExcelButton = ({ account, kind, rows }: ExcelProps) => {
  const translate = useTranslate()
  const { save, busy } = useSaveFile()
  const [newest, oldest] = [rows[0], rows.at(-1)]
  if (!newest || !oldest) return null
  const asked = new URLSearchParams({ from: oldest.period, to: newest.period, kinds: kind })
  return (
    <Button
      size="small"
      startIcon={<TableIcon />}
      loading={busy}
      loadingPosition="start"
      title={translate(say('excel_hint'))}
      onClick={() => void save(`accounts/${account.id}/consumption.xlsx?${asked}`)}
      sx={{ displayPrint: 'none' }}
    >
      Excel
    </Button>
  )
}

/** Whether one of its meters was taken down: only then there is something to ask. */
const hasGone = ({ meteringPoints = [] }: AccountPage): boolean =>
  meteringPoints.some(({ meters }) => meters.some(({ removedOn }) => removedOn !== null))

const History = ({ account, rows }: { account: AccountPage; rows: readonly ConsumptionRow[] }) => {
  const translate = useTranslate()
  const words = useWording()
  const [span, setSpan] = useState<Span>('year')
  const kinds = kindsIn(rows)
  const [chosen, setChosen] = useState<ConsumptionKind | null>(null)
  const kind = chosen ?? kinds[0] ?? 'consumed'
  const shown = rowsWithin(rows, kind, span)
  const further = shown.length < rowsWithin(rows, kind, 'all').length || span !== 'year'
  return (
    <Panel
      title={translate(say('title'))}
      action={
        <>
          <ExcelButton account={account} kind={kind} rows={shown} />
          {rows.length > 0 ? (
            <ExportVolumes begin={{ scope: 'accounts', accounts: account.number, kinds: [kind] }} />
          ) : null}
        </>
      }
    >
      {hasGone(account) ? <OverbilledNotice accountId={account.id} /> : null}
      {rows.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate(say('none'))}</Typography>
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
            {kinds.length > 1 ? (
              <Choice
                label={translate(say('kinds'))}
                value={kind}
                choices={kinds.map((id) => ({ id, name: sentenceCase(words(consumptionKinds[id])) }))}
                onChoose={setChosen}
              />
            ) : null}
            {further ? (
              <Choice
                label={translate(say('span'))}
                value={span}
                choices={(Object.keys(spans) as Span[]).map((id) => ({ id, name: translate(say(id)) }))}
                onChoose={setSpan}
              />
            ) : null}
          </Box>
          <VolumeHistory rows={shown} />
        </>
      )}
    </Panel>
  )
}

/** What the account used month by month (domain §5): the office's table with its chart, and the same as Excel. */
export const AccountConsumption = ({ account }: { account: AccountPage }) => {
  const { canAccess: reads = false } = useCanAccess({ resource: 'consumption', action: 'list' })
  const { data, error, refetch } = useGetList<ConsumptionRow>(
    'consumption',
    {
      filter: { accountId: account.id },
      sort: { field: 'period', order: 'DESC' },
      pagination: { page: 1, perPage: most },
    },
    { enabled: reads },
  )
  const title = useTranslate()(say('title'))
  if (!reads) return null
  if (error) {
    return (
      <Panel title={title}>
        <LoadError error={error} onRetry={() => void refetch()} />
      </Panel>
    )
  }
  if (data) return <History account={account} rows={data} />
  return (
    <Panel title={title}>
      <Skeleton variant="rounded" height={180} />
    </Panel>
  )
}
