import { type Messages, mergeMessages } from './merge-messages.ts'
import { ukReactAdmin } from './uk-react-admin.ts'

/**
 * The Ukrainian messages of the frame and of the first pages; the other pages' come with uk-pages.ts. The query makes a
 * module of each language, so that English leaves this chunk.
 */
const own = import.meta.glob<Messages>(['./console-messages.ts', '../orders/messages.ts', '../districts/messages.ts'], {
  eager: true,
  import: 'uk',
  query: '?uk',
})

export const ukMessages: Messages = mergeMessages([ukReactAdmin as unknown as Messages, ...Object.values(own)])
