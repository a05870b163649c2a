import SearchIcon from '@mui/icons-material/Search'
import Box from '@mui/material/Box'
import InputBase from '@mui/material/InputBase'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { KeyCap } from '../shortcuts/KeyCap.tsx'
import { ShortcutScopeProvider, useShortcut } from '../shortcuts/use-shortcut.ts'
import { useIsPhone } from '../use-is-phone.ts'
import { SearchMessage } from './SearchMessage.tsx'
import { optionId, SearchResults } from './SearchResults.tsx'
import { placesOf, type SearchPlace } from './search-places.ts'
import { useSearch } from './use-search.ts'

const Search = () => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const { groups, busy, failed, asked } = useSearch(open ? typed : '')
  const places = placesOf(groups, asked)
  const place = places[active]

  const focus = () => {
    input.current?.focus()
    input.current?.select()
  }
  useShortcut('/', focus, translate('console.shortcuts.search'))
  useShortcut('Ctrl+k', focus, translate('console.shortcuts.search'))

  const leave = () => {
    setOpen(false)
    setActive(-1)
    setTyped('')
    input.current?.blur()
  }
  const go = (to: SearchPlace) => {
    leave()
    navigate(to.to)
  }
  const enter = () => {
    const chosen = place ?? places[0]
    if (chosen && !busy) go(chosen)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const run = new Map([
      ['ArrowDown', () => setActive(Math.min(active + 1, places.length - 1))],
      ['ArrowUp', () => setActive(Math.max(active - 1, 0))],
      ['Escape', leave],
      ['Enter', enter],
    ]).get(event.key)
    if (!run || event.nativeEvent.isComposing) return
    event.preventDefault()
    run()
  }

  return (
    <Box role="search" sx={{ position: { sm: 'relative' }, flex: '0 1 480px', minWidth: 0 }}>
      <InputBase
        inputRef={input}
        value={typed}
        placeholder={translate('console.search.placeholder')}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(-1)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        startAdornment={<SearchIcon fontSize="small" sx={{ color: 'text.secondary', mr: 1 }} />}
        endAdornment={phone || open ? null : <KeyCap combo="/" />}
        inputProps={{
          role: 'combobox',
          'aria-label': translate('console.search.label'),
          'aria-expanded': open && places.length > 0,
          'aria-controls': list,
          'aria-autocomplete': 'list',
          'aria-activedescendant': place ? optionId(list, place) : undefined,
          autoComplete: 'off',
          spellCheck: false,
          enterKeyHint: 'search',
        }}
        sx={{
          width: '100%',
          height: 36,
          px: 1.25,
          borderRadius: 1,
          bgcolor: 'background.default',
          border: '1px solid transparent',
          color: 'text.primary',
          '& kbd': { color: 'text.secondary' },
          '& input::placeholder': { color: 'text.secondary', opacity: 1 },
          '&.Mui-focused': { borderColor: 'primary.main', bgcolor: 'background.paper' },
          '& input:focus-visible': { outline: 'none' },
        }}
      />
      {open && typed.trim() ? (
        <Paper
          elevation={8}
          sx={{
            position: 'absolute',
            top: { xs: '100%', sm: 42 },
            left: 0,
            right: { xs: 0, sm: 'auto' },
            width: { sm: 'max(100%, 560px)' },
            maxHeight: 'min(70dvh, 640px)',
            overflowY: 'auto',
            zIndex: 'modal',
          }}
        >
          <SearchResults id={list} q={asked} groups={groups} active={place?.key ?? ''} onGo={go} />
          <SearchMessage
            q={asked}
            found={groups.reduce((sum, { total }) => sum + total, 0)}
            busy={busy}
            failed={failed}
          />
        </Paper>
      ) : null}
      {open && !typed.trim() && !phone ? (
        <Paper elevation={8} sx={{ position: 'absolute', top: 42, left: 0, right: 0, p: 2, zIndex: 'modal' }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('console.search.hint')}
          </Typography>
        </Paper>
      ) : null}
    </Box>
  )
}

/** One box for every identifier of the office: accounts, orders, invoices, as you type; `/` or Ctrl+K goes to it. */
export const SearchBox = () => (
  <ShortcutScopeProvider value="frame">
    <Search />
  </ShortcutScopeProvider>
)
