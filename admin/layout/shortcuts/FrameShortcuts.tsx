import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useLocation, useNavigate } from 'react-router'
import { fetchPatiently } from '../lazy-page.ts'
import { useNextOrder } from '../use-next-order.ts'
import { focusedRow, moveRow, openRow, selectRow } from './row-navigation.ts'
import { offeredShortcuts, pressShortcut, type Shortcut } from './shortcut-registry.ts'
import { ShortcutScopeProvider, useShortcut } from './use-shortcut.ts'

const ShortcutsDialog = lazy(async () => {
  const { ShortcutsDialog: dialog } = await fetchPatiently(() => import('./ShortcutsDialog.tsx'))
  return { default: dialog }
})

/** An event that asks for the list of keys from elsewhere (the profile menu). */
export const askForShortcuts = (): boolean => window.dispatchEvent(new Event('oblik:shortcuts'))

/** A button or link inside a row keeps its own Enter. */
const isRowFocused = (): boolean => {
  const row = focusedRow()
  return row !== null && row === document.activeElement && !row.matches('a, button')
}

const useListening = (): void => {
  useEffect(() => {
    window.addEventListener('keydown', pressShortcut)
    return () => window.removeEventListener('keydown', pressShortcut)
  }, [])
}

const Keys = () => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const nextOrder = useNextOrder()
  const [shown, setShown] = useState<Shortcut[]>([])
  const [open, setOpen] = useState(false)
  const say = (key: string) => translate(`console.shortcuts.${key}`)
  const show = () => {
    setShown(offeredShortcuts())
    setOpen(true)
  }
  useListening()
  useEffect(() => {
    window.addEventListener('oblik:shortcuts', show)
    return () => window.removeEventListener('oblik:shortcuts', show)
  })

  const [, place = '', ...deeper] = pathname.split('/')
  useShortcut('?', show, say('open'))
  useShortcut('n', nextOrder.open, say('next_order'), { enabled: nextOrder.allowed })
  useShortcut('j', () => moveRow(1), say('row_down'))
  useShortcut('k', () => moveRow(-1), say('row_up'))
  useShortcut('x', selectRow, say('row_select'))
  useShortcut('Escape', () => navigate(`/${place}`), say('back'), { enabled: deeper.length > 0 })
  useShortcut('Enter', openRow, say('row_open'), { when: isRowFocused })
  return (
    <Suspense>
      {shown.length > 0 ? <ShortcutsDialog shortcuts={shown} open={open} onClose={() => setOpen(false)} /> : null}
    </Suspense>
  )
}

/** The keys that work on every page, and the list of them. */
export const FrameShortcuts = () => (
  <ShortcutScopeProvider value="frame">
    <Keys />
  </ShortcutScopeProvider>
)
