import Box from '@mui/material/Box'
import { BooleanInput, DateInput, NumberInput, RadioButtonGroupInput, TextInput, useLocaleState } from 'react-admin'
import { faultGrounds } from '../../../server/orders/order-intake-schema.ts'
import type { ServiceRow } from '../order.ts'
import { extraFields } from './order-values.ts'

const label = (name: string): string => `resources.orders.fields.${name}`
const common = { helperText: false, fullWidth: true } as const

/** How to reach the consumer and what they say, as much as the chosen service asks for. */
export const ContactInputs = ({ service }: { service: ServiceRow | undefined }) => {
  const [locale] = useLocaleState()
  const asked = service?.requiredFields ?? []
  const extra = extraFields(service?.code ?? '')
  const must = (field: string) => ({ isRequired: asked.includes(field) })
  const grounds = Object.entries(faultGrounds).map(([id, { uk, en }]) => ({ id, name: locale === 'en' ? en : uk }))
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 1.5 }}>
      <TextInput source="phone" label={label('phone')} isRequired type="tel" {...common} />
      <TextInput source="email" label={label('email')} type="email" {...must('email')} {...common} />
      {asked.includes('distanceKm') || service?.distancePriced ? (
        <NumberInput source="distanceKm" label={label('distanceKm')} min={0} isRequired {...common} />
      ) : null}
      {extra.includes('periodFrom') ? (
        <>
          <DateInput source="periodFrom" label="resources.orders.place.period_from" {...common} />
          <DateInput source="periodTo" label="resources.orders.place.period_to" {...common} />
        </>
      ) : null}
      <Box sx={{ gridColumn: '1 / -1' }}>
        {extra.includes('grounds') ? (
          <RadioButtonGroupInput
            source="grounds"
            label="resources.orders.place.grounds"
            choices={grounds}
            translateChoice={false}
            helperText={false}
          />
        ) : null}
        <TextInput source="note" label={label('note')} multiline minRows={2} {...must('note')} {...common} />
        <BooleanInput source="disconnectedForDebt" label="resources.orders.place.debt" helperText={false} />
      </Box>
    </Box>
  )
}
