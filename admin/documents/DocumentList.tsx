import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { DataTable, DateInput, SearchInput, useCanAccess, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { unbroken } from '../layout/table-cells.ts'
import { ChosenDocuments } from './ChosenDocuments.tsx'
import { DocumentBody } from './DocumentBody.tsx'
import { DocumentState } from './DocumentState.tsx'
import type { DocumentRow } from './document.ts'
import { ExportButton } from './ExportButton.tsx'

const tabs: ListTab[] = [
  { key: 'all', filter: {} },
  { key: 'contract', filter: { kind: 'contract' } },
  { key: 'invoice', filter: { kind: 'invoice' } },
  { key: 'act', filter: { kind: 'act' } },
  { key: 'statement', filter: { kind: ['reconciliation_act', 'charges_statement'] } },
  { key: 'withdrawn', filter: { withdrawnOn_gte: '2000-01-01' } },
]

const useFilters = () => {
  const hint = useTranslate()('resources.documents.search')
  return [
    <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 440 } }} />,
    <DateInput key="from" source="issuedOn_gte" label="resources.documents.filters.from" />,
    <DateInput key="to" source="issuedOn_lte" label="resources.documents.filters.to" />,
    ...useDistrictFilter(),
  ]
}

const SaveLink = ({ document: { title, url } }: { document: DocumentRow }) => {
  const label = `${useTranslate()('resources.documents.save')}: ${title}`
  return (
    <Tooltip title={label}>
      <IconButton
        size="small"
        component="a"
        href={url}
        download={`${title}.pdf`}
        aria-label={label}
        onClick={(event) => event.stopPropagation()}
      >
        <DownloadIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  )
}

/** What is done with the chosen stands over the table, where react-admin's own bar would be cut off. */
const nowhere = <span />

const Table = () => {
  const { canAccess: exports = false } = useCanAccess({ resource: 'documents', action: 'export' })
  return (
    <>
      <ChosenDocuments />
      <DataTable<DocumentRow>
        bulkActionButtons={exports ? nowhere : false}
        bulkActionsToolbar={nowhere}
        body={DocumentBody}
      >
        <DataTable.Col<DocumentRow>
          source="number"
          label="resources.documents.fields.title"
          sx={{ fontWeight: 600 }}
          render={({ title }) => title}
        />
        <DataTable.Col<DocumentRow> source="issuedOn" render={({ issuedOn }) => <BusinessDate value={issuedOn} />} />
        <DataTable.Col<DocumentRow> source="account" sx={unbroken} />
        <DataTable.Col<DocumentRow>
          source="orderNumber"
          render={({ orderId, orderNumber }) =>
            orderId === null ? (
              '—'
            ) : (
              <RecordLink resource="orders" id={orderId}>
                {String(orderNumber)}
              </RecordLink>
            )
          }
        />
        <DataTable.Col<DocumentRow> source="withdrawnOn" render={(document) => <DocumentState document={document} />} />
        <DataTable.Col<DocumentRow>
          label="resources.documents.save"
          sx={{ width: 56, textAlign: 'right' }}
          render={(document) => <SaveLink document={document} />}
        />
      </DataTable>
    </>
  )
}

/** The register of papers, newest first: found, saved one by one, as a table or as a zip of the chosen. */
export const DocumentList = () => (
  <ListPage<DocumentRow>
    sort={{ field: 'id', order: 'DESC' }}
    filters={useFilters()}
    tabs={tabs}
    actions={<ExportButton />}
    phone={{
      primary: ({ title }) => title,
      secondary: ({ account, issuedOn }) => `${account} · ${formatDate(issuedOn)}`,
      foot: (document) => <DocumentState document={document} />,
    }}
  >
    <Table />
  </ListPage>
)
