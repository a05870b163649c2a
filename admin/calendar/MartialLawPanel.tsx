import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { useOffice } from '../api/use-office.ts'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { Panel } from '../layout/Panel.tsx'
import { WriteRefusal } from '../layout/WriteRefusal.tsx'
import type { CalendarRecord } from './calendar.ts'

const say = (key: string): string => `resources.calendar.martial_law.${key}`

/** Whether holidays are working days (Закон 2136-IX, ст. 6). Setting it counts every open term anew. */
export const MartialLawPanel = ({ calendar }: { calendar: CalendarRecord }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { canAccess: writes = false } = useCanAccess({ resource: 'calendar', action: 'edit' })
  const { martialLaw, version } = calendar
  const refresh = () => queries.invalidateQueries({ queryKey: ['calendar'] })
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => office.put('calendar/1', { martialLaw: !martialLaw, version }),
    onSuccess: () => {
      notify(say('saved'), { type: 'success' })
      void queries.invalidateQueries({ queryKey: ['orders'] })
      return refresh()
    },
  })
  const reload = () => {
    reset()
    void refresh()
  }
  return (
    <Panel title={translate(say('title'))}>
      <FormControlLabel
        control={<Switch checked={martialLaw} disabled={!writes || isPending} onChange={() => setAsking(true)} />}
        label={translate(say(martialLaw ? 'on' : 'off'))}
      />
      <Typography sx={{ mt: 1 }}>{translate(say(martialLaw ? 'on_means' : 'off_means'))}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {translate(say('law'))}
      </Typography>
      <WriteRefusal error={error} onReload={reload} />
      <ConfirmDialog
        open={asking}
        title={translate(say(martialLaw ? 'end_title' : 'start_title'))}
        text={translate(say('recount'))}
        yes={translate(say(martialLaw ? 'end' : 'start'))}
        onYes={() => mutate()}
        onClose={() => setAsking(false)}
      />
    </Panel>
  )
}
