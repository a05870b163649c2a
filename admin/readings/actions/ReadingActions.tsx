import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useRefresh, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { ConflictNotice, isConflict } from '../../fields/ConflictNotice.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { Panel } from '../../layout/Panel.tsx'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { ReadingPage } from '../reading.ts'
import { NextReading } from './NextReading.tsx'
import { ReadingEventForm } from './ReadingEventForm.tsx'
import type { ReadingOffer } from './reading-offers.ts'
import { useReadingActions } from './use-reading-actions.ts'

interface OfferProps {
  offer: ReadingOffer
  busy: boolean
  onStart: () => void
}

const MainButton = ({ offer, busy, onStart }: OfferProps) => {
  const label = useWording()(offer.row.label)
  const phone = useIsPhone()
  useShortcut('e', () => !busy && onStart(), label)
  return (
    <Button
      variant="contained"
      size="large"
      fullWidth
      loading={busy}
      loadingPosition="end"
      endIcon={phone ? undefined : <KeyCap combo="e" />}
      onClick={onStart}
      sx={{ minHeight: 46, lineHeight: 1.25 }}
    >
      {label}
    </Button>
  )
}

/** What is possible may be pressed; what is not says why, in words and not on hover alone. */
const OtherButton = ({ offer, busy, onStart }: OfferProps) => {
  const label = useWording()(offer.row.label)
  return (
    <div>
      <Tooltip title={offer.reasonText ?? ''} placement="left">
        <span>
          <Button
            variant={offer.row.weight === 'danger' || !offer.enabled ? 'text' : 'outlined'}
            color={offer.row.weight === 'danger' ? 'error' : 'primary'}
            fullWidth
            disabled={busy || !offer.enabled}
            onClick={onStart}
          >
            {label}
          </Button>
        </span>
      </Tooltip>
      {offer.reasonText ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', px: 1 }}>
          {offer.reasonText}
        </Typography>
      ) : null}
    </div>
  )
}

const NothingToDo = () => (
  <Typography sx={{ color: 'text.secondary' }}>{useTranslate()('resources.readings.actions.nothing')}</Typography>
)

/** All that can be done with the reading now, as the server offers it, and the form of what is being done. */
export const ReadingActions = ({ reading }: { reading: ReadingPage }) => {
  const translate = useTranslate()
  const refresh = useRefresh()
  const actions = useReadingActions(reading)
  const { arranged, opened, error, saved, cameFrom, busy, start } = actions
  const { main, beside, more } = arranged
  const reload = () => {
    actions.reset()
    refresh()
  }
  if (opened) {
    return (
      <Panel>
        <ReadingEventForm
          key={opened.event}
          reading={reading}
          offer={opened}
          onSaved={actions.finish}
          onCancel={actions.close}
          onReload={reload}
        />
      </Panel>
    )
  }
  return (
    <Panel>
      <Stack sx={{ gap: 1, displayPrint: 'none' }}>
        {saved ? (
          <Alert severity="success" role="status">
            {saved}
          </Alert>
        ) : null}
        {cameFrom ? <NextReading after={reading.id} like={cameFrom} /> : null}
        <ConflictNotice error={error} onReload={reload} />
        {error && !isConflict(error) ? (
          <Alert severity="error">{translate(problemText(error), { _: problemText(error) })}</Alert>
        ) : null}
        {main ? <MainButton offer={main} busy={busy} onStart={() => start(main)} /> : null}
        {main || beside.length > 0 ? null : <NothingToDo />}
        {[...beside, ...more].map((offer) => (
          <OtherButton key={offer.event} offer={offer} busy={busy} onStart={() => start(offer)} />
        ))}
      </Stack>
    </Panel>
  )
}
