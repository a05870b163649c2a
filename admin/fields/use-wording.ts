import { useLocaleState } from 'react-admin'
import type { Wording } from '../../server/lifecycle/define-lifecycle.ts'

/** Reads the two-language words of the shared tables (states, roles, form fields) in the reader's language. */
export const useWording = (): ((words: Wording) => string) => {
  const [locale] = useLocaleState()
  return ({ uk, en }) => (locale === 'en' ? en : uk)
}
