import AddIcon from '@mui/icons-material/Add'
import RemoveIcon from '@mui/icons-material/Close'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { formatAmount, formatMoney } from '../../../server/money/kopiykas.ts'
import { missingOf } from '../../invoices/invoice-dues.ts'
import { readAmount } from '../../orders/money/read-amount.ts'
import { type FoundInvoice, InvoiceSearch } from '../../payments/InvoiceSearch.tsx'
import type { LinePage } from '../statement-line.ts'
import { FormButtons } from './FormButtons.tsx'
import { leftAfter, type Part, readParts, type SplitFault, suggestParts, type TypedPart } from './split.ts'

type Row = TypedPart<FoundInvoice>

interface Props {
  line: LinePage
  busy: boolean
  onSend: (parts: Part[]) => void
  onCancel: () => void
}

const say = (key: string): string => `resources.statement-lines.split.${key}`

const startRows = ({ unmatched, candidates }: LinePage): Row[] => {
  const rows = suggestParts(unmatched, candidates).map(({ invoice, amount }, key) => ({
    key,
    invoice: { ...invoice, stateLabel: '' },
    amount: formatAmount(amount),
  }))
  return rows.length > 0 ? rows : [{ key: 0, invoice: null, amount: formatAmount(unmatched) }]
}

/** What is left on the line while it is typed; loud once it is too much. */
const Left = ({ left }: { left: number }) => {
  const translate = useTranslate()
  const over = left < 0
  return (
    <Typography role="status" sx={{ fontWeight: 600, color: over ? 'tones.consumer.ink' : 'text.primary' }}>
      {translate(say(over ? 'over' : 'left'), { sum: formatMoney(Math.abs(left)) })}
    </Typography>
  )
}

/** One line for several invoices: a small table of invoice and amount, with what is left counted as it is typed. */
export const SplitForm = ({ line, busy, onSend, onCancel }: Props) => {
  const translate = useTranslate()
  const [rows, setRows] = useState(() => startRows(line))
  const [fault, setFault] = useState<SplitFault | null>(null)
  const nextKey = useRef(rows.length)
  const left = leftAfter(line.unmatched, rows)
  const change = (key: number, more: Partial<Row>) => {
    setFault(null)
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...more } : row)))
  }
  const choose = (row: Row, invoice: FoundInvoice | null) => {
    const free = left + (readAmount(row.amount) ?? 0)
    const wanted = invoice ? Math.min(missingOf(invoice) || free, Math.max(free, 0)) : 0
    change(row.key, { invoice, ...(wanted > 0 ? { amount: formatAmount(wanted) } : {}) })
  }
  const add = () => {
    const key = nextKey.current++
    setRows((before) => [...before, { key, invoice: null, amount: left > 0 ? formatAmount(left) : '' }])
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const read = readParts(line.unmatched, rows)
    setFault(read.fault)
    if (!read.fault) onSend(read.parts)
  }
  return (
    <Stack component="form" noValidate aria-label={translate(say('title'))} onSubmit={send} sx={{ gap: 1 }}>
      {rows.map((row, at) => (
        <Box
          key={row.key}
          sx={{
            display: 'grid',
            gap: 1,
            alignItems: 'center',
            gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0, 1fr) 130px auto' },
          }}
        >
          <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
            <InvoiceSearch
              chosen={row.invoice}
              onChoose={(invoice) => choose(row, invoice)}
              input={{
                label: translate(say('invoice')),
                autoFocus: at === rows.length - 1 && row.invoice === null,
                sx: { my: 0 },
              }}
            />
          </Box>
          <TextField
            label={translate(say('amount'))}
            value={row.amount}
            onChange={(event) => change(row.key, { amount: event.target.value })}
            autoFocus={at === 0 && row.invoice !== null}
            slotProps={{ htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } }}
            sx={{ my: 0 }}
          />
          <IconButton
            aria-label={translate(say('remove'), { place: at + 1 })}
            disabled={rows.length === 1}
            onClick={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
          >
            <RemoveIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Button size="small" startIcon={<AddIcon />} onClick={add}>
          {translate(say('add'))}
        </Button>
        <Left left={left} />
      </Box>
      {fault ? <Alert severity="error">{translate(say(`fault.${fault}`))}</Alert> : null}
      <FormButtons save={translate(say('save'))} busy={busy} onCancel={onCancel} />
    </Stack>
  )
}
