import Stack from '@mui/material/Stack'
import { useId } from 'react'
import {
  DateInput,
  NumberInput,
  RadioButtonGroupInput,
  SelectInput,
  TextInput,
  useLocaleState,
  useTranslate,
} from 'react-admin'
import type { FormField } from '../../layout/actions/form-fields.ts'
import type { OrderPage } from '../order.ts'
import { AttachmentInput } from './AttachmentInput.tsx'
import { MoneyInput } from './MoneyInput.tsx'
import { NumbersInput } from './NumbersInput.tsx'
import { PhraseMenu } from './PhraseMenu.tsx'
import { phrasesFor } from './phrases.ts'
import { TextsInput } from './TextsInput.tsx'

interface Props {
  event: string
  field: FormField
  order: OrderPage
  /** What may be chosen instead of typed. */
  suggestions: readonly string[]
}

interface TextProps {
  source: string
  label: string
  suggestions: readonly string[]
}

const SuggestedText = ({ suggestions, ...input }: TextProps) => {
  const list = useId()
  if (suggestions.length === 0) return <TextInput {...input} fullWidth helperText={false} />
  return (
    <>
      <TextInput {...input} fullWidth helperText={false} slotProps={{ htmlInput: { list, autoComplete: 'off' } }} />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  )
}

const fewChoices = 5

/** One field of an event's form, drawn by its kind. */
export const EventInput = ({ event, field, order, suggestions }: Props) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const words = (label: FormField['label']): string => (locale === 'en' ? label.en : label.uk)
  const optional = field.required ? '' : `, ${translate('resources.orders.actions.optional')}`
  const label = `${words(field.label)}${optional}`
  const common = { source: field.source, label, fullWidth: true, helperText: false } as const
  const choices = field.choices?.map((choice) => ({ id: choice.id, name: words(choice.label) })) ?? []
  const listed = { ...common, choices, translateChoice: false }
  switch (field.kind) {
    case 'lines':
      return (
        <Stack sx={{ width: '100%' }}>
          <TextInput {...common} multiline minRows={3} maxRows={12} />
          <PhraseMenu source={field.source} phrases={phrasesFor(event, field.name)} />
        </Stack>
      )
    case 'date':
      return <DateInput {...common} />
    case 'number':
      return <NumberInput {...common} />
    case 'money':
      return <MoneyInput source={field.source} label={label} />
    case 'choice':
      return choices.length <= fewChoices ? <RadioButtonGroupInput {...listed} /> : <SelectInput {...listed} />
    case 'yes_no':
      return (
        <RadioButtonGroupInput
          {...common}
          translateChoice={false}
          choices={[
            { id: true, name: translate('resources.orders.actions.yes') },
            { id: false, name: translate('resources.orders.actions.no') },
          ]}
        />
      )
    case 'file':
      return <AttachmentInput source={field.source} label={label} order={order} />
    case 'texts':
      return <TextsInput source={field.source} label={label} most={field.most} suggestions={suggestions} />
    case 'numbers':
      return <NumbersInput source={field.source} label={words(field.label)} most={field.most ?? 1} />
    default:
      return (
        <SuggestedText source={field.source} label={label} suggestions={field.name === 'crew' ? suggestions : []} />
      )
  }
}
