import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { instantText } from '../fields/Instant.tsx'
import { Panel } from '../layout/Panel.tsx'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { ImportCounts } from './ImportCounts.tsx'
import { broughtBy, type ReadingPreview } from './reading-import.ts'

interface Props {
  name: string
  preview: ReadingPreview
  busy: boolean
  onBring: () => void
}

const say = (key: string): string => `resources.reading-imports.preview.${key}`

const BringButton = ({ preview, busy, onBring }: Omit<Props, 'name'>) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const label = translate(say(preview.refused > 0 ? 'bring_right' : 'bring'), { smart_count: broughtBy(preview) })
  useShortcut('e', onBring, label, { enabled: !busy })
  return (
    <Button
      variant={preview.refused > 0 ? 'outlined' : 'contained'}
      size="large"
      loading={busy}
      loadingPosition="end"
      onClick={onBring}
      endIcon={phone ? undefined : <KeyCap combo="e" />}
      sx={{ mt: 2, width: '100%', maxWidth: 420 }}
    >
      {label}
    </Button>
  )
}

/** What a file would come to, and the button that brings it in: all of it, or what is right where something is wrong. */
export const PreviewPanel = ({ name, preview, busy, onBring }: Props) => {
  const translate = useTranslate()
  const { alreadyImported: earlier, refused } = preview
  const nothing = broughtBy(preview) === 0
  return (
    <Panel title={name}>
      <ImportCounts file={preview} />
      {earlier ? (
        <Alert severity="info" sx={{ mt: 2 }}>
          {translate(say('already'), { at: instantText(earlier.importedAt), by: earlier.importedBy })}
        </Alert>
      ) : nothing ? (
        <Alert severity={refused > 0 ? 'warning' : 'info'} sx={{ mt: 2 }}>
          {translate(say(refused > 0 ? 'nothing_right' : 'nothing_new'))}
        </Alert>
      ) : (
        <>
          <BringButton preview={preview} busy={busy} onBring={onBring} />
          <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary', maxWidth: 480 }}>
            {translate(say(refused > 0 ? 'mend_or_take' : 'nothing_yet'))}
          </Typography>
        </>
      )}
    </Panel>
  )
}
