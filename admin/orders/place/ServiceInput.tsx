import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import ListSubheader from '@mui/material/ListSubheader'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useInput, useLocaleState, useTranslate, ValidationError } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import { splitVat } from '../../../server/money/split-vat.ts'
import { catalogues } from '../../../server/services/service-schema.ts'
import type { ServiceRow } from '../order.ts'
import { useServices } from '../use-services.ts'

const wordOf = (locale: string, words: { uk: string; en: string }): string => (locale === 'en' ? words.en : words.uk)

const PriceLine = ({ service }: { service: ServiceRow }) => {
  const translate = useTranslate()
  const distance: unknown = useWatch({ name: 'distanceKm' })
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.place.${key}`, more)
  const { price, paid, distancePriced, needsContract, needsVisit } = service
  const kilometres = typeof distance === 'number' ? distance : 0
  const net = price ? price.net + (distancePriced ? price.netPerKm * kilometres : 0) : 0
  const cost = price ? formatMoney(splitVat({ net }, price.vatPercent).total) : ''
  const words = [
    paid && price ? say(distancePriced ? 'price_distance' : 'price', { cost }) : say('free'),
    say(needsContract ? 'contract' : 'no_contract'),
    say(needsVisit ? 'visit' : 'no_visit'),
  ]
  return (
    <Alert severity="info" icon={false} sx={{ py: 0.25 }}>
      {words.join(' · ')}
    </Alert>
  )
}

/** Which service, from the catalogue in force, with what it costs and brings with it. */
export const ServiceInput = () => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { field, fieldState } = useInput({ source: 'service', defaultValue: '' })
  const services = useServices().filter(({ active }) => active)
  const chosen = services.find(({ code }) => code === field.value)
  const groups = Object.entries(catalogues).map(([key, words]) => ({
    title: wordOf(locale, words),
    offered: services.filter(({ catalogue }) => catalogue === key),
  }))
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <TextField
        select
        fullWidth
        label={translate('resources.orders.fields.service')}
        value={chosen ? field.value : ''}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={fieldState.invalid}
        helperText={fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : undefined}
      >
        {groups.flatMap(({ title, offered }) =>
          offered.length === 0
            ? []
            : [
                <ListSubheader key={title}>{title}</ListSubheader>,
                ...offered.map(({ code, name, shortName }) => (
                  <MenuItem key={code} value={code} title={name}>
                    {shortName}
                  </MenuItem>
                )),
              ],
        )}
      </TextField>
      {chosen ? <PriceLine service={chosen} /> : null}
    </Box>
  )
}
