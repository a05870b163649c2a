import { useRecordContext } from 'react-admin'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Money } from '../fields/Money.tsx'
import { PaperPreview } from '../fields/PaperPreview.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { ContractState } from './ContractState.tsx'
import type { ContractRow } from './contract.ts'

const label = (field: string): string => `resources.contracts.fields.${field}`

const ContractFacts = ({ contract }: { contract: ContractRow }) => (
  <Panel>
    <Facts>
      <Fact label={label('state')}>
        <ContractState contract={contract} />
      </Fact>
      <Fact label={label('number')}>
        <CopyText text={contract.number} />
      </Fact>
      <Fact label={label('issuedOn')}>
        <BusinessDate value={contract.issuedOn} />
      </Fact>
      <Fact label={label('joinedOn')}>
        <BusinessDate value={contract.joinedOn} />
      </Fact>
      <Fact label={label('consumer')}>{contract.consumer}</Fact>
      <Fact label={label('account')}>
        <RecordLink resource="accounts" id={contract.accountId}>
          {contract.account}
        </RecordLink>
      </Fact>
      <Fact label={label('orderNumber')}>
        <RecordLink resource="orders" id={contract.orderId}>{`№ ${contract.orderNumber}`}</RecordLink>
      </Fact>
      <Fact label={label('net')}>
        <Money value={contract.net} />
      </Fact>
      <Fact label={label('vat')}>
        <Money value={contract.vat} />
      </Fact>
      <Fact label={label('sum')}>
        <b>
          <Money value={contract.total} />
        </b>
      </Fact>
    </Facts>
  </Panel>
)

const ContractDesk = () => {
  const contract = useRecordContext<ContractRow>()
  if (!contract) return null
  return (
    <TwoColumns
      main={<PaperPreview title={contract.number} url={contract.url} />}
      side={<ContractFacts contract={contract} />}
    />
  )
}

/** One contract: the paper as it was issued, and what it is about. */
export const ContractShow = () => (
  <ShowPage<ContractRow>>
    <ContractDesk />
  </ShowPage>
)
