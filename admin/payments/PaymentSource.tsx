import CorrectionIcon from '@mui/icons-material/EditCalendarOutlined'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { visuallyHidden } from '../layout/visually-hidden.ts'
import { isCorrection, type PaymentRow } from './payment.ts'

const say = (key: string): string => `resources.payments.${key}`

/** Where an entry comes from: the bank's line, which opens at the matching desk, or a clerk's hand. */
export const PaymentSource = ({ payment: { lineId } }: { payment: PaymentRow }) => {
  const translate = useTranslate()
  if (!lineId) return translate(say('source.hand'))
  return (
    <RecordLink resource="statement-lines" id={lineId}>
      {translate(say('source.line'))}
    </RecordLink>
  )
}

/** Posted later than it came, and why. */
export const PostedLater = ({ payment }: { payment: PaymentRow }) =>
  useTranslate()(say('corrected'), { day: formatDate(payment.postedOn) })

/** The day the money came; a sign where the journal has it on a later one. */
export const PaidOn = ({ payment }: { payment: PaymentRow }) => {
  const translate = useTranslate()
  if (!isCorrection(payment)) return <BusinessDate value={payment.paidOn} />
  const said = `${translate(say('fields.postedOn'))}: ${translate(say('corrected'), { day: formatDate(payment.postedOn) })}`
  return (
    <Tooltip title={said}>
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'tones.money.ink' }}>
        <BusinessDate value={payment.paidOn} />
        <CorrectionIcon aria-hidden sx={{ fontSize: 16 }} />
        <Box component="span" sx={visuallyHidden}>
          {translate(say('correction'))}
        </Box>
      </Box>
    </Tooltip>
  )
}
