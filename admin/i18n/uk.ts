import { type Messages, mergeMessages } from './merge-messages.ts'
import { ukReactAdmin } from './uk-react-admin.ts'

/**
 * All Ukrainian messages: every `messages.ts` of the console, found by name. The query makes a module of each
 * language, so that English leaves this chunk.
 */
const own = import.meta.glob<Messages>(['./console-messages.ts', '../*/messages.ts'], {
  eager: true,
  import: 'uk',
  query: '?uk',
})

export const ukMessages: Messages = mergeMessages([ukReactAdmin as unknown as Messages, ...Object.values(own)])
