import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Panel } from '../layout/Panel.tsx'
import { PaymentLine } from './PaymentLine.tsx'
import type { PaymentRow } from './payment.ts'

/** What was written down since the page was opened: to check a statement off, line by line. */
export const JustRecorded = ({ payments }: { payments: readonly PaymentRow[] }) => {
  const translate = useTranslate()
  if (payments.length === 0) return null
  return (
    <Panel title={translate('resources.payments.form.just_recorded')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {payments.map((payment) => (
          <PaymentLine key={payment.id} payment={payment} />
        ))}
      </Box>
    </Panel>
  )
}
