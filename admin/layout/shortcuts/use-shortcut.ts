import { createContext, useContext, useEffect, useRef } from 'react'
import { addShortcut, openScope } from './shortcut-registry.ts'

const ShortcutScopeContext = createContext('page')

export const ShortcutScopeProvider = ShortcutScopeContext.Provider

interface Options {
  /** Off while false: neither heard nor listed. */
  enabled?: boolean
  /** Whether this very press is meant (see Shortcut.when). */
  when?: (event: KeyboardEvent) => boolean
}

/**
 * Makes a key do something while the component is on screen, in whichever keyboard layout, but never while somebody
 * types in a field. `description` is a sentence for the list that `?` shows.
 */
export const useShortcut = (
  combo: string,
  handler: (event: KeyboardEvent) => void,
  description: string,
  { enabled = true, when }: Options = {},
): void => {
  const scope = useContext(ShortcutScopeContext)
  const latest = useRef({ handler, when })
  useEffect(() => {
    latest.current = { handler, when }
  })
  useEffect(() => {
    if (!enabled) return
    return addShortcut({
      combo,
      description,
      scope,
      run: (event) => latest.current.handler(event),
      when: (event) => latest.current.when?.(event) ?? true,
    })
  }, [combo, description, enabled, scope])
}

/** Opens a scope of its own while `open`; wrap the shortcuts' components in ShortcutScope instead where you can. */
export const useOpenScope = (scope: string, open: boolean): void => {
  useEffect(() => {
    if (!open) return
    return openScope(scope)
  }, [scope, open])
}
