import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { RadioButtonGroupInput, useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { FormFoot } from '../../layout/actions/FormFoot.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { useKindLabel } from '../page/use-checks.ts'
import { useServices } from '../use-services.ts'
import { AccountFinder } from './AccountFinder.tsx'
import { ConsentInput } from './ConsentInput.tsx'
import { ContactInputs } from './ContactInputs.tsx'
import { FileDrop } from './FileDrop.tsx'
import { IdentityInputs } from './IdentityInputs.tsx'
import { IntakeHints } from './IntakeHints.tsx'
import { ServiceInput } from './ServiceInput.tsx'
import type { FileToAdd } from './use-place-order.ts'
import { type Prefill, usePrefill } from './use-prefill.ts'

interface Props {
  files: readonly FileToAdd[]
  onFiles: (files: FileToAdd[]) => void
  error: unknown
  busy: boolean
  onSaved: () => void
  onCancel: () => void
}

const idOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** A label inside a sentence: its first letter small. */
const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** Puts into empty fields what the office knows of a returning consumer; what was typed stays. */
const usePrefilledFields = (prefill: Prefill | null): void => {
  const { getValues, setValue } = useFormContext()
  useEffect(() => {
    if (!prefill) return
    setValue('account', prefill.account)
    setValue('identityKind', prefill.identityOnFile ? 'on_file' : 'passport')
    for (const field of ['phone', 'email', 'distanceKm'] as const) {
      const typed: unknown = getValues(field)
      if ((typed === undefined || typed === null || typed === '') && prefill[field] !== null) {
        setValue(field, prefill[field], { shouldDirty: true })
      }
    }
  }, [prefill, getValues, setValue])
}

/** The form's parts in the order of the conversation: who, what, how to reach them, consent, scans. */
export const OrderFormFields = ({ files, onFiles, error, busy, onSaved, onCancel }: Props) => {
  const translate = useTranslate()
  const kindLabel = useKindLabel()
  const accountId = idOf(useWatch({ name: 'accountId' }))
  const code: unknown = useWatch({ name: 'service' })
  const service = useServices().find((each) => each.code === code)
  const prefill = usePrefill(accountId)
  usePrefilledFields(prefill)
  const chosen = prefill && {
    id: prefill.id,
    number: prefill.account,
    consumer: prefill.consumer,
    address: prefill.address,
    district: '',
    phone: prefill.phone,
  }
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.place.${key}`, more)
  const wanted = (service?.requiredAttachments ?? []).map((kind) => inSentence(kindLabel(kind))).join(', ')
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Panel>
        <Box sx={{ display: 'grid', gap: 1 }}>
          <AccountFinder chosen={chosen} />
          {prefill ? (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {prefill.address}
            </Typography>
          ) : null}
          <IntakeHints hints={prefill?.hints ?? []} />
          <ServiceInput />
          <RadioButtonGroupInput
            source="channel"
            label={say('channel')}
            choices={[
              { id: 'phone', name: say('by_phone') },
              { id: 'paper', name: say('on_paper') },
            ]}
            translateChoice={false}
            helperText={false}
          />
        </Box>
      </Panel>
      <Panel title={say('consumer')}>
        {(service?.requiredFields.includes('identityDocument') ?? true) ? (
          <IdentityInputs onFile={prefill?.identityOnFile ?? null} />
        ) : null}
        <ContactInputs service={service} />
      </Panel>
      <Panel title={say('papers')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <FileDrop files={files} onChange={onFiles} wanted={wanted ? say('wanted', { kinds: wanted }) : ''} />
          <ConsentInput />
          <FormFoot label={say('save')} busy={busy} error={error} onSaved={onSaved} onCancel={onCancel} />
        </Box>
      </Panel>
    </Box>
  )
}
