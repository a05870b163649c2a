import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useTranslate } from 'react-admin'
import { CopyText } from '../fields/CopyText.tsx'

/** A stored phone as people read it out: `067 000 08 08`. */
const spoken = (phone: string): string => phone.replace(/^\+38(0\d\d)(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3 $4')

/** A phone to call by a press and to copy. */
export const PhoneLink = ({ phone }: { phone: string }) => {
  const translate = useTranslate()
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', minHeight: 28 }}>
      <Link
        href={`tel:${phone}`}
        aria-label={`${translate('resources.orders.consumer.call')} ${spoken(phone)}`}
        sx={{ whiteSpace: 'nowrap', lineHeight: '28px' }}
      >
        {spoken(phone)}
      </Link>
      <CopyText text={phone} bare />
    </Box>
  )
}
