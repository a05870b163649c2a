import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { instantText } from '../../fields/Instant.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { StatementPreview } from '../statement.ts'

interface Props {
  preview: StatementPreview
  busy: boolean
  onImport: () => void
}

const say = (key: string): string => `resources.statements.preview.${key}`

const onNothing = (): boolean => !document.activeElement?.closest('a, button, [role=button]')

const ImportButton = ({ preview: { counts }, busy, onImport }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const label = translate(say(counts.added > 0 ? 'import' : 'import_none'), { smart_count: counts.added })
  useShortcut('e', onImport, label, { enabled: !busy })
  useShortcut('Enter', onImport, label, { enabled: !busy, when: onNothing })
  return (
    <Button
      variant="contained"
      size="large"
      loading={busy}
      onClick={onImport}
      endIcon={phone ? undefined : <KeyCap combo="e" />}
      loadingPosition="end"
      sx={{ mt: 2, width: '100%' }}
    >
      {label}
    </Button>
  )
}

/** What an import would come to, and the one button that does it; for a file known already the way to its statement. */
export const PreviewCounts = (props: Props) => {
  const translate = useTranslate()
  const { counts, alreadyImported } = props.preview
  const outgoing = counts.debits
  const told: [string, number][] = [
    ['posts', counts.willPost],
    ['candidates', counts.withCandidates],
    ['unknown', counts.withoutCandidates],
    ['repeated', counts.repeated],
    ['outgoing', outgoing],
  ]
  return (
    <Panel title={translate(say('counts'))}>
      {alreadyImported ? (
        <>
          <Alert severity="info">
            {translate(say('already'), { at: instantText(alreadyImported.importedAt), by: alreadyImported.by })}
          </Alert>
          <Button
            component={Link}
            to={`/statements/${alreadyImported.id}/show`}
            variant="contained"
            autoFocus
            sx={{ mt: 2, width: '100%' }}
          >
            {translate(say('open'))}
          </Button>
        </>
      ) : (
        <>
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.75, maxWidth: 320 }}
          >
            {told.flatMap(([name, count]) => [
              <Typography key={name} component="dt" sx={{ color: 'text.secondary' }}>
                {translate(say(name))}
              </Typography>,
              <Typography key={`${name} count`} component="dd" sx={{ m: 0, fontWeight: 650, textAlign: 'right' }}>
                {count}
              </Typography>,
            ])}
          </Box>
          <ImportButton {...props} />
          <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
            {translate(say('nothing_yet'))}
          </Typography>
        </>
      )}
    </Panel>
  )
}
