import { type Messages, mergeMessages } from './merge-messages.ts'

const pages = import.meta.glob<Messages>(['../*/messages.ts', '!../orders/messages.ts', '!../districts/messages.ts'], {
  eager: true,
  import: 'uk',
  query: '?uk',
})

/** The Ukrainian words of all pages but the first: fetched when the first of those pages is opened. */
export const ukPageMessages: Messages = mergeMessages(Object.values(pages))
