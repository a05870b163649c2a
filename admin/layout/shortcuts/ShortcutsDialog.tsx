import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { KeyCap } from './KeyCap.tsx'
import type { Shortcut } from './shortcut-registry.ts'

interface Props {
  /** What could be pressed at the moment the dialog was asked for. */
  shortcuts: Shortcut[]
  open: boolean
  onClose: () => void
}

/** Two keys of one meaning share a line. */
const byDescription = (shortcuts: Shortcut[]): [string, string[]][] => {
  const lines = new Map<string, string[]>()
  for (const { combo, description } of shortcuts) lines.set(description, [...(lines.get(description) ?? []), combo])
  return [...lines]
}

const Group = ({ title, shortcuts }: { title: string; shortcuts: Shortcut[] }) =>
  shortcuts.length === 0 ? null : (
    <section>
      <Typography variant="h4" component="h3" sx={{ color: 'text.secondary', mb: 1 }}>
        {title}
      </Typography>
      <Stack component="dl" sx={{ m: 0, gap: 0.75 }}>
        {byDescription(shortcuts).map(([description, combos]) => (
          <Stack key={description} direction="row" sx={{ alignItems: 'center', gap: 2 }}>
            <Typography component="dd" sx={{ m: 0, flex: 1 }}>
              {description}
            </Typography>
            <Stack component="dt" direction="row" sx={{ gap: 1 }}>
              {combos.map((combo) => (
                <KeyCap key={combo} combo={combo} />
              ))}
            </Stack>
          </Stack>
        ))}
      </Stack>
    </section>
  )

/** All keys that work here and now. */
export const ShortcutsDialog = ({ shortcuts, open, onClose }: Props) => {
  const translate = useTranslate()
  const everywhere = shortcuts.filter(({ scope }) => scope === 'frame')
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{translate('console.shortcuts.title')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 3 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('console.shortcuts.help')}
          </Typography>
          <Group
            title={translate('console.shortcuts.page')}
            shortcuts={shortcuts.filter(({ scope }) => scope !== 'frame')}
          />
          <Group title={translate('console.shortcuts.everywhere')} shortcuts={everywhere} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('console.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
