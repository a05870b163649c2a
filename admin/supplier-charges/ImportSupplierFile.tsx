import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useNotify, useRefresh, useTranslate } from 'react-admin'
import { isProblem, problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import { useFilePicker } from '../fields/use-file-picker.tsx'
import type { SupplierImport } from './supplier-import.ts'

const say = (key: string): string => `resources.supplier-charge-imports.${key}`

/** The wrong lines, one under another; else the server's sentence. */
const reasonOf = (error: unknown): string => {
  const lines = isProblem(error) ? error.body.errors?.files : undefined
  return typeof lines === 'string' ? lines : problemText(error)
}

/** Brings a supplier's file in at one press: whole, or not at all with every wrong line named. */
export const ImportSupplierFile = () => {
  const translate = useTranslate()
  const notify = useNotify()
  const refresh = useRefresh()
  const office = useOffice()
  const { mutate, variables, error, isPending, reset } = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('files', file)
      return office.post<SupplierImport>('supplier-charges', form)
    },
    onSuccess: ({ data: { added, changed } }) => {
      notify(say('done'), { type: 'success', messageArgs: { added, changed } })
      refresh()
    },
  })
  const { pick, input } = useFilePicker({
    accept: '.csv,.txt,text/csv,text/plain',
    label: translate(say('import')),
    onFiles: ([file]) => file && mutate(file),
  })
  const reason = error ? reasonOf(error) : ''
  return (
    <>
      <Button variant="contained" startIcon={<UploadIcon />} loading={isPending} loadingPosition="start" onClick={pick}>
        {translate(say('import'))}
      </Button>
      {input}
      <Dialog open={error !== null} onClose={reset} aria-labelledby="supplier-refused" fullWidth maxWidth="sm">
        <DialogTitle id="supplier-refused">{translate(say('refused'), { name: variables?.name ?? '' })}</DialogTitle>
        <DialogContent>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {translate(reason, { _: reason })}
          </Typography>
          <Typography sx={{ color: 'text.secondary', mt: 1.5 }}>{translate(say('unchanged'))}</Typography>
        </DialogContent>
        <DialogActions>
          <Button onClick={reset}>{translate(say('close'))}</Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
