import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { CopyText } from './CopyText.tsx'

/** `+380671234567` as it is dictated: `+380 67 123 45 67`; other numbers as they are. */
export const spokenPhone = (phone: string): string =>
  phone.replace(/^\+380(\d\d)(\d{3})(\d\d)(\d\d)$/, '+380 $1 $2 $3 $4')

/** A phone to call by one press, or to copy. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', whiteSpace: 'nowrap' }}>
    <Link href={`tel:${phone.replace(/[^+\d]/g, '')}`} sx={{ lineHeight: '24px' }}>
      {spokenPhone(phone)}
    </Link>
    <CopyText text={phone} bare />
  </Box>
)
