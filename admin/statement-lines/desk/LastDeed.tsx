import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { Desk } from './use-desk.ts'

const say = (key: string): string => `resources.statement-lines.desk.${key}`

/** What was just decided, over the next line; one key takes it back and returns to its line. */
export const LastDeed = ({ desk, keys }: { desk: Desk; keys: boolean }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { last, busy, undoLast } = desk
  const undo = () => undoLast(translate(say('reason_now')))
  useShortcut('z', undo, translate(say('undo_last')), { enabled: keys && last?.undoable === true })
  if (!last) return null
  return (
    <Alert
      severity="success"
      role="status"
      sx={{ mb: 1.5, py: 0 }}
      action={
        last.undoable ? (
          <Button
            color="inherit"
            size="small"
            disabled={busy}
            onClick={undo}
            endIcon={keys && !phone ? <KeyCap combo="z" /> : undefined}
          >
            {translate('ra.action.undo')}
          </Button>
        ) : undefined
      }
    >
      {last.said}
    </Alert>
  )
}
