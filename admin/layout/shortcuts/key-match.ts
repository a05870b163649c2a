/** What of a key press decides which shortcut it is. */
export interface KeyPress {
  code: string
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/**
 * Keys by their place on the keyboard, so that `n` is the same key in the Ukrainian layout (т) and the English one.
 * Signs are also known by what they print, because layouts put them elsewhere (Ukrainian ? is Shift+7).
 */
const codesOf = (key: string): string[] => {
  if (/^[a-z]$/.test(key)) return [`Key${key.toUpperCase()}`]
  if (/^[0-9]$/.test(key)) return [`Digit${key}`, `Numpad${key}`]
  if (key === 'Enter') return ['Enter', 'NumpadEnter']
  return [key]
}

const isSlash = (press: KeyPress): boolean => press.code === 'Slash' && !press.shiftKey && !/[\p{L}]/u.test(press.key)

const signs: Record<string, (press: KeyPress) => boolean> = {
  '/': (press) => press.key === '/' || isSlash(press),
  '?': (press) => press.key === '?' || (press.code === 'Slash' && press.shiftKey),
  // a plus is printed with Shift, and meant without it too
  Plus: ({ key, code }) => key === '+' || code === 'Equal' || code === 'NumpadAdd',
  Minus: ({ key, code }) => key === '-' || code === 'Minus' || code === 'NumpadSubtract',
}

/** Whether a press is `combo`: `n`, `1`, `Enter`, `Escape`, `ArrowLeft`, `/`, `?`, `Plus`, `Minus`, `Shift+n`, `Ctrl+k` (⌘ counts as Ctrl). */
export const isPressed = (combo: string, press: KeyPress): boolean => {
  const parts = combo.split('+')
  const key = parts.pop() ?? ''
  const wantsCtrl = parts.includes('Ctrl')
  if (press.altKey || wantsCtrl !== (press.ctrlKey || press.metaKey)) return false
  const sign = signs[key]
  if (sign) return sign(press)
  return parts.includes('Shift') === press.shiftKey && codesOf(key).includes(press.code)
}
