import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useLocaleState, useLocales, useTranslate } from 'react-admin'
import { useIsPhone } from '../use-is-phone.ts'

const short: Record<string, string> = { uk: 'UA', en: 'EN' }

/** UA ▾: the whole console in the other language, without losing the page. */
export const LanguageSwitch = () => {
  const translate = useTranslate()
  const languages = useLocales()
  const [locale, setLocale] = useLocaleState()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  return (
    <>
      <Button
        color="inherit"
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${translate('console.language')}: ${short[locale]}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        endIcon={useIsPhone() ? undefined : <ExpandMoreIcon />}
        sx={{ minWidth: 40, color: 'text.secondary' }}
      >
        {short[locale]}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {languages.map((language) => (
          <MenuItem
            key={language.locale}
            lang={language.locale}
            selected={language.locale === locale}
            onClick={() => {
              setLocale(language.locale)
              close()
            }}
          >
            {language.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
