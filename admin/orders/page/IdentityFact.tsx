import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useCanAccess, useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { numberOfIdentity, useOpenIdentity } from '../../accounts/use-open-identity.ts'
import type { AccountCard } from './use-account-card.ts'

interface Props {
  accountId: number
  masked: AccountCard['identityDocument']
}

/** The consumer's document, masked; those who may open it do so by a press that is logged, and it is not kept here. */
export const IdentityFact = ({ accountId, masked }: Props) => {
  const translate = useTranslate()
  const { canAccess: reads = false } = useCanAccess({ resource: 'personal', action: 'read' })
  const { opened, open, busy } = useOpenIdentity(accountId)
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.consumer.${key}`, more)
  if (!masked) return say('no_identity')
  const number = opened ? numberOfIdentity(opened) : masked.masked
  const issued =
    opened?.issuedBy && opened.issuedOn ? say('issued', { by: opened.issuedBy, on: formatDate(opened.issuedOn) }) : ''
  const valid = masked.validUntil ? say('valid_until', { day: formatDate(masked.validUntil) }) : ''
  const rest = [opened?.unzr ? `УНЗР ${opened.unzr}` : '', issued, valid].filter(Boolean).join(', ')
  return (
    <Box component="span">
      {`${say(masked.kind)} ${number}`}
      {rest ? `, ${rest}` : ''}
      {reads && !opened ? (
        <Button size="small" loading={busy} onClick={open} sx={{ minHeight: 24, py: 0, ml: 0.5, displayPrint: 'none' }}>
          {say('show_identity')}
        </Button>
      ) : null}
    </Box>
  )
}
