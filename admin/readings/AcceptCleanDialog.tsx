import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useId, useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { monthToDecideOn } from '../../server/readings/reading-window.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { DistrictSelect } from '../districts/DistrictSelect.tsx'
import { useSession } from '../layout/console-context.ts'
import { closingMonths } from './closing-months.ts'
import { kwhText } from './figures.ts'
import { useAcceptClean } from './use-accept-clean.ts'

interface Props {
  /** The 1st the list is filtered by; empty where by none. */
  closes: string
  district: number | null
  onClose: () => void
}

/** How many clean new readings wait; asked once REM and month are known. */
const useWaiting = (districtId: number | null, closes: string): number | undefined =>
  useGetList(
    'readings',
    {
      filter: { state: 'new', doubtful: false, districtId, closes },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'id', order: 'DESC' },
    },
    { enabled: districtId !== null },
  ).total

/** Which REM and which 1st, how many readings it concerns, and the button that accepts them. */
export const AcceptCleanDialog = ({ closes, district, onClose }: Props) => {
  const id = useId()
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.readings.clean.${key}`, more)
  const session = useSession()
  const today = kyivDateOf(new Date())
  const [month, setMonth] = useState(closes || monthToDecideOn(today))
  const [chosen, setChosen] = useState(session.district?.id ?? district)
  const waiting = useWaiting(chosen, month)
  const { mutate, isPending } = useAcceptClean(onClose)
  return (
    <Dialog open onClose={isPending ? undefined : onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{say('button')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>{say('help')}</DialogContentText>
        {session.district ? (
          <DialogContentText sx={{ color: 'text.primary', fontWeight: 600 }}>{session.district.name}</DialogContentText>
        ) : (
          <DistrictSelect label={translate('resources.readings.fields.district')} value={chosen} onChange={setChosen} />
        )}
        <TextField
          select
          label={translate('resources.readings.fields.closes')}
          value={month}
          onChange={(event) => setMonth(event.target.value)}
        >
          {closingMonths(today).map(({ id: first, name }) => (
            <MenuItem key={first} value={first}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <DialogContentText role="status" sx={{ minHeight: 24 }}>
          {waiting === undefined ? '' : say(waiting === 0 ? 'none' : 'waiting', { waiting: kwhText(waiting) })}
        </DialogContentText>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={chosen === null || !waiting}
          loading={isPending}
          onClick={() => chosen !== null && mutate({ district: chosen, closes: month })}
        >
          {say('yes')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
