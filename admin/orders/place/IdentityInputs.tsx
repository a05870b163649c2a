import Box from '@mui/material/Box'
import { DateInput, RadioButtonGroupInput, TextInput, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formatDate } from '../../../server/time/iso-date.ts'
import type { Prefill } from './use-prefill.ts'

const label = (name: string): string => `resources.orders.place.${name}`
const common = { helperText: false, fullWidth: true } as const

const Passport = () => (
  <>
    <TextInput source="identityDocument.series" label={label('series')} {...common} />
    <TextInput
      source="identityDocument.number"
      label={label('number')}
      {...common}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    />
    <TextInput source="identityDocument.issuedBy" label={label('issuedBy')} {...common} />
    <DateInput source="identityDocument.issuedOn" label={label('issuedOn')} {...common} />
  </>
)

const IdCard = () => (
  <>
    <TextInput
      source="identityDocument.number"
      label={label('number')}
      {...common}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    />
    <TextInput source="identityDocument.unzr" label={label('unzr')} {...common} />
    <DateInput source="identityDocument.validUntil" label={label('validUntil')} {...common} />
  </>
)

/** The document: the one on file, masked, or another written down now, as a passport book or an ID card. */
export const IdentityInputs = ({ onFile }: { onFile: Prefill['identityOnFile'] }) => {
  const translate = useTranslate()
  const kind: unknown = useWatch({ name: 'identityKind' })
  const valid = onFile?.validUntil
    ? `, ${translate('resources.orders.consumer.valid_until', { day: formatDate(onFile.validUntil) })}`
    : ''
  const kept = onFile
    ? [
        {
          id: 'on_file',
          name: `${translate(label('on_file'))}: ${translate(`resources.orders.consumer.${onFile.kind}`)} ${onFile.masked}${valid}`,
        },
      ]
    : []
  const choices = [
    ...kept,
    { id: 'passport', name: translate('resources.orders.consumer.passport') },
    { id: 'id_card', name: translate('resources.orders.consumer.id_card') },
  ]
  return (
    <Box>
      <RadioButtonGroupInput
        source="identityKind"
        label={label('identity')}
        choices={choices}
        translateChoice={false}
        helperText={false}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 1.5 }}>
        {kind === 'passport' ? <Passport /> : null}
        {kind === 'id_card' ? <IdCard /> : null}
      </Box>
    </Box>
  )
}
