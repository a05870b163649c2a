import type { ReactNode } from 'react'
import { ShortcutScopeProvider, useOpenScope } from './use-shortcut.ts'

interface Props {
  /** A name of its own, for example `photo-desk` or `reject-dialog`. */
  name: string
  children: ReactNode
}

/** While it is on screen only the shortcuts inside it are heard: for dialogs and full-screen desks. */
export const ShortcutScope = ({ name, children }: Props) => {
  useOpenScope(name, true)
  return <ShortcutScopeProvider value={name}>{children}</ShortcutScopeProvider>
}
