import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useCanAccess, useTranslate } from 'react-admin'
import { formatMoney } from '../../server/money/kopiykas.ts'
import type { ServicePrice as Price } from '../../server/services/service-schema.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { StateChip } from '../fields/StateChip.tsx'
import { Panel } from '../layout/Panel.tsx'
import { NewPrice } from './NewPrice.tsx'
import { usePriceText } from './ServicePrice.tsx'
import type { ServiceRow } from './service.ts'

const say = (key: string): string => `resources.services.prices.${key}`

type Standing = 'now' | 'later' | 'past'

const PriceLine = ({ price, standing }: { price: Price; standing: Standing }) => {
  const translate = useTranslate()
  const textOf = usePriceText()
  const net = [
    translate(say('net'), { sum: formatMoney(price.net) }),
    translate(say('vat'), { percent: price.vatPercent }),
  ].join(', ')
  return (
    <Box component="li" sx={{ py: 0.75, color: standing === 'past' ? 'text.secondary' : undefined }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="span" sx={{ flex: 1, fontWeight: standing === 'now' ? 650 : 400 }}>
          {textOf(price)}
        </Typography>
        {standing === 'past' ? null : (
          <StateChip label={translate(say(standing))} tone={standing === 'now' ? 'done' : 'office'} />
        )}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {`${translate(say('from'), { day: formatDate(price.validFrom) })} · ${net}`}
      </Typography>
    </Box>
  )
}

const standingOf = (price: Price, service: ServiceRow, today: string): Standing => {
  if (price.validFrom > today) return 'later'
  return price.id === service.price?.id ? 'now' : 'past'
}

/** What the service costs from when on, newest first; the administrator sets the next price here. */
export const PricesPanel = ({ service }: { service: ServiceRow }) => {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const { canAccess: writes = false } = useCanAccess({ resource: 'services', action: 'edit' })
  const today = kyivDateOf(new Date())
  return (
    <Panel title={translate(say('title'))}>
      {service.prices?.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.services.no_price')}</Typography>
      ) : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {service.prices?.map((price) => (
          <PriceLine key={price.id} price={price} standing={standingOf(price, service, today)} />
        ))}
      </Box>
      {writes && !open ? (
        <Button variant="outlined" onClick={() => setOpen(true)} sx={{ mt: 1 }}>
          {translate(say('new'))}
        </Button>
      ) : null}
      {open ? <NewPrice service={service} onClose={() => setOpen(false)} /> : null}
    </Panel>
  )
}
