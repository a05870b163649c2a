import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { CopyText } from '../../fields/CopyText.tsx'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { OrderState } from '../OrderState.tsx'
import { OrderTerm } from '../OrderTerm.tsx'
import type { OrderPage } from '../order.ts'
import { NextOrderButton } from '../queue/NextOrderButton.tsx'
import { AssigneePicker } from './AssigneePicker.tsx'
import { MyClaim } from './MyClaim.tsx'

/** № 555945 · what is asked, the state, the clock with its rule, whose it is, and the way to the next one. */
export const OrderHeading = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { number, service, serviceName } = order
  const print = translate('resources.orders.page.print')
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Typography variant="h1" title={serviceName} sx={{ flex: 1, minWidth: 0 }}>
          <CopyText text={String(number)}>{`№ ${number}`}</CopyText>
          {` · ${service}`}
        </Typography>
        <Box sx={{ display: 'flex', gap: 0.5, displayPrint: 'none' }}>
          {phone ? null : (
            <Tooltip title={print}>
              <IconButton aria-label={print} onClick={() => window.print()}>
                <PrintIcon fontSize="small" />
              </IconButton>
            </Tooltip>
          )}
          {phone ? null : <NextOrderButton quiet />}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.75 }}>
        <OrderState order={order} />
        {order.dueOn ? <OrderTerm order={order} rule={order.termRule} /> : null}
        <AssigneePicker order={order} />
        <MyClaim order={order} />
      </Box>
    </Box>
  )
}
