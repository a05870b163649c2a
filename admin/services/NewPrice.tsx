import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { DateInput, NumberInput, required, TextInput, useNotify, useTranslate } from 'react-admin'
import { useFormState, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { formatAmount } from '../../server/money/kopiykas.ts'
import { addDays } from '../../server/time/iso-date.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { isProblem } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import { FormFrame } from '../layout/FormFrame.tsx'
import { readAmount } from '../orders/money/read-amount.ts'
import { usePriceText } from './ServicePrice.tsx'
import type { ServiceRow } from './service.ts'

const typedPrice = z.object({
  validFrom: z.string(),
  net: z.string(),
  netPerKm: z.string().nullable(),
  vatPercent: z.number(),
})

const noRecord = {}
const say = (key: string): string => `resources.services.prices.${key}`

/** What the consumer will pay, while it is typed. */
const PaidByConsumer = () => {
  const translate = useTranslate()
  const textOf = usePriceText()
  const [typed, perKm, vatPercent]: unknown[] = useWatch({ name: ['net', 'netPerKm', 'vatPercent'] })
  const net = typeof typed === 'string' ? readAmount(typed) : null
  if (net === null || typeof vatPercent !== 'number' || vatPercent < 0 || vatPercent >= 100) return null
  const netPerKm = typeof perKm === 'string' ? (readAmount(perKm) ?? 0) : 0
  return <Typography>{translate(say('consumer'), { sum: textOf({ net, netPerKm, vatPercent }) })}</Typography>
}

const WhenSaved = ({ onSaved }: { onSaved: () => void }) => {
  const { isSubmitSuccessful } = useFormState()
  const tell = useEffectEvent(onSaved)
  useEffect(() => {
    if (isSubmitSuccessful) tell()
  }, [isSubmitSuccessful])
  return null
}

/** A price from a day on; today's and earlier ones stand, since they may have been charged. */
export const NewPrice = ({ service, onClose }: { service: ServiceRow; onClose: () => void }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const queries = useQueryClient()
  const { price } = service
  const [start] = useState(() => ({
    validFrom: addDays(kyivDateOf(new Date()), 1),
    net: price ? formatAmount(price.net) : '',
    netPerKm: price ? formatAmount(price.netPerKm) : '0,00',
    vatPercent: price?.vatPercent ?? 20,
  }))
  const { mutateAsync, error } = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const { net, netPerKm, ...rest } = typedPrice.parse(values)
      const sums = { net: readAmount(net), netPerKm: service.distancePriced ? readAmount(netPerKm ?? '') : 0 }
      return office.post(`services/${service.id}/prices`, { ...rest, ...sums })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['services'] }),
  })
  const submit = async (values: Record<string, unknown>) => {
    try {
      await mutateAsync(values)
    } catch (failure) {
      return isProblem(failure) ? failure.body.errors : { root: { serverError: 'ra.notification.http_error' } }
    }
  }
  const close = () => {
    notify(say('saved'), { type: 'success' })
    onClose()
  }
  const isAmount = (typed: string) => (readAmount(typed) === null ? translate(say('bad_amount')) : undefined)
  return (
    <FormFrame
      record={noRecord}
      defaultValues={start}
      onSubmit={submit}
      draft={`services.${service.id}.price`}
      error={error}
      foot={<Button onClick={onClose}>{translate('ra.action.cancel')}</Button>}
    >
      <WhenSaved onSaved={close} />
      <DateInput source="validFrom" label={say('validFrom')} validate={required()} helperText={false} />
      <TextInput
        source="net"
        label={say('netInput')}
        validate={[required(), isAmount]}
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        helperText={false}
        autoFocus
      />
      {service.distancePriced ? (
        <TextInput
          source="netPerKm"
          label={say('perKmInput')}
          validate={[required(), isAmount]}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          helperText={false}
        />
      ) : null}
      <NumberInput
        source="vatPercent"
        label={say('vatInput')}
        validate={required()}
        min={0}
        max={99}
        helperText={false}
      />
      <PaidByConsumer />
    </FormFrame>
  )
}
