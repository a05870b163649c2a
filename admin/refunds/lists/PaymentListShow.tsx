import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useGetList, useRecordContext, useTranslate } from 'react-admin'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Instant } from '../../fields/Instant.tsx'
import { Money } from '../../fields/Money.tsx'
import { RecordLink } from '../../fields/RecordLink.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { ShowPage } from '../../layout/ShowPage.tsx'
import { TwoColumns } from '../../layout/TwoColumns.tsx'
import { RefundState } from '../RefundCells.tsx'
import type { PaymentListRow, RefundRow } from '../refund.ts'
import { DownloadButtons } from './DownloadButtons.tsx'

const label = (field: string): string => `resources.refund-lists.fields.${field}`
const mostInList = 500

const RefundItem = ({ refund }: { refund: RefundRow }) => (
  <Box component="li" sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider' }}>
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Typography component="span" sx={{ flex: '1 1 180px', minWidth: 0, fontWeight: 600 }}>
        <RecordLink resource="refunds" id={refund.id}>
          {refund.payee}
        </RecordLink>
      </Typography>
      <RefundState refund={refund} />
      <Box component="span" sx={{ minWidth: 110, textAlign: 'right' }}>
        <Money value={refund.amount} />
      </Box>
    </Box>
    <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {`${refund.payeeIban} · ${refund.purpose}`}
    </Typography>
  </Box>
)

const Contents = ({ list }: { list: PaymentListRow }) => {
  const translate = useTranslate()
  const { data = [] } = useGetList<RefundRow>('refunds', {
    filter: { listId: list.id },
    sort: { field: 'id', order: 'ASC' },
    pagination: { page: 1, perPage: mostInList },
  })
  return (
    <Panel title={translate('resources.refund-lists.contents')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((refund) => (
          <RefundItem key={refund.id} refund={refund} />
        ))}
      </Box>
    </Panel>
  )
}

const ListDesk = () => {
  const translate = useTranslate()
  const list = useRecordContext<PaymentListRow>()
  if (!list) return null
  const { paid, refunds } = list
  return (
    <TwoColumns
      main={<Contents list={list} />}
      side={
        <Panel>
          <DownloadButtons list={list} />
          <Typography variant="body2" sx={{ color: 'text.secondary', my: 1.5 }}>
            {translate('resources.refund-lists.help')}
          </Typography>
          <Facts>
            <Fact label={label('sum')}>
              <b>
                <Money value={list.total} />
              </b>
            </Fact>
            <Fact label={label('paid')}>{translate('resources.refund-lists.paid_of', { paid, refunds })}</Fact>
            <Fact label={label('madeAt')}>
              <Instant value={list.madeAt} />
            </Fact>
            <Fact label={label('madeBy')}>{list.madeBy}</Fact>
          </Facts>
        </Panel>
      }
      sideFirst
    />
  )
}

/** One payment list: its files for the bank, and the refunds in it as they stand. */
export const PaymentListShow = () => (
  <ShowPage<PaymentListRow>>
    <ListDesk />
  </ShowPage>
)
