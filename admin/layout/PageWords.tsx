import { type ReactNode, use } from 'react'
import { useLocaleState } from 'react-admin'
import { useLocation } from 'react-router'
import { wordsAtHand } from '../i18n/first-words.ts'
import { pageWords } from '../i18n/page-words.ts'

/** Waits for the words of the further pages before the first of them is shown; English has them all. */
export const PageWords = ({ children }: { children: ReactNode }) => {
  const [, place = ''] = useLocation().pathname.split('/')
  const [locale] = useLocaleState()
  if (locale !== 'en' && !wordsAtHand.includes(place)) use(pageWords())
  return children
}
