import { z } from 'zod'
import { wordIssue } from '../../../server/issue-words.ts'

/** The sentences of issues that no schema words, as the server says them too. */
export const speakUkrainian = (): void => {
  z.config({ localeError: wordIssue })
}
