import { useState } from 'react'
import { useNotify } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import { saveFile } from '../api/save-file.ts'
import { useOffice } from '../api/use-office.ts'

/**
 * Asks the office for a file (`/api/<path>`, by POST where there is a body) and saves it under the office's name for it.
 * `busy` while the office is making one; a refusal is said in its own words instead of being saved.
 */
export const useSaveFile = () => {
  const office = useOffice()
  const notify = useNotify()
  const [busy, setBusy] = useState(false)
  const save = async (path: string, body?: unknown): Promise<void> => {
    setBusy(true)
    try {
      saveFile(await office.download(path, body))
    } catch (error) {
      notify(problemText(error), { type: 'error' })
    } finally {
      setBusy(false)
    }
  }
  return { save, busy }
}
