import Alert from '@mui/material/Alert'
import { useEffect, useRef } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useConnection } from './use-connection.ts'

/** Across the page while the server is silent; a short word when it is back. */
export const ConnectionBanner = () => {
  const translate = useTranslate()
  const notify = useNotify()
  const state = useConnection()
  const was = useRef(state)
  useEffect(() => {
    if (was.current === 'offline' && state === 'online') {
      notify('console.connection.restored', { type: 'success', autoHideDuration: 2500 })
    }
    was.current = state
  }, [state, notify])
  if (state === 'online') return null
  return (
    <Alert severity="warning" variant="standard" sx={{ mb: 2, displayPrint: 'none' }}>
      {translate('console.connection.offline_help')}
    </Alert>
  )
}
