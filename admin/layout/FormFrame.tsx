import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Form, type FormProps, SaveButton, useTranslate } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { ConflictNotice, isConflict } from '../fields/ConflictNotice.tsx'
import { FormDraft } from '../fields/FormDraft.tsx'
import { useShortcut } from './shortcuts/use-shortcut.ts'
import { frame } from './theme.ts'

interface Props extends Omit<FormProps, 'children'> {
  /** Names the draft: `services.7`, `staff.create`. */
  draft: string
  /** Fields that must not stay on this computer. */
  private?: readonly string[]
  /** What the last attempt failed with. */
  error: unknown
  /** Reads the record anew after somebody else changed it; absent on a form that makes a new one. */
  onReload?: () => void
  /** The button's words; «Зберегти» unless told. */
  save?: string
  /** A question of the form's own, in the place of what was refused. */
  notice?: ReactNode
  /** Further buttons at the foot, after the one that saves. */
  foot?: ReactNode
  /** The inputs; or a function that puts the foot (refusals and buttons) in its place among them. */
  children: FormContents
}

export type FormContents = ReactNode | ((foot: ReactNode) => ReactNode)

/** What the server refused besides fields, in its own words, and who was first where somebody was. */
const Refusal = ({ error, onReload }: Pick<Props, 'error' | 'onReload'>) => {
  const translate = useTranslate()
  const { errors, submitCount } = useFormState()
  if (isConflict(error) && onReload) return <ConflictNotice error={error} onReload={onReload} />
  const refused = errors.root?.serverError?.message
  if (typeof refused === 'string') return <Alert severity="error">{translate(refused, { _: refused })}</Alert>
  const wrong = submitCount > 0 && Object.keys(errors).length > 0
  return wrong ? <Alert severity="error">{translate('console.form.check')}</Alert> : null
}

/** In sight however long the form is; on a phone over the bottom bar. */
const footSx = {
  position: 'sticky',
  bottom: { xs: frame.bottomBarHeight, sm: 0 },
  zIndex: 1,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  mt: 1,
  py: 1,
  mb: -1,
  bgcolor: 'background.paper',
  displayPrint: 'none',
} as const

/**
 * A form of the office: typed text survives a blackout, the server's sentences stand under their fields, a conflict says
 * who was first, Ctrl+Enter saves. Stands inside EditForm or CreateForm.
 */
export const FormFrame = ({
  draft,
  private: hidden = [],
  error,
  onReload,
  save = 'ra.action.save',
  notice,
  foot,
  children,
  ...form
}: Props) => {
  const translate = useTranslate()
  const button = useRef<HTMLDivElement>(null)
  useShortcut('Ctrl+Enter', () => button.current?.querySelector<HTMLElement>('[data-save]')?.click(), translate(save))
  const ownFoot = (
    <Box ref={button} sx={footSx}>
      <Box sx={{ flex: '1 0 100%', '&:empty': { display: 'none' } }}>
        {notice ?? <Refusal error={error} onReload={onReload} />}
      </Box>
      <SaveButton data-save label={save} icon={null} alwaysEnable={!onReload} />
      {foot}
    </Box>
  )
  const placed = typeof children === 'function'
  return (
    <Form disableInvalidFormNotification noValidate {...form}>
      <FormDraft id={draft} except={hidden} />
      <Box sx={{ '& .ra-input': { width: '100%' } }}>{placed ? children(ownFoot) : children}</Box>
      {placed ? null : ownFoot}
    </Form>
  )
}
