import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { PhoneLink } from '../fields/PhoneLink.tsx'
import { Panel } from '../layout/Panel.tsx'
import type { AccountPage } from './account.ts'
import { IdentityFact } from './IdentityFact.tsx'

/** Who the account belongs to and how to reach them. */
export const ConsumerPanel = ({ account }: { account: AccountPage }) => {
  const translate = useTranslate()
  return (
    <Panel title={translate('resources.accounts.fields.consumer')}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{account.consumer}</Typography>
      <Facts>
        <Fact label="resources.accounts.fields.number">
          <CopyText text={account.number} />
        </Fact>
        <Fact label="resources.accounts.fields.phone">
          {account.phone ? <PhoneLink phone={account.phone} /> : null}
        </Fact>
        <Fact label="resources.accounts.fields.email">
          {account.email ? <Link href={`mailto:${account.email}`}>{account.email}</Link> : null}
        </Fact>
        <Fact label="resources.accounts.fields.identityDocument">
          {account.identityDocument === undefined ? null : (
            <IdentityFact accountId={account.id} masked={account.identityDocument} />
          )}
        </Fact>
        <Fact label="resources.accounts.fields.address">{account.address}</Fact>
        <Fact label="resources.accounts.fields.district">{account.district}</Fact>
      </Facts>
    </Panel>
  )
}
