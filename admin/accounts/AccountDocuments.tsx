import DocumentIcon from '@mui/icons-material/PictureAsPdfOutlined'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import type { DocumentRow } from '../documents/document.ts'
import { DocumentDialog } from '../orders/DocumentDialog.tsx'
import { AccountPanel } from './AccountPanel.tsx'
import type { AccountPage } from './account.ts'

interface LineProps {
  document: DocumentRow
  onOpen: () => void
}

const DocumentLine = ({ document: { title, issuedOn, withdrawnOn }, onOpen }: LineProps) => {
  const translate = useTranslate()
  const withdrawn = withdrawnOn
    ? ` · ${translate('resources.documents.withdrawn', { day: formatDate(withdrawnOn) })}`
    : ''
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75 }}>
      <DocumentIcon aria-hidden fontSize="small" sx={{ color: 'text.secondary' }} />
      <Link
        component="button"
        type="button"
        onClick={onOpen}
        sx={{
          font: 'inherit',
          textAlign: 'left',
          flex: '1 1 200px',
          textDecoration: withdrawnOn ? 'line-through' : undefined,
        }}
      >
        {title}
      </Link>
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {`${formatDate(issuedOn)}${withdrawn}`}
      </Typography>
    </Box>
  )
}

const most = 20

/** The papers issued for the account, newest first; one press shows them over the page. */
export const AccountDocuments = ({ account }: { account: AccountPage }) => {
  const translate = useTranslate()
  const [shown, setShown] = useState<DocumentRow | null>(null)
  const { data, total = 0 } = useGetList<DocumentRow>('documents', {
    filter: { account: account.number },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: most },
  })
  return (
    <AccountPanel
      title={translate('resources.accounts.documents')}
      empty={data?.length === 0 ? translate('resources.accounts.no_documents') : undefined}
      more={{ resource: 'documents', filter: { account: account.number }, total, shown: data?.length ?? 0 }}
    >
      {data?.map((document) => (
        <DocumentLine key={document.id} document={document} onOpen={() => setShown(document)} />
      ))}
      {shown ? <DocumentDialog title={shown.title} url={shown.url} onClose={() => setShown(null)} /> : null}
    </AccountPanel>
  )
}
