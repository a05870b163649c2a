import PhrasesIcon from '@mui/icons-material/FormatQuoteOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormContext } from 'react-hook-form'

/** Ready sentences to put into a field; what was typed stays in front. */
export const PhraseMenu = ({ source, phrases }: { source: string; phrases: readonly string[] }) => {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { getValues, setValue, setFocus } = useFormContext()
  const put = (phrase: string) => {
    const typed: unknown = getValues(source)
    const before = typeof typed === 'string' ? typed.trim() : ''
    setValue(source, before ? `${before}\n${phrase}` : phrase, { shouldDirty: true, shouldValidate: true })
    setAnchor(null)
    setTimeout(() => setFocus(source))
  }
  if (phrases.length === 0) return null
  return (
    <>
      <Button
        size="small"
        startIcon={<PhrasesIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ alignSelf: 'flex-start', minHeight: 28 }}
      >
        {translate('resources.orders.actions.phrases')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {phrases.map((phrase) => (
          <MenuItem key={phrase} onClick={() => put(phrase)} sx={{ whiteSpace: 'normal', maxWidth: 460 }}>
            {phrase}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
