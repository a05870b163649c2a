import { fetchPatiently } from '../layout/lazy-page.ts'
import type { Messages } from './merge-messages.ts'

const fetched: { words: Messages | undefined; coming: Promise<void> | undefined } = {
  words: undefined,
  coming: undefined,
}
const listeners = new Set<() => Promise<void>>()

/** The words of the further pages, where they are here already. */
export const knownPageWords = (): Messages => fetched.words ?? {}

/** Calls `listener` when they come; it resolves once they are in use. */
export const onPageWords = (listener: () => Promise<void>): void => {
  listeners.add(listener)
}

const fetchWords = async (): Promise<void> => {
  const { ukPageMessages } = await fetchPatiently(() => import('./uk-pages.ts'))
  fetched.words = ukPageMessages
  await Promise.all([...listeners].map((listener) => listener()))
}

/** Fetches the words of the further pages, once; resolves when they can be said. */
export const pageWords = (): Promise<void> => {
  fetched.coming ??= fetchWords().catch((error: unknown) => {
    fetched.coming = undefined
    throw error
  })
  return fetched.coming
}
