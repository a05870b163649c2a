import { z } from 'zod'
import { passOn } from './pass-on.ts'

/** A form as read and as it was sent. `sent` is a function so that only the read fields tell two calls apart. */
export interface SentForm<T> {
  form: T
  sent: () => string
}

/** Reads a JSON body with `schema` and keeps its text beside it: the order keeps what was sent, unchanged. */
export const sentForm = <S extends z.ZodType>(schema: S) =>
  z.unknown().transform(
    (body, context): SentForm<z.output<S>> => ({
      form: passOn(schema.safeParse(body), context),
      sent: () => JSON.stringify(body),
    }),
  )

const parseJson = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** The same for a form that came as one JSON text part of a multipart form. */
export const sentFormText = <S extends z.ZodType>(schema: S) =>
  z.string('Надішліть поля заявки одним JSON у частині «order».').transform((text, context): SentForm<z.output<S>> => {
    const parsed = parseJson(text)
    if (parsed) return { form: passOn(schema.safeParse(parsed.value), context), sent: () => text }
    context.addIssue({
      code: 'custom',
      message: 'Частина «order» не є правильним JSON: перевірте дужки, лапки й коми.',
    })
    return z.NEVER
  })
