import LeaveIcon from '@mui/icons-material/LogoutOutlined'
import BackIcon from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import Typography from '@mui/material/Typography'
import { type ComponentType, memo, useCallback, useEffect, useRef } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { problemText } from '../../api/http-problem.ts'
import { useSession } from '../../layout/console-context.ts'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { visuallyHidden } from '../../layout/visually-hidden.ts'
import { kwhText, zonesText } from '../figures.ts'
import type { ReadingPage } from '../reading.ts'
import { DeskDistrict } from './DeskDistrict.tsx'
import { type DeskState, leftOf } from './desk-state.ts'
import { deskWords, unrepeated } from './desk-words.ts'
import type { Desk } from './open-desk.ts'

interface Props {
  desk: Desk | null
  state: DeskState
  reading: ReadingPage | null
  /** The choice of a REM, for those who see them all. */
  district: { chosen: number | null; choose: (id: number | null) => void } | null
}

/** Whether a decision is still on its way; said small, for one need not wait. */
const Sending = ({ state: { sent } }: { state: DeskState }) => {
  const translate = useTranslate()
  const waiting = sent.some((each) => each.waiting)
  return (
    <Typography
      component="span"
      variant="body2"
      role="status"
      sx={{ color: waiting ? 'tones.money.ink' : 'text.secondary', minWidth: { sm: 90 } }}
    >
      {sent.length === 0 ? '' : translate(deskWords(waiting ? 'offline' : 'saving'))}
    </Typography>
  )
}

interface BarButtonProps {
  icon: ComponentType<SvgIconProps>
  combo: string
  label: string
  disabled?: boolean
  onClick: () => void
}

/** A word with its key; on a phone the sign alone. */
const BarButton = memo(({ icon: Icon, combo, label, disabled = false, onClick }: BarButtonProps) => {
  const phone = useIsPhone()
  if (!phone) {
    return (
      <Button
        size="small"
        color="inherit"
        startIcon={<Icon />}
        endIcon={<KeyCap combo={combo} />}
        disabled={disabled}
        onClick={onClick}
      >
        {label}
      </Button>
    )
  }
  return (
    <IconButton aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon />
    </IconButton>
  )
})

/** What is left, what is on its way, and the ways back and out. The heading takes the focus of each new reading. */
export const DeskBar = ({ desk, state, reading, district }: Props) => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  const phone = useIsPhone()
  const session = useSession()
  const heading = useRef<HTMLHeadingElement>(null)
  const left = leftOf(state)
  const back = translate(deskWords('previous'))
  const returns = Boolean(state.last?.saved)
  const goBack = useCallback(() => {
    desk?.goBack().catch((error: unknown) => notify(problemText(error), { type: 'warning' }))
  }, [desk, notify])
  const leave = useCallback(() => navigate('/readings'), [navigate])
  useShortcut('z', goBack, back, { enabled: returns, when: unrepeated })
  useShortcut('Escape', leave, translate(deskWords('leave')))
  const id = reading?.id
  useEffect(() => {
    // a form that is open from the start has the focus already
    const typing = document.activeElement?.matches('input, textarea')
    if (id !== undefined && !typing) heading.current?.focus({ preventScroll: true })
    // on a telephone the last one's figures may have been scrolled to
    if (id !== undefined && window.scrollY > 0) window.scrollTo({ top: 0 })
  }, [id])
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.5,
        mb: 1,
        minHeight: 36,
      }}
    >
      <Typography ref={heading} variant="h1" tabIndex={-1} sx={{ outline: 'none' }}>
        {translate(deskWords('title'))}
        {reading ? (
          <Box component="span" sx={visuallyHidden}>
            {`. ${translate(deskWords('said'), { ...reading, zones: zonesText(reading.zones) })}`}
          </Box>
        ) : null}
      </Typography>
      {district ? <DeskDistrict {...district} /> : null}
      <Typography sx={{ color: 'text.secondary' }}>
        {[
          district || phone ? null : session.district?.name,
          left === null ? null : translate(deskWords('left'), { left: kwhText(left) }),
          state.skipped.length > 0 ? translate(deskWords('skipped'), { skipped: state.skipped.length }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Sending state={state} />
      <Box sx={{ ml: 'auto', display: 'flex', gap: 0.5 }}>
        <BarButton icon={BackIcon} combo="z" label={back} disabled={!returns} onClick={goBack} />
        <BarButton icon={LeaveIcon} combo="Escape" label={translate(deskWords('leave'))} onClick={leave} />
      </Box>
    </Box>
  )
}
