import { lazy, Suspense, useEffect, useState } from 'react'
import { useLoading, useTranslate } from 'react-admin'

const patience = 400

const LinearProgress = lazy(() => import('@mui/material/LinearProgress'))

/** A thin line under the bar while the server takes longer than a blink; nothing jumps for quick answers. */
export const BusyLine = () => {
  const translate = useTranslate()
  const loading = useLoading()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!loading) return setShown(false)
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [loading])
  if (!shown) return null
  return (
    <Suspense fallback={null}>
      <LinearProgress
        aria-label={translate('console.loading')}
        sx={{ position: 'absolute', inset: 'auto 0 -2px 0', height: 2 }}
      />
    </Suspense>
  )
}
