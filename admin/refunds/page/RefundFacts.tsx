import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import { BusinessDate } from '../../fields/BusinessDate.tsx'
import { CopyText } from '../../fields/CopyText.tsx'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { instantText } from '../../fields/Instant.tsx'
import { Money } from '../../fields/Money.tsx'
import { RecordLink } from '../../fields/RecordLink.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { RefundState, useCause } from '../RefundCells.tsx'
import type { RefundPage } from '../refund.ts'

interface Props {
  refund: RefundPage
}

const label = (field: string): string => `resources.refunds.fields.${field}`

/** As it stands on paper, to be compared sign by sign. */
const inFours = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1\u00a0')

const byAndAt = (by: string, at: string | null): string => (at ? `${by}, ${instantText(at)}` : by)

/** How the refund stands: sum, state, why, who said what. */
export const RefundFacts = ({ refund }: Props) => {
  const cause = useCause()
  const { proposedBy, approvedBy, listId, listNumber, paidOut } = refund
  return (
    <Panel>
      <Facts>
        <Fact label={label('state')}>
          <RefundState refund={refund} />
        </Fact>
        <Fact label={label('sum')}>
          <b>
            <Money value={refund.amount} />
          </b>
        </Fact>
        {paidOut > 0 && paidOut < refund.amount ? <Fact label={label('paidOut')}>{formatMoney(paidOut)}</Fact> : null}
        <Fact label={label('cause')}>{cause(refund)}</Fact>
        <Fact label={label('dueSince')}>
          <BusinessDate value={refund.dueSince} />
        </Fact>
        {refund.reason ? <Fact label={label('reason')}>{refund.reason}</Fact> : null}
        {proposedBy ? <Fact label={label('proposedBy')}>{byAndAt(proposedBy, refund.proposedAt)}</Fact> : null}
        {approvedBy ? <Fact label={label('approvedBy')}>{byAndAt(approvedBy, refund.approvedAt)}</Fact> : null}
        {listId !== null && listNumber !== null ? (
          <Fact label={label('listNumber')}>
            <RecordLink resource="refund-lists" id={listId}>
              {listNumber}
            </RecordLink>
          </Fact>
        ) : null}
      </Facts>
    </Panel>
  )
}

/** Whether the money goes back where it came from: what whoever approves looks at first. */
const WhereFrom = ({ refund: { payments, payeeIban } }: Props) => {
  const translate = useTranslate()
  const came = payments.filter(({ reversed, iban }) => !reversed && iban !== null).map(({ iban }) => iban)
  const [first] = came
  if (payeeIban === null || !first) return null
  const same = came.includes(payeeIban)
  return (
    <Alert severity={same ? 'success' : 'warning'} sx={{ mt: 1.5 }}>
      {translate(`resources.refunds.page.${same ? 'same_iban' : 'other_iban'}`, { iban: first })}
    </Alert>
  )
}

/** To whom the money goes, and by which words the bank will know it. */
export const PayeePanel = ({ refund }: Props) => {
  const translate = useTranslate()
  const { payee, payeeIban, payeeCode, purpose } = refund
  return (
    <Panel title={translate('resources.refunds.page.whom')}>
      {payee === null || payeeIban === null ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.refunds.page.nobody')}</Typography>
      ) : (
        <>
          <Facts>
            <Fact label={label('payee')}>{payee}</Fact>
            <Fact label={label('payeeIban')}>
              <CopyText text={payeeIban}>{inFours(payeeIban)}</CopyText>
            </Fact>
            {payeeCode ? <Fact label={label('payeeCode')}>{payeeCode}</Fact> : null}
            <Fact label={label('purpose')}>{purpose}</Fact>
          </Facts>
          <WhereFrom refund={refund} />
        </>
      )}
    </Panel>
  )
}
