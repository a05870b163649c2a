import { useEffect, useState } from 'react'

/** Bytes that are on this page already (a document drawn for a preview) need not be fetched. */
const isHere = (url: string): boolean => url.startsWith('blob:')

/**
 * The file as an address inside this page. Files are served for saving (attachment), which a PDF viewer would obey;
 * its bytes fetched here are shown instead.
 */
export const useFileUrl = (url: string, wanted: boolean): { shown: string; failed: boolean } => {
  const [state, setState] = useState({ shown: '', failed: false })
  useEffect(() => {
    if (!wanted || isHere(url)) return
    const stop = new AbortController()
    let made = ''
    fetch(url, { signal: stop.signal, credentials: 'same-origin' })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        made = URL.createObjectURL(await answer.blob())
        setState({ shown: made, failed: false })
      })
      .catch(() => {
        if (!stop.signal.aborted) setState({ shown: '', failed: true })
      })
    return () => {
      stop.abort()
      if (made) URL.revokeObjectURL(made)
      setState({ shown: '', failed: false })
    }
  }, [url, wanted])
  return isHere(url) ? { shown: url, failed: false } : state
}
