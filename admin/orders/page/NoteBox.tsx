import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { useDraft } from '../../fields/use-draft.ts'
import type { OrderPage } from '../order.ts'
import { useOrderWrite } from '../use-order-write.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A note for colleagues; what is typed survives a blackout. */
export const NoteBox = ({ orderId }: { orderId: number }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const { found, keep, discard } = useDraft(`orders.${orderId}.note`)
  const [text, setText] = useState(() => textOf(found?.value))
  const { canAccess: notes = false } = useCanAccess({ resource: 'orders', action: 'note' })
  const { mutate, isPending } = useOrderWrite((written: string) =>
    office.post<OrderPage>(`orders/${orderId}/notes`, { text: written }),
  )
  const type = (typed: string) => {
    setText(typed)
    keep(typed)
  }
  const save = () =>
    mutate(text.trim(), {
      onSuccess: () => {
        setText('')
        discard()
        notify('resources.orders.timeline.note_saved', { type: 'success' })
      },
      onError: (error) => notify(problemText(error), { type: 'error' }),
    })
  if (!notes) return null
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start', displayPrint: 'none' }}>
      <TextField
        fullWidth
        multiline
        maxRows={8}
        label={translate('resources.orders.timeline.note')}
        helperText={translate('resources.orders.timeline.note_help')}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim()) save()
        }}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        sx={{ my: 0 }}
      />
      <Button
        variant="outlined"
        loading={isPending}
        disabled={text.trim() === ''}
        onClick={save}
        sx={{ mt: 0.25, whiteSpace: 'nowrap', flexShrink: 0 }}
      >
        {translate('resources.orders.timeline.note_save')}
      </Button>
    </Stack>
  )
}
