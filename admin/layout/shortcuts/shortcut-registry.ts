import { isPressed } from './key-match.ts'

export interface Shortcut {
  combo: string
  /** What it does, already in the reader's language; shown by `?`. */
  description: string
  /** `frame` works everywhere, `page` belongs to what is on screen, any other name to an open ShortcutScope. */
  scope: string
  run: (event: KeyboardEvent) => void
  /** Says of this very press whether it is meant; Enter, for one, is a shortcut only on a focused row. */
  when?: (event: KeyboardEvent) => boolean
}

const shortcuts: Shortcut[] = []
const scopes: string[] = []

/** Adds a shortcut; returns the way to take it back. Of two with one key the later wins. */
export const addShortcut = (shortcut: Shortcut): (() => void) => {
  shortcuts.push(shortcut)
  return () => {
    shortcuts.splice(shortcuts.indexOf(shortcut), 1)
  }
}

/** Opens a scope: until it is closed only its own shortcuts (and none of the page) are heard. */
export const openScope = (scope: string): (() => void) => {
  scopes.push(scope)
  return () => {
    scopes.splice(scopes.lastIndexOf(scope), 1)
  }
}

/** What can be pressed now, frame first, each key once. */
export const offeredShortcuts = (): Shortcut[] => {
  const scope = scopes.at(-1)
  const heard = shortcuts.filter((shortcut) => (scope ? shortcut.scope === scope : true))
  return heard.filter((shortcut, at) => heard.findLastIndex(({ combo }) => combo === shortcut.combo) === at)
}

const typing =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]'
const overlay = '[role=dialog], [role=menu], [role=listbox]'

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

/** Whether a press in `target` may be a shortcut at all: never while typing (but Ctrl+…), never inside a foreign dialog. */
const isMeant = (event: KeyboardEvent, shortcut: Shortcut): boolean => {
  if (within(event.target, typing) && !shortcut.combo.startsWith('Ctrl+')) return false
  const inOverlay = within(event.target, overlay)
  return !inOverlay || (scopes.length > 0 && shortcut.scope === scopes.at(-1))
}

/** Esc leaves a field, so that the letters become shortcuts again. */
const leaveField = (event: KeyboardEvent): void => {
  const field = event.target
  if (event.code !== 'Escape' || !(field instanceof HTMLElement) || within(field, overlay)) return
  if (field.matches(typing) && field.getAttribute('aria-expanded') !== 'true') field.blur()
}

/** Runs the shortcut a key press means, if any. */
export const pressShortcut = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return
  leaveField(event)
  const shortcut = offeredShortcuts().findLast(({ combo, when }) => isPressed(combo, event) && (when?.(event) ?? true))
  if (!shortcut || !isMeant(event, shortcut)) return
  event.preventDefault()
  shortcut.run(event)
}
