import type { FieldErrors } from '../errors.ts'
import type { Service } from '../services/service-schema.ts'
import { attachmentKinds } from '../services/service-schema.ts'

/** Kinds of scans that staff add to an order while it is worked on. */
export const staffAttachmentKinds = {
  act: { uk: 'Скан акта', en: 'Scan of the act' },
  signed_contract: { uk: 'Підписаний договір', en: 'Signed contract' },
  scan: { uk: 'Скан документа споживача', en: 'Scan of the consumer’s document' },
  photo: { uk: 'Фото', en: 'Photo' },
} as const

/** Kinds that hold no personal document: whoever sees the order may open them. All others need `personal.read`. */
const openKinds = new Set<string>(['act', 'signed_contract', 'photo'])

/** Whether opening an attachment of this kind is the reading of a personal document, permitted to few and logged. */
export const isPersonal = (kind: string): boolean => !openKinds.has(kind)

type Asking = Pick<Service, 'requiredAttachments' | 'requiredFields'>
type Told = { disconnectedForDebt: boolean }

const requiredKinds = (service: Asking, { disconnectedForDebt }: Told): string[] => {
  const always = service.requiredAttachments.filter((kind) => kind !== 'receipt')
  return disconnectedForDebt ? [...always, 'receipt'] : always
}

/** Whoever states an identity document mostly sends its scan first, asked or not: it must be guarded as one. */
const expectedKinds = (service: Asking, form: Told): string[] => {
  const required = requiredKinds(service, form)
  const unasked = service.requiredFields.includes('identityDocument') && !required.includes('passport')
  return unasked ? ['passport', ...required] : required
}

/**
 * What each of `count` scans of a form is taken for. They come without a kind (KH has one field for all): the first are
 * those the service requires, in the catalogue's order, then the debt receipt where supply was cut for debt.
 */
export const attachmentKindsFor = (service: Asking, form: Told, count: number): string[] =>
  Array.from({ length: count }, (_, place) => expectedKinds(service, form)[place] ?? 'other')

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
const labels = new Map(Object.entries(attachmentKinds).map(([kind, { uk }]) => [kind, inSentence(uk)]))

/** What to say of scans that the service requires and the form lacks, under the field `files`; empty where all came. */
export const missingScans = (service: Asking, form: Told, count: number): FieldErrors => {
  const required = requiredKinds(service, form)
  const lacking = expectedKinds(service, form)
    .slice(count)
    .filter((kind) => required.includes(kind))
  if (lacking.length === 0) return {}
  return { files: `Додайте у форматі JPEG або PDF: ${lacking.map((kind) => labels.get(kind) ?? kind).join(', ')}.` }
}
