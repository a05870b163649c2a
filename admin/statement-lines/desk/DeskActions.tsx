import Button, { type ButtonProps } from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { isOpen, type LinePage } from '../statement-line.ts'
import type { DeskForm } from './use-desk.ts'

interface Props {
  line: LinePage
  busy: boolean
  onOpen: (form: DeskForm) => void
}

const say = (key: string): string => `resources.statement-lines.desk.${key}`

const Action = ({
  combo,
  label,
  run,
  ...button
}: { combo: string; label: string; run: () => void } & Pick<ButtonProps, 'color' | 'disabled'>) => {
  const phone = useIsPhone()
  useShortcut(combo, run, label)
  return (
    <Button variant="outlined" onClick={run} endIcon={phone ? undefined : <KeyCap combo={combo} />} {...button}>
      {label}
    </Button>
  )
}

/** Whether something stands that could be taken back: of another REM's share only its own clerk decides. */
const holdsEntries = ({ entries }: LinePage): boolean =>
  entries.some(({ reversed, elsewhere }) => !reversed && !elsewhere)

/** What else can be done with a line besides taking one of the answers. */
export const DeskActions = ({ line, busy, onOpen }: Props) => {
  const translate = useTranslate()
  const open = isOpen(line)
  const credit = line.direction === 'credit'
  const split = translate(say(line.candidates.length > 0 ? 'split' : 'find'))
  return (
    <Stack
      direction="row"
      sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5, '&:empty': { display: 'none' }, displayPrint: 'none' }}
    >
      {open && credit ? <Action combo="p" label={split} disabled={busy} run={() => onOpen('split')} /> : null}
      {open ? (
        <>
          <Action combo="u" label={translate(say('leave'))} disabled={busy} run={() => onOpen('leave')} />
          <Action combo="x" label={translate(say('not_ours'))} disabled={busy} run={() => onOpen('not_ours')} />
        </>
      ) : null}
      {holdsEntries(line) ? (
        <Action combo="z" label={translate(say('undo'))} color="error" disabled={busy} run={() => onOpen('undo')} />
      ) : null}
    </Stack>
  )
}
