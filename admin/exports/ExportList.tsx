import ExportIcon from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { DataTable, useCanAccess, useTranslate } from 'react-admin'
import { Instant, instantText } from '../fields/Instant.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import { unbroken } from '../layout/table-cells.ts'
import { ExportActions } from './ExportActions.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { ExportFailure, ExportProgress, ExportSize } from './ExportProgress.tsx'
import { type ExportJob, isUnderWay } from './export-job.ts'

const whileWorking = 1000
const otherwise = 20_000

/** Asks again at once while the office works, so that the bars move by themselves. */
const watching = {
  refetchInterval: ({ state }: { state: { data?: { data: ExportJob[] } | undefined; error: unknown } }) =>
    state.error ? false : state.data?.data.some(isUnderWay) ? whileWorking : otherwise,
}

const AskButton = () => {
  const translate = useTranslate()
  const { canAccess = false } = useCanAccess({ resource: 'exports', action: 'make' })
  const [open, setOpen] = useState(false)
  if (!canAccess) return null
  return (
    <>
      <Button variant="contained" startIcon={<ExportIcon />} onClick={() => setOpen(true)}>
        {translate('resources.exports.new')}
      </Button>
      {open ? <ExportDialog begin={{}} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** The files one has asked for, the latest first: how far the office is, and where they are saved from. */
export const ExportList = () => {
  const translate = useTranslate()
  const until = ({ expiresAt, url }: ExportJob) =>
    url && expiresAt ? translate('resources.exports.until', { at: instantText(expiresAt) }) : null
  return (
    <ListPage<ExportJob>
      sort={{ field: 'id', order: 'DESC' }}
      queryOptions={watching}
      actions={<AskButton />}
      phone={{
        open: false,
        primary: ({ title }) => title,
        secondary: (job) => [instantText(job.requestedAt), until(job)].filter(Boolean).join(' · '),
        aside: (job) => <ExportSize job={job} />,
        foot: (job) => (
          <>
            <ExportProgress job={job} />
            <ExportFailure job={job} />
            <ExportActions job={job} />
          </>
        ),
      }}
    >
      <DataTable<ExportJob> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<ExportJob> source="title" disableSort sx={{ fontWeight: 600 }} />
        <DataTable.Col<ExportJob>
          source="requestedAt"
          disableSort
          sx={unbroken}
          render={({ requestedAt }) => <Instant value={requestedAt} />}
        />
        <DataTable.Col<ExportJob>
          source="state"
          disableSort
          render={(job) => (
            <>
              <ExportProgress job={job} /> <ExportFailure job={job} />
            </>
          )}
        />
        <DataTable.Col<ExportJob> source="size" disableSort sx={unbroken} render={(job) => <ExportSize job={job} />} />
        <DataTable.Col<ExportJob>
          source="expiresAt"
          disableSort
          sx={unbroken}
          render={({ url, expiresAt }) => (url ? <Instant value={expiresAt} /> : '—')}
        />
        <DataTable.Col<ExportJob>
          source="actions"
          label={false}
          disableSort
          sx={{ textAlign: 'right' }}
          render={(job) => <ExportActions job={job} />}
        />
      </DataTable>
    </ListPage>
  )
}
