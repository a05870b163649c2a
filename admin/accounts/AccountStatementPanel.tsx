import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useCanAccess, useTranslate } from 'react-admin'
import {
  type AccountStatementKind,
  accountStatementKinds,
  isStatementKind,
  lastYear,
  type StatementPeriod,
} from '../../server/account-statements/account-statement-schema.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { useWording } from '../fields/use-wording.ts'
import { Panel } from '../layout/Panel.tsx'
import { DocumentDialog } from '../orders/DocumentDialog.tsx'
import type { AccountPage } from './account.ts'
import { useAccountStatement } from './use-account-statement.ts'

const say = (key: string): string => `resources.accounts.statement.${key}`
const formats = ['pdf', 'xlsx'] as const

/** The last twelve months that are over, and what has passed of this one: how the account stands today. */
const yearUntil = (today: string): StatementPeriod => ({ ...lastYear(today), to: today })

const StatementForm = ({ account }: { account: AccountPage }) => {
  const translate = useTranslate()
  const word = useWording()
  const [kind, setKind] = useState<AccountStatementKind>('reconciliation_act')
  const [period, setPeriod] = useState(() => yearUntil(kyivDateOf(new Date())))
  const { make, making, faults, forget, shown, close } = useAccountStatement()
  const dayInput = (name: 'from' | 'to') => (
    <TextField
      type="date"
      label={translate(say(name))}
      value={period[name]}
      onChange={(event) => {
        forget()
        setPeriod({ ...period, [name]: event.target.value })
      }}
      error={faults[name] !== undefined}
      helperText={faults[name]}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ my: 0 }}
    />
  )
  return (
    <Panel title={translate(say('title'))}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <TextField
          select
          label={translate(say('kind'))}
          value={kind}
          onChange={({ target }) => isStatementKind(target.value) && setKind(target.value)}
          sx={{ my: 0, gridColumn: '1 / -1' }}
        >
          {Object.entries(accountStatementKinds).map(([id, label]) => (
            <MenuItem key={id} value={id}>
              {word(label)}
            </MenuItem>
          ))}
        </TextField>
        {dayInput('from')}
        {dayInput('to')}
        {formats.map((format) => (
          <Button
            key={format}
            variant="outlined"
            loading={making === format}
            disabled={making !== null}
            onClick={() => make({ kind, accountId: account.id, ...period, format })}
          >
            {translate(say(format))}
          </Button>
        ))}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {translate(say('copy'))}
      </Typography>
      {shown ? <DocumentDialog title={shown.title} url={shown.url} onClose={close} /> : null}
    </Panel>
  )
}

/** A reconciliation act or a statement of charges of the account for a period, made on the spot; absent for who may not. */
export const AccountStatementPanel = ({ account }: { account: AccountPage }) => {
  const { canAccess: makes = false } = useCanAccess({ resource: 'account_statements', action: 'make' })
  return makes ? <StatementForm account={account} /> : null
}
