import englishMessages from 'ra-language-english'
import { type Messages, mergeMessages } from './merge-messages.ts'

/** All English messages; fetched when somebody switches to English. */
const own = import.meta.glob<Messages>(['./console-messages.ts', '../*/messages.ts'], {
  eager: true,
  import: 'en',
  query: '?en',
})

export const enMessages: Messages = mergeMessages([englishMessages as unknown as Messages, ...Object.values(own)])
