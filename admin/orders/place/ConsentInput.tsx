import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useInput, useTranslate, ValidationError } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { consentVersion } from './order-values.ts'

const messageAt = (errors: unknown): string => {
  if (typeof errors !== 'object' || errors === null || !('given' in errors)) return ''
  const { given } = errors
  if (typeof given !== 'object' || given === null || !('message' in given)) return ''
  const { message } = given
  if (typeof message === 'string') return message
  return typeof message === 'object' && message !== null && 'message' in message ? String(message.message) : ''
}

/** The consent's words to read out or to compare with the signed paper, its version, and the tick. */
export const ConsentInput = () => {
  const translate = useTranslate()
  const { field } = useInput({ source: 'consentGiven', defaultValue: false })
  const { errors } = useFormState()
  const message = messageAt(errors.consent)
  return (
    <Stack sx={{ gap: 0.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('resources.orders.place.consent_text')}
      </Typography>
      <FormControlLabel
        control={
          <Checkbox
            checked={field.value === true}
            onChange={(event) => field.onChange(event.target.checked)}
            onBlur={field.onBlur}
            slotProps={{ input: { ref: field.ref } }}
          />
        }
        label={translate('resources.orders.place.consent', { version: consentVersion })}
      />
      {message ? (
        <FormHelperText error>
          <ValidationError error={message} />
        </FormHelperText>
      ) : null}
    </Stack>
  )
}
