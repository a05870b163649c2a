import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { formatMoney } from '../../server/money/kopiykas.ts'
import { splitVat } from '../../server/money/split-vat.ts'
import type { ServicePrice as Price } from '../../server/services/service-schema.ts'

type Sums = Pick<Price, 'net' | 'netPerKm' | 'vatPercent'>

/** A price as the consumer pays it, VAT included: `585,00 грн`, with the kilometre where the distance counts. */
export const usePriceText = (): ((price: Sums) => string) => {
  const translate = useTranslate()
  return ({ net, netPerKm, vatPercent }) => {
    const whole = formatMoney(splitVat({ net }, vatPercent).total)
    if (netPerKm === 0) return whole
    return `${whole} ${translate('resources.services.per_km', { sum: formatMoney(splitVat({ net: netPerKm }, vatPercent).total) })}`
  }
}

/** What a service costs today; free, or not priced yet, in words. */
export const ServicePrice = ({ paid, price }: { paid: boolean; price: Price | null }) => {
  const translate = useTranslate()
  const textOf = usePriceText()
  if (!paid) return translate('resources.services.free')
  if (price) return textOf(price)
  return (
    <Box component="span" sx={{ color: 'tones.consumer.ink' }}>
      {translate('resources.services.no_price')}
    </Box>
  )
}
