import Box from '@mui/material/Box'
import FormHelperText from '@mui/material/FormHelperText'
import { useId } from 'react'
import { TextInput, useTranslate, ValidationError } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { readFigure } from './read-figure.ts'
import { zoneNumbers } from './zones.ts'

interface Props {
  label: string
  /** How many zones the meter has. */
  zones: number
  autoFocus?: boolean
}

const shown = (value: unknown): string => (typeof value === 'number' || typeof value === 'string' ? String(value) : '')

/** The figures of a meter under `zones`, a field a zone; what is wrong with all of them together stands below. */
export const ZonesInput = ({ label, zones, autoFocus = false }: Props) => {
  const translate = useTranslate()
  const id = useId()
  const { errors } = useFormState({ name: 'zones' })
  const wrong = errors.zones?.message
  const named = (zone: number): string => (zones === 1 ? label : translate('resources.readings.page.zone', { zone }))
  return (
    <Box {...(zones === 1 ? {} : { role: 'group', 'aria-label': label })} sx={{ width: '100%' }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: `repeat(${zones}, minmax(0, 1fr))`, columnGap: 1 }}>
        {zoneNumbers(zones).map((zone) => (
          <TextInput
            key={zone}
            source={`zones.${zone - 1}`}
            label={named(zone)}
            parse={readFigure}
            format={shown}
            helperText={false}
            autoFocus={autoFocus && zone === 1}
            autoComplete="off"
            fullWidth
            slotProps={{ htmlInput: { inputMode: 'numeric', 'aria-describedby': wrong ? id : undefined } }}
          />
        ))}
      </Box>
      {typeof wrong === 'string' ? (
        <FormHelperText id={id} error>
          <ValidationError error={wrong} />
        </FormHelperText>
      ) : null}
    </Box>
  )
}
