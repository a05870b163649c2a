import Typography from '@mui/material/Typography'
import { useRecordContext, useTranslate } from 'react-admin'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { PaperPreview } from '../fields/PaperPreview.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { DocumentState } from './DocumentState.tsx'
import type { DocumentRow } from './document.ts'

const label = (field: string): string => `resources.documents.fields.${field}`

const DocumentFacts = ({ document }: { document: DocumentRow }) => {
  const translate = useTranslate()
  return (
    <Panel>
      <Facts>
        <Fact label={label('state')}>
          <DocumentState document={document} />
        </Fact>
        <Fact label={label('number')}>
          <CopyText text={document.number} />
        </Fact>
        <Fact label={label('issuedOn')}>
          <BusinessDate value={document.issuedOn} />
        </Fact>
        <Fact label={label('account')}>
          <RecordLink resource="accounts" id={document.accountId}>
            {document.account}
          </RecordLink>
        </Fact>
        {document.orderId === null ? null : (
          <Fact label={label('orderNumber')}>
            <RecordLink resource="orders" id={document.orderId}>{`№ ${document.orderNumber}`}</RecordLink>
          </Fact>
        )}
        <Fact label={label('sha256')}>
          <CopyText text={document.sha256}>{`${document.sha256.slice(0, 12)}…`}</CopyText>
        </Fact>
      </Facts>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
        {translate('resources.documents.frozen')}
      </Typography>
    </Panel>
  )
}

const DocumentDesk = () => {
  const document = useRecordContext<DocumentRow>()
  if (!document) return null
  return (
    <TwoColumns
      main={<PaperPreview title={document.title} url={document.url} />}
      side={<DocumentFacts document={document} />}
    />
  )
}

/** One paper as it was issued. */
export const DocumentShow = () => (
  <ShowPage<DocumentRow>>
    <DocumentDesk />
  </ShowPage>
)
