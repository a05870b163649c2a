import FormHelperText from '@mui/material/FormHelperText'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useInput, useTranslate, ValidationError } from 'react-admin'
import { AddFileButton } from '../AddFileButton.tsx'
import type { OrderPage } from '../order.ts'

interface Props {
  source: string
  label: string
  order: OrderPage
}

/** A file of the order, chosen among those it has or added here and now. */
export const AttachmentInput = ({ source, label, order }: Props) => {
  const translate = useTranslate()
  const { field, fieldState } = useInput({ source, defaultValue: null })
  const chosen = typeof field.value === 'number' ? String(field.value) : ''
  return (
    <Stack sx={{ width: '100%' }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <TextField
          select
          fullWidth
          label={label}
          value={order.attachments.some(({ id }) => String(id) === chosen) ? chosen : ''}
          onChange={(event) => field.onChange(event.target.value === '' ? null : Number(event.target.value))}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={fieldState.invalid}
        >
          <MenuItem value="">
            {translate(`resources.orders.files.${order.attachments.length > 0 ? 'choose' : 'nothing'}`)}
          </MenuItem>
          {order.attachments.map(({ id, name }) => (
            <MenuItem key={id} value={String(id)}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <AddFileButton orderId={order.id} onAdded={(id) => field.onChange(id)} />
      </Stack>
      {fieldState.error?.message ? (
        <FormHelperText error>
          <ValidationError error={fieldState.error.message} />
        </FormHelperText>
      ) : null}
    </Stack>
  )
}
