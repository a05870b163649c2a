import { z } from 'zod'

/** What an inner schema made of a value, inside an outer one's `transform`: its output, or all its issues under its path. */
export const passOn = <T>(read: z.ZodSafeParseResult<T>, context: z.RefinementCtx): T => {
  if (read.success) return read.data
  for (const issue of read.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
    const message = keys.length > 0 ? 'Такого поля тут немає: приберіть його.' : issue.message
    const paths = keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path]
    for (const path of paths) context.addIssue({ code: 'custom', message, path })
  }
  return z.NEVER
}
