import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCanAccess, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import type { AccountPage, OpenIdentity } from './account.ts'
import { numberOfIdentity, useOpenIdentity } from './use-open-identity.ts'

interface Props {
  accountId: number
  masked: NonNullable<AccountPage['identityDocument']> | null
}

/** What stands in the document besides its number, a line each. */
const useDetails = () => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.accounts.identity.${key}`, more)
  return ({ unzr, issuedBy, issuedOn, validUntil }: Partial<OpenIdentity>): string[] => [
    ...(unzr ? [say('unzr', { unzr })] : []),
    ...(issuedBy ? [say('issued_by', { by: issuedBy })] : []),
    ...(issuedOn ? [say('issued_on', { day: formatDate(issuedOn) })] : []),
    ...(validUntil ? [say('valid_until', { day: formatDate(validUntil) })] : []),
  ]
}

/**
 * The consumer's document, masked. Those who may read it open it by a press, told beforehand that the reading is
 * written down; it is kept only as long as the page is open.
 */
export const IdentityFact = ({ accountId, masked }: Props) => {
  const translate = useTranslate()
  const details = useDetails()
  const { canAccess: reads = false } = useCanAccess({ resource: 'personal', action: 'read' })
  const { opened, open, busy } = useOpenIdentity(accountId)
  const say = (key: string) => translate(`resources.accounts.identity.${key}`)
  if (!masked) return say('none')
  const number = opened ? numberOfIdentity(opened) : masked.masked
  return (
    <>
      {`${say(masked.kind)} ${number}`}
      {details(opened ?? { validUntil: masked.validUntil }).map((line) => (
        <Typography key={line} variant="body2" sx={{ color: 'text.secondary' }}>
          {line}
        </Typography>
      ))}
      {reads && !opened ? (
        <Box sx={{ displayPrint: 'none' }}>
          <Button
            size="small"
            startIcon={<VisibilityIcon />}
            loading={busy}
            loadingPosition="start"
            onClick={open}
            sx={{ ml: -0.625, minHeight: 28 }}
          >
            {say('show')}
          </Button>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {say('logged')}
          </Typography>
        </Box>
      ) : null}
    </>
  )
}
