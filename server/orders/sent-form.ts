import { z } from 'zod'
import { unstorableIn } from '../http/storable-json.ts'
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

/** The same for a form that came as one JSON text part, `order`, of a multipart form; its fields are named as its own. */
export const sentFormPart = <S extends z.ZodType>(schema: S) =>
  z
    .strictObject({ order: z.string('Надішліть поля заявки одним JSON у частині «order».') })
    .transform(({ order }, context): SentForm<z.output<S>> => {
      const parsed = parseJson(order)
      const unstorable = unstorableIn(parsed?.value)
      if (unstorable) {
        context.addIssue({ code: 'custom', message: unstorable.message, path: unstorable.path })
        return z.NEVER
      }
      if (parsed) return { form: passOn(schema.safeParse(parsed.value), context), sent: () => order }
      const message = 'Частина «order» не є правильним JSON: перевірте дужки, лапки й коми.'
      context.addIssue({ code: 'custom', message, path: ['order'] })
      return z.NEVER
    })

const inPart = z.object({ order: z.string() })

/** Either of the two: staff send a form with scans, the console one without. */
export const sentFormOrPart = <S extends z.ZodType>(schema: S) =>
  z.unknown().transform((body, context): SentForm<z.output<S>> => {
    const reader: z.ZodType<SentForm<z.output<S>>> = inPart.safeParse(body).success
      ? sentFormPart(schema)
      : sentForm(schema)
    return passOn(reader.safeParse(body), context)
  })
